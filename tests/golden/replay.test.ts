/**
 * Runs whose hashes are kept in a file: a change of the core's behaviour shows as a change of that file. Where it was
 * meant, run the test with -u and review the difference.
 */
import { describe, expect, it } from 'vitest';
import type { Anatomy } from '../../src/core/anatomy/anatomy.ts';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { OPERATOR_KINDS, runOperator } from '../../src/core/sim/operators/operator.ts';
import { type RunInput, replay } from '../../src/core/sim/replay.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { tremblingDrill } from '../core/sim/everything.ts';
import { STAGED_RUNS } from '../core/sim/stagedRuns.ts';
import { limb } from '../core/sim/testAnatomy.ts';

function hashesOf(drill: Drill, anatomy: Anatomy, seed: number, run: RunInput): string[] {
  const hashes = [createSimulation(drill, anatomy, seed).hash()];
  const end = replay(drill, anatomy, seed, run, (simulation) => {
    if (simulation.state.tick % 100 === 0) hashes.push(simulation.hash());
  });
  hashes.push(end.hash());
  return hashes;
}

describe('kept runs', () => {
  it('have the hashes that they had', async () => {
    const kept: Record<string, { endTick: number; hashes: string[] }> = {};
    for (const { name, drill, anatomy, seed, play } of STAGED_RUNS) {
      const run = play();
      kept[name] = { endTick: run.endTick, hashes: hashesOf(drill, anatomy, seed, run) };
    }
    for (const kind of OPERATOR_KINDS) {
      const run = runOperator(kind, tremblingDrill, limb, 1);
      kept[kind] = { endTick: run.endTick, hashes: hashesOf(tremblingDrill, limb, 1, run) };
    }
    await expect(`${JSON.stringify(kept, null, 2)}\n`).toMatchFileSnapshot('replayHashes.json');
  });
});
