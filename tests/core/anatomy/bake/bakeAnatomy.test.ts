import { describe, expect, it } from 'vitest';
import type { DistanceFunction } from '../../../../src/core/anatomy/anatomy.ts';
import {
  bakeAnatomy,
  budgetPitchMm,
  LARGE_BODY_VOXELS,
  MAX_VOXELS,
} from '../../../../src/core/anatomy/bake/bakeAnatomy.ts';
import { bakeSources } from '../../../../src/core/anatomy/bake/bakeSource.ts';
import { colourGraph } from '../../../../src/core/anatomy/bake/channelColouring.ts';
import { byteToDistance, distanceToByte, NO_OWNER } from '../../../../src/core/anatomy/bake/distanceByte.ts';
import {
  createBakedSample,
  sampleBaked,
  sampleBakedFibre,
} from '../../../../src/core/anatomy/bake/sampleBaked.ts';
import { ownerAtRest } from '../../../../src/core/anatomy/tissueField.ts';
import type { Vec3 } from '../../../../src/core/math/vec3.ts';
import { clamp } from '../../../../src/core/math/scalar.ts';
import { madeUpLimb } from '../madeUpLimb.ts';

const baked = bakeAnatomy(madeUpLimb, null, { pitchMm: 1 });
/** What linear interpolation between points `h` apart adds to a field on average near a point, mm. */
function biasMm(f: DistanceFunction, x: number, y: number, z: number, h: number): number {
  const here = 2 * f(x, y, z);
  const bend =
    f(x - h, y, z) + f(x + h, y, z) + f(x, y - h, z) + f(x, y + h, z) + f(x, y, z - h) + f(x, y, z + h);
  return (bend - 3 * here) / 12;
}
const exactEntity = (x: number, y: number, z: number): number => {
  const o = ownerAtRest(madeUpLimb, x, y, z);
  const n = madeUpLimb.structures.length;
  return o >= 0 ? o : o === -1 ? n : n + 1;
};

describe('distance bytes', () => {
  it('keeps a distance within half a step and clamps beyond the band', () => {
    for (let d = -4; d <= 4; d += 0.013)
      expect(Math.abs(byteToDistance(distanceToByte(d, 4), 4) - d)).toBeLessThan(4 / 255 + 1e-9);
    expect(distanceToByte(-9, 4)).toBe(0);
    expect(distanceToByte(9, 4)).toBe(255);
  });
});

describe('colouring', () => {
  it('colours random graphs properly, and an odd cycle with three colours', () => {
    let seed = 7;
    const next = (): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    for (let trial = 0; trial < 30; trial++) {
      const n = 20;
      const m = new Uint8Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = i + 1; j < n; j++) if (next() < 0.3) m[i * n + j] = m[j * n + i] = 1;
      const colour = colourGraph(m, n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < n; j++) if (m[i * n + j]) expect(colour[i]).not.toBe(colour[j]);
    }
    const cycle = new Uint8Array(25);
    for (let i = 0; i < 5; i++) cycle[i * 5 + ((i + 1) % 5)] = cycle[((i + 1) % 5) * 5 + i] = 1;
    expect(Math.max(...colourGraph(cycle, 5))).toBe(2);
  });
});

describe('bakeAnatomy', () => {
  it('says whose distance every voxel holds, and that distance less at most the bias of its interpolation', () => {
    const [nx, ny, nz] = baked.size;
    expect([nx, ny, nz]).toEqual([48, 48, 48]);
    const sources = bakeSources(madeUpLimb);
    for (let i = 0; i < nx * ny * nz; i += 7) {
      const x = baked.bounds.min[0] + ((i % nx) + 0.5) * baked.pitchMm;
      const y = baked.bounds.min[1] + ((Math.floor(i / nx) % ny) + 0.5) * baked.pitchMm;
      const z = baked.bounds.min[2] + (Math.floor(i / (nx * ny)) + 0.5) * baked.pitchMm;
      for (let channel = 0; channel < 4 * baked.owners.length; channel++) {
        const owner = baked.owners[channel >> 2]![4 * i + (channel & 3)]!;
        if (owner === NO_OWNER) continue;
        const source = sources.find((s) => s.entity === owner)!;
        const stored = byteToDistance(baked.distances[channel >> 2]![4 * i + (channel & 3)]!, baked.bandMm);
        const truth = clamp(source.stored(x, y, z), -baked.bandMm, baked.bandMm);
        const bias = biasMm(source.stored, x, y, z, baked.pitchMm);
        const step = (2 * baked.bandMm) / 255;
        // Half a step of its own, half of what comes off, and half of neighbours that are themselves rounded.
        const slack = 1.5 * step + 1e-6;
        expect(stored).toBeGreaterThan(truth - Math.max(0, bias) - slack);
        expect(stored).toBeLessThan(truth - Math.min(0, bias) + slack);
        expect(baked.entities[owner]!.channel).toBe(channel);
      }
    }
  });

  it('is the same without culling on every voxel', () => {
    const bounds = { min: [-22, -15, -12], max: [14, 13, 14] } as const;
    const culled = bakeAnatomy(madeUpLimb, null, { pitchMm: 0.8, bounds });
    const full = bakeAnatomy(madeUpLimb, null, { pitchMm: 0.8, bounds, isCulled: false });
    expect(culled.entities).toEqual(full.entities);
    expect(culled.owners).toEqual(full.owners);
    expect(culled.distances).toEqual(full.distances);
  });

  it('gives channels to close structures of their own, shares them among distant ones, and puts background and air last', () => {
    const ids = baked.entities.map((e) => e.id);
    expect(ids.slice(-2)).toEqual(['subcutaneous-fat', 'air']);
    expect(baked.entities.at(-2)!.channel).toBe(-1);
    const channelOf = (id: string): number => baked.entities.find((e) => e.id === id)!.channel;
    expect(channelOf('bone')).not.toBe(channelOf('cartilage'));
    expect(channelOf('skin')).not.toBe(channelOf('air'));
    expect(channelOf('muscle')).not.toBe(channelOf('fascia'));
    const used = new Set(baked.entities.map((e) => e.channel).filter((c) => c >= 0));
    expect(used.size).toBeLessThan(baked.entities.length - 1);
  });

  it('reports progress that rises to 1', () => {
    const seen: number[] = [];
    bakeAnatomy(madeUpLimb, null, { pitchMm: 2, onProgress: (p) => seen.push(p) });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('refuses what cannot be baked', () => {
    expect(() => bakeAnatomy(madeUpLimb, null, { pitchMm: 0 })).toThrow(/pitchMm must be above 0, got 0/);
    expect(() => bakeAnatomy(madeUpLimb, null, { pitchMm: 0.05 })).toThrow(/16 million/);
  });

  it('finds the pitch that the voxel budget allows', () => {
    const box = { min: [0, 0, 0], max: [130, 130, 180] } as const;
    const pitch = budgetPitchMm({ bounds: box }, 1);
    expect(Math.ceil(130 / pitch) ** 2 * Math.ceil(180 / pitch)).toBeLessThanOrEqual(MAX_VOXELS);
    expect(Math.ceil(130 / (pitch - 0.02)) ** 2 * Math.ceil(180 / (pitch - 0.02))).toBeGreaterThan(
      MAX_VOXELS,
    );
    expect(budgetPitchMm({ bounds: { min: [0, 0, 0], max: [10, 10, 10] } }, 0.5)).toBe(0.5);
  });

  it('gives a large body more voxels where it would be too coarse, up to what textures may take', () => {
    const bounds = { min: [0, 0, 0], max: [130, 130, 180] } as const;
    const usual = budgetPitchMm({ bounds }, 0.6);
    expect(budgetPitchMm({ bounds, coarsestPitchMm: usual + 0.01 }, 0.6)).toBe(usual);
    const finer = budgetPitchMm({ bounds, coarsestPitchMm: usual - 0.03 }, 0.6);
    expect(finer).toBeCloseTo(usual - 0.03, 9);
    const finest = budgetPitchMm({ bounds, coarsestPitchMm: 0.6 }, 0.6);
    expect(finest).toBeLessThan(finer);
    expect(Math.ceil(130 / finest) ** 2 * Math.ceil(180 / finest)).toBeLessThanOrEqual(LARGE_BODY_VOXELS);
  });
});

describe('sampleBaked', () => {
  const out = createBakedSample();
  let seed = 99;
  const next = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };

  it('names the owner that the exact field names, but for points at an interface', () => {
    let wrongFar = 0;
    let wrong = 0;
    const count = 20000;
    for (let i = 0; i < count; i++) {
      const x = -23 + 46 * next();
      const y = -23 + 46 * next();
      const z = -23 + 46 * next();
      sampleBaked(baked, x, y, z, out);
      if (out.owner !== exactEntity(x, y, z)) {
        wrong++;
        if (out.interfaceMm > 0.12) wrongFar++;
      }
    }
    expect(wrong / count).toBeLessThan(0.01);
    expect(wrongFar / count).toBeLessThan(0.0005);
  });

  it('lets precedence decide: bone within the cartilage ball is bone, air outside the skin is air', () => {
    sampleBaked(baked, 2, 3, 4, out);
    expect(baked.entities[out.owner]!.id).toBe('bone');
    sampleBaked(baked, 22, 0, 0, out);
    expect(baked.entities[out.owner]!.id).toBe('air');
  });

  it('measures to the nearest visible interface and names what is across', () => {
    const at = (x: number, y: number, z: number): [string, number, string] => {
      sampleBaked(baked, x, y, z, out);
      return [baked.entities[out.owner]!.id, out.interfaceMm, baked.entities[out.across]!.id];
    };
    // below the bone's side towards −y, inside the cartilage shell: 8 − 6.5 outward, 0.5 inward
    const [a, da, b] = at(2, 3 - 6.5, 4);
    expect([a, b]).toEqual(['cartilage', 'bone']);
    expect(da).toBeCloseTo(0.5, 1);
    const [c, dc, d] = at(2, 3 - 7.6, 4);
    expect([c, d]).toEqual(['cartilage', 'muscle']);
    expect(dc).toBeCloseTo(0.4, 1);
    const [e, de, f] = at(0, 15.9, 0);
    expect([e, f]).toEqual(['fascia', 'subcutaneous-fat']);
    expect(de).toBeCloseTo(0.1, 1);
    const [g, dg, h] = at(0, 19.7, 0);
    expect([g, h]).toEqual(['skin', 'air']);
    expect(dg).toBeCloseTo(0.3, 1);
    const [i, di, j] = at(0, 17, 0);
    expect([i, j]).toEqual(['subcutaneous-fat', 'fascia']);
    expect(di).toBeCloseTo(1, 1);
  });

  it('continues its edge outside the box', () => {
    sampleBaked(baked, 2, 3, 500, out);
    expect(baked.entities[out.owner]!.id).toBe('bone');
  });

  it('gives fibres pointing up and the layer, and none where there are none', () => {
    const fibre: Vec3 = [0, 0, 0];
    const layer = sampleBakedFibre(baked, 0, -10, 0, fibre);
    expect(fibre[1]).toBeCloseTo(-0.6, 1);
    expect(fibre[2]).toBeCloseTo(0.8, 1);
    expect(layer).toBeCloseTo(0.5, 1);
    sampleBakedFibre(baked, 2, 3, -15, fibre);
    expect(Math.max(...fibre.map(Math.abs))).toBe(0);
  });
});
