import { BufferAttribute, BufferGeometry } from 'three';
import { describe, expect, it } from 'vitest';
import type { DeformationState } from '../../src/core/anatomy/deformation.ts';
import { DeformedPoint } from '../../src/core/anatomy/deformedPoint.ts';
import { fatChange } from '../../src/core/anatomy/fatCover.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { createTransform } from '../../src/core/frames/frames.ts';
import { createRandomStream, nextUnit01 } from '../../src/core/math/random.ts';
import type { Vec3 } from '../../src/core/math/vec3.ts';
import { TissueMover } from '../../src/scene/tissueMover.ts';

const region = findRegion('knee')!;
const { cavity, bounds, cover } = region.build(region.defaultPatient);
const stream = createRandomStream(9, 'vertices');
const REST = Float32Array.from({ length: 9000 }, (_, i) => {
  const k = i % 3;
  return bounds.min[k]! + (bounds.max[k]! - bounds.min[k]!) * nextUnit01(stream);
});
const geometryOf = (positions: Float32Array): BufferGeometry =>
  new BufferGeometry().setAttribute('position', new BufferAttribute(positions, 3));

const dry: DeformationState = { probe: null, cavityVolumeMl: 0, boluses: [] };
const full: DeformationState = {
  cavityVolumeMl: 15,
  cavityPressed01: 0.3,
  boluses: [{ centreMm: [-20, -30, 40], volumeMl: 1, structure: 'vastus-lateralis' }],
  probe: {
    worldFromTransducer: createTransform('world', 'transducer', [2, -58, 32], [0, 0, 0.1, 0.99]),
    indentationMm: 6,
    stopDepthMm: 28,
    halfWidthMm: 27,
    halfHeightMm: 5,
  },
  needle: {
    tipMm: [-14, -34, 32],
    axis: [0.96, 0.28, 0],
    tentMm: 2,
    dragMm: 0.8,
    reachMm: 6,
    rollMm: [0, 0, 0.6],
  },
};

/** Farthest vertex from where the core says that it is, mm. */
function worstMm(positions: Float32Array, state: DeformationState): number {
  const point = new DeformedPoint(cavity, state);
  const p: Vec3 = [0, 0, 0];
  let worst = 0;
  for (let o = 0; o < REST.length; o += 3) {
    for (let k = 0; k < 3; k++) p[k] = REST[o + k]!;
    point.move(p);
    worst = Math.max(worst, ...p.map((v, k) => Math.abs(v - positions[o + k]!)));
  }
  return worst;
}

describe('meshes of the scene', () => {
  it('lie where the tissue is, and come back when all is let go', () => {
    const positions = REST.slice();
    const mover = new TissueMover([geometryOf(positions)], cavity);
    mover.move(full);
    expect(worstMm(positions, full)).toBeLessThan(0.15);
    expect(positions.some((v, i) => Math.abs(v - REST[i]!) > 3)).toBe(true);
    const withdrawn = { ...full, needle: null, boluses: [] };
    mover.move(withdrawn);
    expect(worstMm(positions, withdrawn)).toBeLessThan(0.15);
    const fat = { ...withdrawn, fat: fatChange(cover!, 15) };
    mover.move(fat);
    expect(worstMm(positions, fat)).toBeLessThan(0.15);
    expect(worstMm(positions, withdrawn)).toBeGreaterThan(5);
    mover.move(dry);
    expect(worstMm(positions, dry)).toBeLessThan(1e-4);
  });

  it('remember how they lay at rest when another view takes them over', () => {
    const geometry = geometryOf(REST.slice());
    new TissueMover([geometry], cavity).move(full);
    new TissueMover([geometry], cavity).move(dry);
    expect(worstMm(geometry.getAttribute('position').array as Float32Array, dry)).toBeLessThan(1e-4);
  });
});
