import { describe, expect, it } from 'vitest';
import { findRegion } from '../../../src/core/anatomy/regions/registry.ts';
import { OWNER_AIR, type TissueField } from '../../../src/core/anatomy/tissueField.ts';
import {
  addScaled,
  distance,
  dot,
  normalize,
  type ReadonlyVec3,
  subtract,
} from '../../../src/core/math/vec3.ts';
import { corridorOf, marginOfWay } from '../../../src/core/procedure/corridor.ts';
import { corridorField, linesFrom, MOST_MARGIN_MM } from '../../../src/core/procedure/corridorWays.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { targetsAnywhere } from '../../../src/core/procedure/targetPlaces.ts';
import { anatomyOf } from '../../../src/protocol/drillChecks.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';
import { BALL, ballOf, gelWith, HAZARD_DRILL, ROD, SAFE_MM } from './gelWithHazard.ts';
import { segmentDistance } from './lineDistance.ts';

/** What marching in steps of 0.1 mm may overlook of a distance, mm. */
const STEP_ERROR_MM = 0.06;
const NEEDLE_MM = 50;

/** Room that a straight way keeps to the rod, in closed form, mm. */
const roomByForm = (from: ReadonlyVec3, to: ReadonlyVec3): number =>
  segmentDistance(from, to, ROD.aMm, ROD.bMm) - ROD.radiusMm - SAFE_MM;

describe('the corridor to a ball behind a rod', () => {
  const anatomy = gelWith('vessel');
  const corridor = corridorOf(HAZARD_DRILL, anatomy);

  it('knows the room of any way as its closed form does', () => {
    let close = 0;
    for (let i = 0; i < 400; i++) {
      const entry = [((i * 7) % 41) - 20, 0, ((i * 11) % 37) - 18] as const;
      const aim = [((i * 3) % 9) - 4, 26 + (i % 9), ((i * 5) % 9) - 4] as const;
      const direction = normalize(subtract(aim, entry));
      const lengthMm = distance(aim, entry);
      const wanted = Math.min(MOST_MARGIN_MM, roomByForm(entry, aim));
      const found = marginOfWay(HAZARD_DRILL, anatomy, entry, direction, lengthMm);
      // The first 0.4 mm and what lies between two steps are not asked about.
      expect(found).toBeGreaterThanOrEqual(wanted - 1e-9);
      expect(found).toBeLessThanOrEqual(wanted + STEP_ERROR_MM);
      if (wanted < 0) close++;
    }
    expect(close).toBeGreaterThan(50);
    expect(close).toBeLessThan(350);
  });

  it('has an entry wherever a way is free, and its best way keeps what it says', () => {
    expect(corridor.entries.length).toBeGreaterThan(200);
    for (const { entryMm, best, freeWays, triedWays, normal } of corridor.entries) {
      expect(Math.abs(entryMm[1])).toBeLessThan(0.03);
      expect(dot(normal, [0, -1, 0])).toBeCloseTo(1, 6);
      expect(distance(entryMm, [0, 0, 0])).toBeLessThanOrEqual(40 + 1e-9);
      expect(best === null).toBe(freeWays === 0);
      expect(freeWays).toBeLessThanOrEqual(triedWays);
      if (!best) continue;
      expect(distance(best.targetMm, BALL.centreMm)).toBeLessThan(BALL.radiusMm);
      expect(best.lengthMm).toBeLessThan(NEEDLE_MM);
      const end = addScaled(entryMm, best.direction, best.lengthMm + Math.min(1, best.roomMm));
      expect(best.marginMm).toBeLessThanOrEqual(
        Math.min(MOST_MARGIN_MM, roomByForm(entryMm, end)) + STEP_ERROR_MM,
      );
      expect(best.marginMm).toBeGreaterThanOrEqual(0);
    }
  });

  it('counts as free just the lines that the closed form lets through', () => {
    const places = targetsAnywhere(corridorField(anatomy), HAZARD_DRILL, 32);
    let judged = 0;
    for (const { entryMm, normal, freeWays, triedWays, isInPlane } of corridor.entries) {
      if (isInPlane) continue;
      const lines = linesFrom({ pointMm: entryMm, normal }, places, NEEDLE_MM);
      expect(triedWays).toBe(lines.length);
      const rooms = lines.map((l) => roomByForm(entryMm, addScaled(entryMm, l.direction, l.toMm)));
      expect(freeWays).toBeGreaterThanOrEqual(rooms.filter((room) => room >= 0).length);
      expect(freeWays).toBeLessThanOrEqual(rooms.filter((room) => room >= -STEP_ERROR_MM).length);
      judged += lines.length;
    }
    expect(judged).toBeGreaterThan(2000);
  });

  it('marks the ways in the plane of the probe, beside its face', () => {
    const inPlane = corridor.entries.filter((entry) => entry.isInPlane);
    expect(inPlane.length).toBeGreaterThan(0);
    for (const { entryMm, best } of inPlane) {
      // The face lies along x, its plane is z = 0.
      expect(Math.abs(entryMm[2])).toBeLessThan(1e-6);
      expect(Math.abs(entryMm[0])).toBeGreaterThan(25);
      if (best) expect(Math.abs(best.direction[2])).toBeLessThan(1e-6);
    }
  });

  it('goes round a rod of bone, and never through it', () => {
    const hard = gelWith('bone');
    const free = { ...HAZARD_DRILL, avoid: [] };
    const at = (x: number, aim: ReadonlyVec3) => {
      const entry = [x, 0, 4] as const;
      return marginOfWay(free, hard, entry, normalize(subtract(aim, entry)), distance(aim, entry));
    };
    expect(at(0, [0, 30, 4])).toBe(Number.NEGATIVE_INFINITY);
    expect(at(0, [0, 12, 4])).toBe(MOST_MARGIN_MM);
    for (const { entryMm, best } of corridorOf(free, hard).entries)
      if (best)
        expect(segmentDistance(entryMm, best.targetMm, ROD.aMm, ROD.bMm)).toBeGreaterThan(ROD.radiusMm - 0.1);
  });

  it('passes into cartilage only where that is the target', () => {
    const shell = ballOf('shell', 'cartilage', [0, 30, 0], 12);
    const covered = gelWith('vessel', [shell]);
    const withoutRod = { ...HAZARD_DRILL, avoid: [] };
    const aim = { ...withoutRod, target: { ...HAZARD_DRILL.target, structure: 'shell' } };
    const entry = [-12, 0, -12] as const;
    const direction = normalize(subtract([0, 30, 0], entry));
    expect(marginOfWay(withoutRod, covered, entry, direction, 30)).toBe(Number.NEGATIVE_INFINITY);
    expect(marginOfWay(aim, covered, entry, direction, 30)).toBe(MOST_MARGIN_MM);
  });
});

describe('the corridor of a drill', () => {
  const drill = findDrill('elbow-olecranon-recess')!;
  const anatomy = anatomyOf(drill);
  const corridor = corridorOf(drill, anatomy);
  const field = corridorField(anatomy);

  it('says free of ways that keep every distance when marched, and not free of ways that break one', () => {
    const places = targetsAnywhere(field, drill, 32);
    let free = 0;
    let closed = 0;
    for (let i = 0; i < corridor.entries.length; i += 5) {
      const { entryMm, normal, best, freeWays, isInPlane } = corridor.entries[i]!;
      if (best) {
        free++;
        const end = best.lengthMm + Math.min(1, best.roomMm);
        expect(marched(field, drill, entryMm, best.direction, end)).toBeCloseTo(best.marginMm, 9);
        expect(field.idAt(...best.targetMm)).toBe(drill.target.structure);
      }
      if (freeWays > 0 || isInPlane) continue;
      for (const { direction, toMm } of linesFrom({ pointMm: entryMm, normal }, places, 38).slice(0, 6)) {
        closed++;
        expect(marched(field, drill, entryMm, direction, toMm)).toBeLessThan(0);
      }
    }
    expect(free).toBeGreaterThan(20);
    expect(closed).toBeGreaterThan(10);
  });
});

describe('a corridor', () => {
  it('is the same to the last bit when worked out again', () => {
    const drill = findDrill('gel-block-cyst')!;
    const region = findRegion(drill.region)!;
    const [first, second] = [region.build(drill.patient), region.build(drill.patient)];
    const [corridor, again] = [corridorOf(drill, first), corridorOf(drill, second)];
    expect(corridorOf(drill, first)).toBe(corridor);
    expect(again).not.toBe(corridor);
    expect(corridor.best).not.toBeNull();
    expect(JSON.stringify(again)).toBe(JSON.stringify(corridor));
  });
});

/** Least room over a way asked about every 0.1 mm by the field's own answers, mm; −∞ through bone, cartilage or air. */
function marched(
  field: TissueField,
  drill: Drill,
  entry: ReadonlyVec3,
  direction: ReadonlyVec3,
  toMm: number,
): number {
  const { structures } = field.anatomy;
  let least = MOST_MARGIN_MM;
  for (let k = 0; 0.4 + 0.1 * k <= toMm; k++) {
    const [x, y, z] = addScaled(entry, direction, 0.4 + 0.1 * k);
    const owner = field.ownerAt(x, y, z);
    const kind = structures[owner]?.class;
    if (owner === OWNER_AIR || kind === 'bone' || kind === 'cartilage') return Number.NEGATIVE_INFINITY;
    for (const { structure, safeMm } of drill.avoid) {
      const avoided = structures.find((s) => s.id === structure)!;
      least = Math.min(least, field.distanceTo(avoided, x, y, z) - safeMm);
    }
  }
  return least;
}
