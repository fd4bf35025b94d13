import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import { addScaled, type Vec3 } from '../../../src/core/math/vec3.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import type { Metric } from '../../../src/core/scoring/metric.ts';
import { corridorAngle } from '../../../src/core/scoring/metrics/corridorAngle.ts';
import { corridorMargin } from '../../../src/core/scoring/metrics/corridorMargin.ts';
import { BALL, ballOf, gelWith, HAZARD_DRILL } from '../procedure/gelWithHazard.ts';
import { view } from './handMadeRun.ts';

const DEG = Math.PI / 180;
/** An entry from which the ball lies at 45° and the rod is far. */
const ENTRY: Vec3 = [-30, 0, -20];
const toBall: Vec3 = [30, 30, 20];
const awayMm = Math.hypot(...toBall);

/** Unit vector at an angle from the one to the ball, in the plane that holds the skin's normal. */
function off(deg: number): Vec3 {
  const u = toBall.map((v) => v / awayMm) as Vec3;
  const down = 1 - u[1] * u[1];
  const across = [0 - u[1] * u[0], 1 - u[1] * u[1], 0 - u[1] * u[2]].map((v) => v / Math.sqrt(down)) as Vec3;
  return addScaled(u.map((v) => v * Math.cos(deg * DEG)) as Vec3, across, Math.sin(deg * DEG));
}

/** The metric of a needle that went straight in along a direction and injected there. */
function of(metric: Metric, anatomy: Anatomy, drill: Drill, entryMm: Vec3, direction: Vec3, depthMm = 40) {
  const observer = metric.create({ drill, anatomy });
  for (let depth = 1; depth <= depthMm; depth++)
    observer.observe(
      view(depth, { depthMm: depth, entryMm, direction, tipMm: addScaled(entryMm, direction, depth) }),
    );
  const last = { depthMm, entryMm, direction, tipMm: addScaled(entryMm, direction, depthMm) };
  observer.observe(view(depthMm + 1, { ...last, injectedStepMl: 0.1 }));
  // What comes after the first drug does not count.
  observer.observe(view(depthMm + 2, { ...last, tipMm: [0, 0, 0], depthMm: depthMm + 9 }));
  return observer.finish();
}

const long: Drill = { ...HAZARD_DRILL, needles: ['22g-90-quincke'] };

describe('the angle to the corridor', () => {
  const open = gelWith('vessel');

  it('is 0 for a needle that meets the target with room', () => {
    expect(of(corridorAngle, open, long, ENTRY, off(0)).value).toBe(0);
    expect(of(corridorAngle, open, long, ENTRY, off(0)).ticks).toEqual([41]);
  });

  it('is the angle to the edge of the target for one that passes by it', () => {
    // Lines that touch a ball stand at asin(r / d) to the one through its middle.
    const edgeDeg = Math.asin(BALL.radiusMm / awayMm) / DEG;
    for (const deg of [12, 20, -14]) {
      const { value } = of(corridorAngle, open, long, ENTRY, off(deg));
      expect(Math.abs(value! - (Math.abs(deg) - edgeDeg))).toBeLessThan(0.4);
    }
  });

  it('is the angle to the edge of what is in the way for one that runs at it', () => {
    // A ball to be avoided stands before a larger target; from above, everything is round the same axis.
    const before: Anatomy = gelWith('vessel', [
      ballOf('hazard', 'vessel', [0, 15, -25], 2),
      ballOf('large', 'muscle', [0, 45, -25], 20),
    ]);
    const drill: Drill = {
      ...long,
      target: { ...long.target, structure: 'large' },
      avoid: [{ structure: 'hazard', safeMm: 1, isCritical: true }],
    };
    // Good from 2 mm of room less 0.5 on: 2 + 1 + 1.5 mm from the middle of the ball 15 mm below, seen at 30°.
    const entry: Vec3 = [-15 / Math.sqrt(3), 0, -25];
    const awayFromHazard = Math.hypot(15, entry[0]);
    const atHazard: Vec3 = [-entry[0] / awayFromHazard, 15 / awayFromHazard, 0];
    const { value } = of(corridorAngle, before, drill, entry, atHazard, 30);
    const edge = Math.asin(4.5 / awayFromHazard) / DEG;
    // The nearest way known may lie askew of the shortest way out.
    expect(value!).toBeGreaterThan(edge - 0.4);
    expect(value!).toBeLessThan(edge + 1.5);
  });
});

describe('the room that the entry allows', () => {
  it('is what the best straight way keeps, and at most 2 mm', () => {
    expect(of(corridorMargin, gelWith('vessel'), long, ENTRY, off(0)).value).toBeCloseTo(2, 9);
  });

  it('is below 0 where every way comes too close', () => {
    // A hazard as wide as the skin about the entry: its own distance there is the best that any way keeps.
    const close = gelWith('vessel', [ballOf('under', 'vessel', [-30, 8, -20], 6)]);
    const drill: Drill = { ...long, avoid: [{ structure: 'under', safeMm: 4, isCritical: true }] };
    const { value } = of(corridorMargin, close, drill, ENTRY, off(0));
    // At the entry the ball is 2 mm off, 2 less than is safe; 0.4 mm on, where ways begin to count, by 0.4 nearer at most.
    expect(value!).toBeLessThan(-1.9);
  });

  it('has no value where bone covers the target, or the needle was never in', () => {
    const shut = gelWith('vessel', [ballOf('shell', 'bone', [0, 30, 0], 12)]);
    const { structures } = shut;
    const covered = { ...shut, structures: [structures[2]!, structures[0]!, structures[1]!] };
    for (const metric of [corridorMargin, corridorAngle]) {
      expect(of(metric, covered, { ...long, avoid: [] }, ENTRY, off(0)).value).toBeNull();
      expect(metric.create({ drill: long, anatomy: shut }).finish().value).toBeNull();
    }
  });
});
