/**
 * Runs whose hashes are kept in a file: a change of the core's behaviour shows as a change of that file. Where it was
 * meant, run the test with -u and review the difference.
 */
import { describe, expect, it } from 'vitest';
import { OPERATOR_KINDS, runOperator } from '../../src/core/sim/operators/operator.ts';
import { type RunInput, replay } from '../../src/core/sim/replay.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { runEverything, tremblingDrill } from '../core/sim/everything.ts';
import { limb } from '../core/sim/testAnatomy.ts';

function hashesOf(seed: number, run: RunInput): string[] {
  const hashes = [createSimulation(tremblingDrill, limb, seed).hash()];
  const end = replay(tremblingDrill, limb, seed, run, (simulation) => {
    if (simulation.state.tick % 100 === 0) hashes.push(simulation.hash());
  });
  hashes.push(end.hash());
  return hashes;
}

describe('kept runs', () => {
  it('have the hashes that they had', async () => {
    const kept: Record<string, { endTick: number; hashes: string[] }> = {};
    const everything = runEverything();
    kept['everything'] = { endTick: everything.endTick, hashes: hashesOf(7, everything) };
    for (const kind of OPERATOR_KINDS) {
      const run = runOperator(kind, tremblingDrill, limb, 1);
      kept[kind] = { endTick: run.endTick, hashes: hashesOf(1, run) };
    }
    await expect(`${JSON.stringify(kept, null, 2)}\n`).toMatchFileSnapshot('replayHashes.json');
  });
});
