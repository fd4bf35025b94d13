/** What an engine makes of a run with every kind of command and event in it: the state's hash each second, and the score. */
import { createScorer } from '../../src/core/scoring/scorer.ts';
import { type RunInput, replay } from '../../src/core/sim/replay.ts';
import { tremblingDrill } from '../core/sim/everything.ts';
import { limb } from '../core/sim/testAnatomy.ts';

export const EVERYTHING_SEED = 7;

export interface EverythingTrace {
  readonly hashes: readonly string[];
  /** The score card as text, so that every digit counts. */
  readonly card: string;
}

export function everythingTrace(run: RunInput): EverythingTrace {
  const hashes: string[] = [];
  const scorer = createScorer(tremblingDrill, limb);
  const last = replay(tremblingDrill, limb, EVERYTHING_SEED, run, (simulation) => {
    scorer.observe(simulation);
    if (simulation.state.tick % 100 === 0) hashes.push(simulation.hash());
  });
  hashes.push(last.hash());
  return { hashes, card: JSON.stringify(scorer.finish()) };
}
