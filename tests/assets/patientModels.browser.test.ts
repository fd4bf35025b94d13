/** The meshes of a patient that is not shipped, made by the worker in a real browser. */
import { describe, expect, it } from 'vitest';
import { loadPatientModels } from '../../src/assets/loadModels.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { TissueMover } from '../../src/scene/tissueMover.ts';

const region = findRegion('knee')!;
const patient = { ...region.defaultPatient, side: 'left', effusionMl: 20 } as const;
const anatomy = region.build(patient);
const request = { regionId: 'knee', patient };

describe('meshes of another patient', () => {
  it('are made in a worker, told of on the way, and kept', async () => {
    const shares: number[] = [];
    const models = await loadPatientModels('/no-such-folder/', request, (s) => shares.push(s));
    expect(models.map((m) => m.id)).toEqual(anatomy.structures.map((s) => s.id));
    expect(shares.length).toBeGreaterThan(10);
    // a left knee: its fibula lies to the patient's left
    const fibula = models.find((m) => m.id === 'fibula')!.geometry.boundingBox!;
    expect(fibula.min.x).toBeGreaterThan(15);
    // the fluid lifts what lies over the recess forwards
    const pad = models.find((m) => m.id === 'suprapatellar-fat-pad')!.geometry;
    const frontAt = (cavityVolumeMl: number): number => {
      new TissueMover([pad], anatomy.cavity).move({ probe: null, cavityVolumeMl, boluses: [] });
      pad.computeBoundingBox();
      return pad.boundingBox!.min.y;
    };
    const dry = frontAt(0);
    expect(frontAt(patient.effusionMl)).toBeLessThan(dry - 0.5);
    const triangles = models.reduce((sum, m) => sum + m.geometry.index!.count / 3, 0);
    expect(triangles).toBeLessThan(90e3);
    const again = await loadPatientModels('/no-such-folder/', request);
    models.forEach((m, i) => {
      expect(again[i]!.geometry.index!.count).toBe(m.geometry.index!.count);
    });
  });

  it('say what is wrong', async () => {
    await expect(loadPatientModels('/no-such-folder/', { regionId: 'nose', patient })).rejects.toThrow(
      /nose/,
    );
  });
});
