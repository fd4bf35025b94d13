import { uprightFrame } from '../../../../src/core/anatomy/cavityFrame.ts';
import { describe, expect, it } from 'vitest';
import type { Cavity, DistanceFunction, Structure } from '../../../../src/core/anatomy/anatomy.ts';
import { Deformation } from '../../../../src/core/anatomy/deformation.ts';
import { filmThicknessMm, meshCavity, pushByCavity } from '../../../../src/core/anatomy/mesh/cavityMesh.ts';
import { meshField, meshPitchMm, meshStructure } from '../../../../src/core/anatomy/mesh/meshStructure.ts';
import { sampleGrid } from '../../../../src/core/anatomy/mesh/sampledGrid.ts';
import { surfaceNets } from '../../../../src/core/anatomy/mesh/surfaceNets.ts';
import { tubePitchMm, tubeRadiusMm, tubeToleranceMm } from '../../../../src/core/anatomy/mesh/tubeMesh.ts';
import { thickenSurface } from '../../../../src/core/anatomy/mesh/thickenSurface.ts';
import { checkMesh } from '../../../../src/core/anatomy/mesh/triangleMesh.ts';
import type { Vec3 } from '../../../../src/core/math/vec3.ts';
import { madeUpLimb } from '../madeUpLimb.ts';

const find = (id: string): Structure => madeUpLimb.structures.find((s) => s.id === id)!;
const sound = { badEdges: 0, degenerate: 0 };
const percentile95 = (field: DistanceFunction, p: Float64Array): number => {
  const e: number[] = [];
  for (let i = 0; i < p.length; i += 3) e.push(Math.abs(field(p[i]!, p[i + 1]!, p[i + 2]!)));
  e.sort((a, b) => a - b);
  return e[Math.floor(0.95 * e.length)]!;
};

describe('surface nets', () => {
  it('meshes a ball to its volume, closed, wound outwards, on the surface', () => {
    const ball: DistanceFunction = (x, y, z) => Math.sqrt(x * x + y * y + z * z) - 7.3;
    const box = { min: [-7.3, -7.3, -7.3], max: [7.3, 7.3, 7.3] } as const;
    const mesh = surfaceNets(sampleGrid(ball, 1, box, 0.7), ball);
    const check = checkMesh(mesh);
    expect(check).toMatchObject(sound);
    expect(check.volumeMm3 / ((4 / 3) * Math.PI * 7.3 ** 3)).toBeGreaterThan(0.985);
    expect(check.volumeMm3 / ((4 / 3) * Math.PI * 7.3 ** 3)).toBeLessThan(1);
    expect(percentile95(ball, mesh.positionsMm)).toBeLessThan(0.005);
    // Euler: a sphere
    expect(mesh.positionsMm.length / 3 - mesh.triangles.length / 6).toBe(2);
  });

  it('stays closed and manifold on fields as rough as noise', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const noise: DistanceFunction = (x, y, z) => {
        let h =
          (Math.round(x * 8) * 73856093) ^ (Math.round(y * 8) * 19349663) ^ (Math.round(z * 8) * 83492791);
        h = Math.imul(h ^ (seed * 7919), 0x2c1b3c6d);
        h = Math.imul(h ^ (h >>> 13), 0x297a2d39);
        return ((h >>> 8) / 0xffffff - 0.55) * 2;
      };
      const box = { min: [0, 0, 0], max: [14, 14, 14] } as const;
      const mesh = surfaceNets(sampleGrid(noise, 100, box, 1), () => 0);
      expect(mesh.triangles.length).toBeGreaterThan(3000);
      expect(checkMesh(mesh)).toMatchObject(sound);
    }
  });
});

describe('meshStructure', () => {
  it('gives every structure a closed mesh on its field', () => {
    for (const structure of madeUpLimb.structures) {
      const mesh = meshStructure(madeUpLimb, structure, meshPitchMm(structure));
      const check = checkMesh(mesh);
      expect({ id: structure.id, ...check }).toMatchObject({ id: structure.id, ...sound });
      expect(check.volumeMm3).toBeGreaterThan(0);
      const field = structure.sheet ? structure.signedDistance : meshField(madeUpLimb, structure);
      expect(percentile95(field, mesh.positionsMm)).toBeLessThan(0.05);
    }
  });

  it('makes a sheet as thick as it is', () => {
    const skin = checkMesh(meshStructure(madeUpLimb, find('skin'), 2));
    // a tube of radii 18.2 and 20 over the box
    const full = Math.PI * (20 ** 2 - 18.2 ** 2) * 48;
    expect(skin.volumeMm3 / full).toBeGreaterThan(0.97);
    expect(skin.volumeMm3 / full).toBeLessThan(1.01);
  });

  it('cuts a sheet straight at the box', () => {
    const { bounds } = madeUpLimb;
    const { positionsMm } = meshStructure(madeUpLimb, find('skin'), 2);
    const heights = positionsMm.filter((_, i) => i % 3 === 2);
    for (const end of [bounds.min[2], bounds.max[2]]) {
      const near = heights.filter((z) => Math.abs(z - end) < 0.5);
      expect(near.length).toBeGreaterThan(100);
      for (const z of near) expect(z).toBeCloseTo(end, 6);
    }
  });

  it('carves a filler by what wins over it', () => {
    const pad: Structure = {
      ...find('cartilage'),
      id: 'pad',
      class: 'fat',
      signedDistance: (x, y, z) => Math.sqrt((x - 8) ** 2 + (y - 3) ** 2 + z ** 2) - 5,
      bounds: { min: [3, -2, -5], max: [13, 8, 5] },
    };
    const anatomy = { ...madeUpLimb, structures: [find('bone'), pad] };
    const mesh = meshStructure(anatomy, pad, 0.5);
    expect(checkMesh(mesh)).toMatchObject(sound);
    const bone = find('bone').signedDistance;
    const p = mesh.positionsMm;
    for (let i = 0; i < p.length; i += 3) expect(bone(p[i]!, p[i + 1]!, p[i + 2]!)).toBeGreaterThan(-0.1);
  });
});

describe('a thin tube', () => {
  const tube: DistanceFunction = (x, y, z) => Math.hypot(x, y, Math.max(0, Math.abs(z) - 20)) - 0.42;
  const box = { min: [-0.5, -0.5, -20.5], max: [0.5, 0.5, 20.5] } as const;

  it('is known by its mesh, and meshed finely enough to keep its section', () => {
    const coarse = surfaceNets(sampleGrid(tube, 1, box, 0.55), tube);
    const radiusMm = tubeRadiusMm(coarse);
    expect(radiusMm).toBeGreaterThan(0.3);
    expect(radiusMm).toBeLessThan(0.45);
    const pitchMm = tubePitchMm(radiusMm, 0.55);
    const fine = checkMesh(surfaceNets(sampleGrid(tube, 1, box, pitchMm), tube));
    const volumeMm3 = Math.PI * 0.42 ** 2 * 40 + (4 / 3) * Math.PI * 0.42 ** 3;
    expect(fine).toMatchObject(sound);
    expect(fine.volumeMm3 / volumeMm3).toBeGreaterThan(0.9);
    expect(checkMesh(coarse).volumeMm3 / volumeMm3).toBeLessThan(0.85);
  });

  it('leaves a thick one to its class', () => {
    expect(tubePitchMm(2, 0.55)).toBe(0.55);
    expect(tubeToleranceMm(2, 0.13)).toBe(0.13);
    expect(tubeToleranceMm(0.5, 0.13)).toBeCloseTo(0.06, 9);
  });
});

describe('thickenSurface', () => {
  it('closes two squares that touch at one corner without a shared vertex', () => {
    const flat = [0, 0, 1, 0, 1, 1, 0, 1, 2, 1, 2, 2, 1, 2];
    const at = (z: number): Float64Array => Float64Array.from(flat.flatMap((v, i) => (i % 2 ? [v, z] : [v])));
    const triangles = Uint32Array.from([0, 1, 2, 0, 2, 3, 2, 4, 5, 2, 5, 6]);
    const mesh = thickenSurface(triangles, at(0.5), at(0));
    expect(checkMesh(mesh)).toMatchObject(sound);
    expect(checkMesh(mesh).volumeMm3).toBeCloseTo(1, 9);
  });
});

const angleCount = 61;
const heightCount = 41;
const grid = (f: (angle: number, z: number) => number): Float64Array =>
  Float64Array.from({ length: angleCount * heightCount }, (_, i) =>
    f(-1.2 + (2.4 * (i % angleCount)) / (angleCount - 1), Math.floor(i / angleCount) - 20),
  );
const bump = (angle: number, z: number): number =>
  Math.max(0, 1 - (angle / 0.9) ** 2) ** 2 * Math.max(0, 1 - (z / 17) ** 2) ** 2;
const floorMm = grid((angle, z) => 20 + Math.cos(3 * angle) + 0.03 * z);
const shape = grid(bump);
const cell = (2.4 / (angleCount - 1)) * 1;
const area = shape.reduce((a, s, i) => a + s * floorMm[i]! * cell, 0);
const cavity: Cavity = {
  id: 'recess',
  name: 'recess',
  frame: uprightFrame(1, 2),
  angleFromRad: -1.2,
  angleToRad: 1.2,
  angleCount,
  heightFromMm: -20,
  heightToMm: 20,
  heightCount,
  floorMm,
  shapes: [shape, grid(() => 0)],
  millilitresPerMm: [area / 1000, 1],
  depthByVolume: [
    [0, 0],
    [10, (10 * 1000) / area],
  ],
  reachMm: 12,
  capacityMl: 10,
};

describe('meshCavity', () => {
  it('holds the volume it was given, closed', () => {
    const mesh = meshCavity(cavity, 2, [120, 80]);
    const check = checkMesh(mesh);
    expect(check).toMatchObject(sound);
    expect(check.volumeMm3).toBeGreaterThan(2000 * 0.97);
    expect(check.volumeMm3).toBeLessThan(2000 * 1.02);
  });

  it('is empty without fluid', () => {
    expect(meshCavity(cavity, 0, [20, 20]).triangles.length).toBe(0);
  });
});

describe('pushByCavity', () => {
  it('is the way back of the deformation', () => {
    const deformation = new Deformation(cavity, { probe: null, cavityVolumeMl: 5, boluses: [] });
    const back: Vec3 = [0, 0, 0];
    let pushed = 0;
    for (let i = 0; i < 400; i++) {
      const angle = -1 + 0.005 * i;
      const r = 21.2 + (i % 17);
      const z = -15 + (i % 31);
      const p = Float64Array.from([1 + r * Math.sin(angle), 2 - r * Math.cos(angle), z]);
      const before = [...p];
      pushByCavity(cavity, 5, p);
      pushed = Math.max(pushed, Math.hypot(p[0]! - before[0]!, p[1]! - before[1]!));
      // a point on the very wall may fall to either side of it
      if (deformation.restInto(p[0]!, p[1]!, p[2]!, back) !== 'tissue') continue;
      expect(Math.hypot(back[0] - before[0]!, back[1] - before[1]!, back[2] - before[2]!)).toBeLessThan(1e-6);
    }
    expect(pushed).toBeGreaterThan(3);
    expect(filmThicknessMm(cavity, deformation.depthsMm, 0, 0)).toBeCloseTo(
      deformation.thicknessMm(0, 0),
      12,
    );
  });
});
