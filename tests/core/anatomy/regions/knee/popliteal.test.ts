import { describe, expect, it } from 'vitest';
import type { PatientParameters } from '../../../../../src/core/anatomy/anatomy.ts';
import { fieldOf, landmarkOf } from '../../../../../src/core/anatomy/constructions/named.ts';
import { withOpenCavity } from '../../../../../src/core/anatomy/openCavity.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { addScaled, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { outOfOrder } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import { idsAlong } from '../fieldChecks.ts';

const CYST = 'popliteal-cyst';
const knee = findRegion('knee')!;
const base: PatientParameters = { ...knee.defaultPatient, flexionDeg: 10, effusionMl: 14 };
const opened = (patient: PatientParameters) => {
  const anatomy = withOpenCavity(knee.build(patient), CYST);
  const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: patient.effusionMl, boluses: [] });
  return { anatomy, field };
};
/** Where a line forwards from behind first meets something, and how far it stays in it, mm. */
const spanAlong = (field: TissueField, from: Vec3, direction: Vec3, lengthMm: number): number => {
  let mm = 0;
  for (let t = 0; t < lengthMm; t += 0.25)
    if (field.idAt(...addScaled(from, direction, t)) === CYST) mm += 0.25;
  return mm;
};

describe('the popliteal cyst', () => {
  it.each([
    ['default', base],
    ['thin', { ...base, fatMm: 2 }],
    ['obese', { ...base, fatMm: 22 }],
    ['of a woman', { ...base, sex: 'female', statureMm: 1650 }],
    ['left', { ...base, side: 'left' }],
  ] as const)('lies under fat and fascia, on medial gastrocnemius: %s', (_name, patient) => {
    const { anatomy, field } = opened(patient);
    const wall = landmarkOf(anatomy, 'popliteal-bursa');
    const ids = idsAlong(field, [wall[0], wall[1] + 60, wall[2]], wall, 6);
    expect(
      outOfOrder(ids, ['air', 'skin', 'subcutaneous-fat', 'fascia-lata', CYST, 'medial-gastrocnemius']),
    ).toBe('');
  });

  it('of 14 mL is 20 to 60 mm long and 10 to 30 deep', () => {
    const { anatomy, field } = opened(base);
    const [x, y, z] = landmarkOf(anatomy, 'popliteal-bursa');
    const deep = spanAlong(field, [x, y + 50, z], [0, -1, 0], 70);
    expect(deep).toBeGreaterThan(10);
    expect(deep).toBeLessThan(30);
    let long = 0;
    for (let dy = 0; dy < 14; dy += 0.5)
      long = Math.max(long, spanAlong(field, [x, y + dy, z - 50], [0, 0, 1], 110));
    expect(long).toBeGreaterThan(20);
    expect(long).toBeLessThan(60);
  });

  it('keeps artery, vein and tibial nerve 10 to 25 mm lateral, and lets the knee’s own recess stay shut', () => {
    const { anatomy, field } = opened(base);
    const middle = landmarkOf(anatomy, 'popliteal-bursa');
    for (const id of ['popliteal-artery', 'popliteal-vein', 'tibial-nerve']) {
      const away = fieldOf(anatomy, id)(...middle);
      expect(away, id).toBeGreaterThan(9);
      expect(away, id).toBeLessThan(28);
    }
    const recess = landmarkOf(anatomy, 'recess-centre');
    for (let dy = -8; dy <= 4; dy += 0.5)
      expect(field.idAt(recess[0], recess[1] + dy, recess[2])).not.toBe('suprapatellar-recess');
  });

  it('is closed in a knee that has none, whatever its effusion', () => {
    const anatomy = knee.build({ ...base, effusionMl: 40 });
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 40, boluses: [] });
    const [x, y, z] = landmarkOf(anatomy, 'popliteal-bursa');
    expect(idsAlong(field, [x, y + 50, z], [x, y - 10, z])).not.toContain(CYST);
  });
});
