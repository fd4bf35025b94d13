/** Meshes of patients other than the shipped one: on their field, kept as bytes, simpler without leaving it. */
import { describe, expect, it } from 'vitest';
import { decodeSceneMeshes, encodeSceneMeshes } from '../../src/assets/sceneMeshFile.ts';
import { simplifierReady, simplifySceneMesh } from '../../src/assets/simplifySceneMesh.ts';
import { buildSceneMeshes } from '../../src/core/anatomy/mesh/sceneMeshes.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../../src/core/anatomy/tissueField.ts';

describe.each([
  ['knee', 14, 12],
  ['shoulder', 14, 12],
  ['hip', 14, 12],
  ['elbow', 6, 4],
  ['wrist', 5, 2],
  ['ankle', 11, 8],
])('scene meshes of the %s', (id, fatMm, effusionMl) => {
  const region = findRegion(id)!;
  const anatomy = region.build({ ...region.defaultPatient, side: 'left', fatMm, effusionMl });
  const shares: number[] = [];
  const meshes = buildSceneMeshes(anatomy, (done01) => shares.push(done01));

  it('show every structure that the shipped meshes show, and say how far they are', () => {
    const ids = meshes.map((m) => m.id);
    expect(ids).toEqual(anatomy.structures.map((s) => s.id));
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('lie on the field, with unit normals that point outwards', async () => {
    await simplifierReady();
    const field = new TissueField(anatomy, {
      probe: null,
      cavityVolumeMl: 0,
      boluses: [],
    });
    const { min, max } = anatomy.bounds;
    let triangles = 0;
    for (const full of meshes) {
      const mesh = simplifySceneMesh(full);
      triangles += mesh.triangles.length / 3;
      const structure = anatomy.structures.find((s) => s.id === mesh.id);
      if (!structure || ['fat', 'fluid'].includes(structure.class)) continue;
      const p = mesh.positionsMm;
      const errors: number[] = [];
      let outwards = 0;
      for (let v = 0; v < p.length; v += 3) {
        const at = p.subarray(v, v + 3);
        if ([0, 1, 2].some((a) => at[a]! < min[a]! + 0.5 || at[a]! > max[a]! - 0.5)) continue;
        errors.push(Math.abs(field.distanceTo(structure, at[0]!, at[1]!, at[2]!)));
        const n = mesh.normals.subarray(v, v + 3);
        expect(Math.hypot(...n)).toBeCloseTo(1, 3);
        const h = 0.15;
        const ahead = field.distanceTo(structure, at[0]! + h * n[0]!, at[1]! + h * n[1]!, at[2]! + h * n[2]!);
        const behind = field.distanceTo(
          structure,
          at[0]! - h * n[0]!,
          at[1]! - h * n[1]!,
          at[2]! - h * n[2]!,
        );
        if (ahead > behind) outwards++;
      }
      errors.sort((a, b) => a - b);
      expect(errors[Math.floor(0.9 * errors.length)], mesh.id).toBeLessThan(0.35);
      expect(outwards / errors.length, mesh.id).toBeGreaterThan(0.8);
    }
    expect(triangles).toBeLessThan(90e3);
  });

  it('come back from bytes as they were, and are refused when damaged', () => {
    const small = meshes.filter((m) => m.triangles.length < 6000);
    const bytes = encodeSceneMeshes(small);
    expect(decodeSceneMeshes(bytes)).toEqual(small);
    expect(() => decodeSceneMeshes(bytes.slice(0, bytes.length - 8))).toThrow(/where their header needs/);
    expect(() => decodeSceneMeshes(bytes.slice(0, 20))).toThrow(/cut short/);
    expect(() => decodeSceneMeshes(bytes.slice(1))).toThrow(/SNMS/);
  });
});
