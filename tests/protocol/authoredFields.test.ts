/** What an instructor may put into a drill beyond what the built-in ones have. */
import { describe, expect, it } from 'vitest';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { distance, type Vec3 } from '../../src/core/math/vec3.ts';
import { corridorField } from '../../src/core/procedure/corridorWays.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { drillOfRun } from '../../src/core/procedure/runPatient.ts';
import { targetsAnywhere } from '../../src/core/procedure/targetPlaces.ts';
import { targetDistanceMm } from '../../src/core/scoring/targetDistance.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { planProbe } from '../../src/core/sim/operators/planProbe.ts';
import { aidsOf, AIDS } from '../../src/engine/aids.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { parseDrill } from '../../src/protocol/drill.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { formatErrors } from '../../src/protocol/result.ts';

const GUIDED = findDrill('gel-block-cyst')!;
const ASSESSED = findDrill('gel-block-cyst-assessment')!;
/** A ball of the cyst away from its middle; world, mm. */
const cyst = anatomyOf(GUIDED).structures.find((s) => s.id === 'cyst')!;
const middle = cyst.bounds.min.map((v, i) => (v + cyst.bounds.max[i]!) / 2) as Vec3;
const OFF: Vec3 = [middle[0] + 2.5, middle[1], middle[2]];
const withPart = (withinMm: number): Drill => ({
  ...GUIDED,
  target: { ...GUIDED.target, part: { positionMm: OFF, withinMm } },
});

const refused = (base: Drill, change: object): string => {
  const result = parseDrill(JSON.stringify({ ...base, ...change }), 'd');
  return result.ok ? '' : formatErrors(result).join('\n');
};

describe('a drill file', () => {
  it('takes a briefing, own words of the guide, aids, attempts and a part of the target', () => {
    const more = {
      briefing: 'The block lies lengthwise.',
      guide: { scan: 'Find the dark round spot.' },
      aids: ['guide', 'fade'],
    };
    expect(refused(withPart(2), more)).toBe('');
    expect(refused(ASSESSED, { attempts: 3 })).toBe('');
  });

  it.each<[string, Drill, object]>([
    ['attempts: expected it in assessment only, got it in guided', GUIDED, { attempts: 3 }],
    ['attempts: expected a whole number from 1 to 100, got 0', ASSESSED, { attempts: 0 }],
    ['aids: expected none in assessment', ASSESSED, { aids: ['fade'] }],
    ['aids[1]: expected each id once, got "fade" again', GUIDED, { aids: ['fade', 'fade'] }],
    ['aids[0]: expected one of guide, plane', GUIDED, { aids: ['x-ray'] }],
    ['guide.scna: expected a known field, perhaps "scan"', GUIDED, { guide: { scna: 'Look' } }],
    ['guide.scan: expected a text of 1 to 300 characters', GUIDED, { guide: { scan: '' } }],
    [
      'target.part.positionMm: expected a place in the cyst, or nearer to it than 2 mm, got 40, 40, 40',
      GUIDED,
      { target: { ...GUIDED.target, part: { positionMm: [40, 40, 40], withinMm: 2 } } },
    ],
  ])('is refused: %s', (expected, base, change) => {
    expect(refused(base, change)).toContain(expected);
  });
});

describe('aids of a drill', () => {
  it('are its own list, else those of its mode', () => {
    expect(aidsOf(GUIDED)).toEqual(AIDS.guided);
    const own = aidsOf({ mode: 'practice', aids: ['targetDistance'] });
    expect(Object.entries(own).filter(([, isOn]) => isOn)).toEqual([['targetDistance', true]]);
  });
});

describe('a part of the target', () => {
  const anatomy = anatomyOf(GUIDED);
  const field = corridorField(anatomy);
  const { part } = withPart(1.5).target;

  it('is what the distance is measured to, within the structure', () => {
    const whole = (p: Vec3) => targetDistanceMm(anatomy, field, 'cyst', p);
    const at = (p: Vec3) => targetDistanceMm(anatomy, field, 'cyst', p, part);
    expect(whole(middle)).toBe(0);
    expect(at(middle)).toBeCloseTo(1, 9);
    expect(at(OFF)).toBe(0);
    const above: Vec3 = [OFF[0], 2, OFF[2]];
    expect(at(above)).toBeCloseTo(Math.max(whole(above), distance(above, OFF) - 1.5), 9);
  });

  it('belongs to the drill’s own patient alone', () => {
    const hip = findDrill('hip-anterior-recess')!;
    const region = findRegion('hip')!;
    const own = { ...hip, target: { ...hip.target, part: { positionMm: [0, 0, 0] as Vec3, withinMm: 2 } } };
    expect(drillOfRun(own, region, { kind: 'own' }, 1)).toBe(own);
    expect(() => drillOfRun(own, region, { kind: 'drawn' }, 1)).toThrow(/drill’s own, in whom its target/);
    expect(refused(own, { patientDraw: {} })).toContain('target.part: expected no place where the patient');
  });

  it('is what is aimed at, however small', () => {
    for (const withinMm of [2, 0.5])
      for (const { pointMm } of targetsAnywhere(field, withPart(withinMm), 32))
        expect(distance(pointMm, OFF)).toBeLessThanOrEqual(withinMm);
    const plan = planProbe(createSimulation(withPart(2), anatomy, 1))!;
    expect(distance(plan.needle.targetMm, OFF)).toBeLessThanOrEqual(2);
  });
});
