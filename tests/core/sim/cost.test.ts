/** Cost in questions to the anatomy, which do not depend on the machine that counts them. */
import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../../src/core/anatomy/anatomy.ts';
import { runOperator } from '../../../src/core/sim/operators/operator.ts';
import { replay } from '../../../src/core/sim/replay.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { drill, limb } from './testAnatomy.ts';

/** The limb, with every look at a signed distance counted. */
function countedLimb(): { readonly anatomy: Anatomy; readonly count: () => number } {
  let questions = 0;
  const counted =
    (f: (x: number, y: number, z: number) => number) =>
    (x: number, y: number, z: number): number => {
      questions++;
      return f(x, y, z);
    };
  const structures = limb.structures.map((s) => ({ ...s, signedDistance: counted(s.signedDistance) }));
  return { anatomy: { ...limb, structures, surface: counted(limb.surface) }, count: () => questions };
}

describe('the cost of a run', () => {
  it('is nothing while nothing moves', () => {
    const { anatomy, count } = countedLimb();
    const simulation = createSimulation(drill, anatomy, 1);
    simulation.step([{ kind: 'setEntry' }]);
    const before = count();
    for (let i = 0; i < 1000; i++) simulation.step([]);
    expect(count()).toBe(before);
  });

  it('is a few questions a tick on average in a whole run', () => {
    const { anatomy, count } = countedLimb();
    const run = runOperator('expert', drill, limb, 1);
    replay(drill, anatomy, 1, run);
    expect(count() / run.endTick).toBeLessThan(60);
  });

  it('does not grow with what has happened before', () => {
    const { anatomy, count } = countedLimb();
    const simulation = createSimulation(drill, anatomy, 1);
    const wave = () => {
      const before = count();
      for (const way of [400, -400])
        for (let i = 0; i < 60; i++)
          simulation.step([{ kind: 'slideProbe', lateralUm: way, elevationalUm: 0 }]);
      return count() - before;
    };
    wave();
    const early = wave();
    for (let i = 0; i < 30; i++) wave();
    expect(wave()).toBeLessThan(1.1 * early);
  });
});
