/** Pairs of patients: what ships can be shown, and what cannot be shown is refused by its path. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { apertureMm } from '../../src/core/probe/transducer.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { targetAreaInPlaneMm2 } from '../../src/engine/targetInView.ts';
import { type Comparison, comparedDrills, parseComparison } from '../../src/protocol/comparison.ts';
import { COMPARISONS, comparisonsOf, findComparison } from '../../src/protocol/comparisons/index.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';

const parse = (value: unknown) => parseComparison(JSON.stringify(value), 'pair');
const regionOf = (pair: Comparison) => comparedDrills(pair)[0].region;

describe('the pairs that ship', () => {
  it('can all be read, and every region has one', () => {
    const files = readdirSync(new URL('../../src/protocol/comparisons/', import.meta.url));
    expect(COMPARISONS.map((pair) => `${pair.id}.json`).sort()).toEqual(
      files.filter((name) => name.endsWith('.json')).sort(),
    );
    for (const pair of COMPARISONS) {
      const read = parse(pair);
      expect(read.ok ? [] : read.errors, pair.id).toEqual([]);
      expect(findComparison(pair.id)).toBe(pair);
      expect(comparisonsOf(`${pair.drill}-practice`)).toContain(pair);
    }
    const regions = new Set(DRILLS.map((drill) => drill.region).filter((id) => id !== 'gel-block'));
    expect(new Set(COMPARISONS.map(regionOf))).toEqual(regions);
  });

  it('of more fluid show more of it in the picture', () => {
    const area = (drill: ReturnType<typeof comparedDrills>[0]) => {
      const simulation = createSimulation(drill, anatomyOf(drill), 1);
      return targetAreaInPlaneMm2(
        simulation.field(),
        simulation.worldFromTransducer(),
        drill.target.structure,
        apertureMm(simulation.transducer),
        drill.probe.depthMm,
      );
    };
    for (const id of ['ankle-effusion']) {
      const [normal, other] = comparedDrills(findComparison(id)!);
      expect(area(other), id).toBeGreaterThan(1.5 * area(normal) + 5);
    }
  });
});

describe('a pair that cannot be shown', () => {
  const good = findComparison('knee-effusion')!;
  const pathsOf = (value: unknown) => {
    const read = parse(value);
    return read.ok ? [] : read.errors.map((error) => error.path);
  };

  it('is refused by the path of what is wrong', () => {
    expect(pathsOf(good)).toEqual([]);
    expect(pathsOf({ ...good, drill: 'knee-of-a-bird' })).toEqual(['drill']);
    expect(pathsOf({ ...good, version: 2 })).toEqual(['version']);
    expect(pathsOf({ ...good, other: { name: 'x', patient: { flexionDeg: 140 } } })).toEqual([
      'other.patient.flexionDeg',
    ]);
    expect(pathsOf({ ...good, other: good.normal })).toEqual(['other.patient']);
    expect(pathsOf({ ...good, lookAt: [] })).toEqual(['lookAt']);
    expect(pathsOf({ ...good, lookAt: [{ text: 'no source' }] })).toEqual(['lookAt[0].source']);
  });
});
