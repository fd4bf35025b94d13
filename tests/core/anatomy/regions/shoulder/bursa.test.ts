import { describe, expect, it } from 'vitest';
import type { Anatomy, PatientParameters } from '../../../../../src/core/anatomy/anatomy.ts';
import { fieldOf, landmarkOf } from '../../../../../src/core/anatomy/constructions/named.ts';
import { withOpenCavity } from '../../../../../src/core/anatomy/openCavity.ts';
import { findRegion } from '../../../../../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../../../../../src/core/anatomy/tissueField.ts';
import { distance, normalize, scale, subtract, type Vec3 } from '../../../../../src/core/math/vec3.ts';
import { layersAlong, outOfOrder } from '../../../../../src/core/anatomy/checks/layersAlong.ts';
import { idsAlong } from '../fieldChecks.ts';

const BURSA = 'subacromial-subdeltoid-bursa';
const shoulder = findRegion('shoulder')!;
const base: PatientParameters = { ...shoulder.defaultPatient, effusionMl: 1.5 };
const opened = (patient: PatientParameters) => {
  const anatomy = withOpenCavity(shoulder.build(patient), BURSA);
  const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: patient.effusionMl, boluses: [] });
  return { anatomy, field };
};

/** Square onto the cuff beside the acromion, from outside to the head: the head's centre is the origin. */
const overCuff = (of: Anatomy): [from: Vec3, to: Vec3] => {
  const side = Math.sign(landmarkOf(of, 'bursa-middle')[0]);
  const outwards = normalize([0.66 * side, -0.05, 0.75]);
  return [scale(outwards, 95), scale(outwards, 22)];
};

describe('the subacromial bursa', () => {
  it.each([
    ['default', base],
    ['thin', { ...base, fatMm: 3 }],
    ['obese', { ...base, fatMm: 25 }],
    ['of a woman', { ...base, sex: 'female', statureMm: 1650 }],
    ['left', { ...base, side: 'left' }],
  ] as const)('lies under deltoid, on the tendon of supraspinatus: %s', (_name, patient) => {
    const { anatomy, field } = opened(patient);
    const [from, to] = overCuff(anatomy);
    const ids = idsAlong(field, from, to);
    expect(
      outOfOrder(ids, [
        'air',
        'skin',
        'subcutaneous-fat',
        'middle-deltoid',
        BURSA,
        'supraspinatus-tendon',
        'humerus',
      ]),
    ).toBe('');
  });

  it('lies as deep as fat and deltoid of the table add up to, and is about a millimetre thick when shut', () => {
    const anatomy = shoulder.build({ ...base, effusionMl: 0 });
    const [from, to] = overCuff(anatomy);
    const layers = layersAlong(anatomy, from, normalize(subtract(to, from)), distance(from, to));
    const shut = layers.find((l) => l.id === 'subacromial-bursa')!;
    expect(shut.mm).toBeGreaterThan(0.7);
    expect(shut.mm).toBeLessThan(2);
    const upTo = layers.findIndex((l) => l.id === 'subacromial-bursa');
    const depthMm = layers.slice(1, upTo).reduce((sum, l) => sum + l.mm, 0);
    expect(depthMm).toBeGreaterThan(10);
    expect(depthMm).toBeLessThan(27);
    const deltoid = layers.find((l) => l.id === 'middle-deltoid')!;
    expect(deltoid.mm).toBeGreaterThan(8);
    expect(deltoid.mm).toBeLessThan(18);
    const tendon = layers.find((l) => l.id === 'supraspinatus-tendon')!;
    // 4.5–6.5 mm, thinner where it runs out into its footprint.
    expect(tendon.mm).toBeGreaterThan(3);
    expect(tendon.mm).toBeLessThan(6.5);
  });

  it('lies outside the tendons of the cuff wherever they run under it', () => {
    const anatomy = shoulder.build(base);
    const bursa = fieldOf(anatomy, 'subacromial-bursa');
    for (const id of ['supraspinatus-tendon', 'infraspinatus-tendon']) {
      const tendon = fieldOf(anatomy, id);
      const over: string[] = [];
      for (let z = -10; z < 40; z += 1)
        for (let y = -30; y < 34; y += 1)
          for (let x = -36; x < 20; x += 1) {
            if (tendon(x, y, z) > -0.2) continue;
            const towardsHead = 1 - 5 / Math.hypot(x, y, z);
            const below = [x * towardsHead, y * towardsHead, z * towardsHead] as const;
            if (bursa(x, y, z) < 0 || bursa(...below) < 0) over.push(`${x} ${y} ${z}`);
          }
      expect(over, id).toEqual([]);
    }
  });

  it('of 5 mL lifts deltoid off the tendon and leaves acromion and joint where they are', () => {
    const { anatomy } = opened(base);
    const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: 5, boluses: [] });
    const rest: [number, number, number] = [0, 0, 0];
    // Under the roof of the acromion, and at the joint's own recess.
    for (const p of [landmarkOf(anatomy, 'acromion-angle'), landmarkOf(anatomy, 'recess-centre')]) {
      field.deformation.restInto(p[0], p[1], p[2], rest);
      expect(distance(rest, p)).toBeLessThan(0.6);
    }
    const humerus = fieldOf(anatomy, 'humerus');
    let ml = 0;
    for (let z = -10; z < 44; z += 0.75)
      for (let y = -26; y < 32; y += 0.75)
        for (let x = -56; x < 4; x += 0.75)
          if (field.idAt(x, y, z) === BURSA) {
            ml += 0.421875e-3;
            expect(humerus(x, y, z)).toBeGreaterThan(0);
          }
    expect(ml).toBeGreaterThan(4.5);
    expect(ml).toBeLessThan(5.5);
  });
});
