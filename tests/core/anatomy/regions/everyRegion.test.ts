/** What holds for every region, whatever it shows: its lists, its places, both sides, its measures. */
import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../../src/core/anatomy/anatomy.ts';
import { outsideBy } from '../../../../src/core/anatomy/checks/published.ts';
import { dimensionNumber } from '../../../../src/core/anatomy/anatomy.ts';
import { REGIONS } from '../../../../src/core/anatomy/regions/registry.ts';

/** Points spread evenly over an anatomy's box. */
function* pointsIn(anatomy: Anatomy, count: number): Generator<readonly [number, number, number]> {
  const { min, max } = anatomy.bounds;
  for (let i = 1; i <= count; i++)
    yield [
      min[0] + (max[0] - min[0]) * ((i * 0.8191725133961645) % 1),
      min[1] + (max[1] - min[1]) * ((i * 0.6710436067037893) % 1),
      min[2] + (max[2] - min[2]) * ((i * 0.5497004779019703) % 1),
    ];
}

it('no two regions share an id', () => {
  expect(new Set(REGIONS.map((r) => r.id)).size).toBe(REGIONS.length);
});

describe.each(REGIONS.map((region) => [region.id, region] as const))('%s', (_id, region) => {
  const anatomy = region.build(region.defaultPatient);

  it('calls each structure, landmark and probe start by an id of its own', () => {
    const { structures, cavity, background, landmarks, probeStarts } = anatomy;
    const tissues = [...structures.map((s) => s.id), background.id, ...(cavity ? [cavity.id] : [])];
    for (const ids of [tissues, landmarks.map((l) => l.id), probeStarts.map((s) => s.id)]) {
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('keeps within the budget of structures', () => {
    expect(anatomy.structures.length).toBeLessThanOrEqual(48);
  });

  it('has no structure outside the box that it gives for itself', () => {
    for (const point of pointsIn(anatomy, 4000))
      for (const s of anatomy.structures) {
        const { min, max } = s.bounds;
        const isOut = point.some((v, a) => v < min[a]! - 1e-6 || v > max[a]! + 1e-6);
        if (isOut && s.signedDistance(...point) < 0) expect.fail(`${s.id} at ${point.join(', ')}`);
      }
  });

  it('starts every probe on the skin, within the box', () => {
    for (const { id, contactMm } of anatomy.probeStarts) {
      expect(Math.abs(anatomy.surface(...contactMm)), id).toBeLessThan(0.05);
      contactMm.forEach((v, a) => {
        expect(v).toBeGreaterThan(anatomy.bounds.min[a]!);
        expect(v).toBeLessThan(anatomy.bounds.max[a]!);
      });
    }
  });

  it('builds the left side as the mirror image of the right', () => {
    const right = region.build({ ...region.defaultPatient, side: 'right' });
    const left = region.build({ ...region.defaultPatient, side: 'left' });
    expect(left.structures.map((s) => s.id)).toEqual(right.structures.map((s) => s.id));
    for (const [i, { contactMm }] of right.probeStarts.entries())
      contactMm.forEach((v, a) => {
        expect(left.probeStarts[i]!.contactMm[a]).toBeCloseTo(a === 0 ? -v : v, 9);
      });
    for (const [x, y, z] of pointsIn(right, 150)) {
      expect(left.surface(-x, y, z)).toBeCloseTo(right.surface(x, y, z), 9);
      right.structures.forEach((s, i) => {
        expect(left.structures[i]!.signedDistance(-x, y, z), s.id).toBeCloseTo(s.signedDistance(x, y, z), 9);
      });
    }
  });

  it.each(['male', 'female'] as const)('measures a %s body in numbers, each with where it is from', (sex) => {
    const patient = { ...region.defaultPatient, sex, statureMm: sex === 'male' ? 1780 : 1650 };
    const dimensions = region.measure(region.build(patient), patient);
    expect(dimensions.length).toBeGreaterThan(0);
    for (const dimension of dimensions) {
      expect(Number.isFinite(dimensionNumber(dimension)), dimension.id).toBe(true);
      expect(dimension.source, dimension.id).not.toBe('');
      expect(dimension.reference, dimension.id).not.toBe('');
    }
  });

  const { checks } = region;
  if (checks)
    it.each([
      ['male', 1780],
      ['female', 1650],
    ] as const)('has the dimensions that are published of a %s body, right and left', (sex, statureMm) => {
      for (const side of ['right', 'left'] as const) {
        const patient = { ...region.defaultPatient, sex, statureMm, side };
        const dimensions = region.measure(region.build(patient), patient);
        expect(dimensions.map((d) => d.id).sort()).toEqual(Object.keys(checks.published).sort());
        const wrong = dimensions.flatMap((d) => {
          const span = checks.published[d.id]![sex];
          const value = dimensionNumber(d);
          return outsideBy(span, value) === 0 ? [] : [`${side} ${d.id} ${value} of ${span.join(' to ')}`];
        });
        expect(wrong).toEqual([]);
      }
    });
});
