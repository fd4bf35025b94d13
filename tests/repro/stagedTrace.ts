/** What an engine makes of the staged runs, which have every kind of command and event: the state's hash each second, and the score. */
import { createScorer } from '../../src/core/scoring/scorer.ts';
import { type RunInput, replay } from '../../src/core/sim/replay.ts';
import { STAGED_RUNS } from '../core/sim/stagedRuns.ts';

export interface StagedTrace {
  readonly name: string;
  readonly hashes: readonly string[];
  /** The score card as text, so that every digit counts. */
  readonly card: string;
}

/** One trace for each staged run, in their order; `inputs` are the commands as Node gave them. */
export function stagedTraces(inputs: readonly RunInput[]): StagedTrace[] {
  return STAGED_RUNS.map(({ name, drill, anatomy, seed }, i) => {
    const hashes: string[] = [];
    const scorer = createScorer(drill, anatomy);
    const last = replay(drill, anatomy, seed, inputs[i]!, (simulation) => {
      scorer.observe(simulation);
      if (simulation.state.tick % 100 === 0) hashes.push(simulation.hash());
    });
    hashes.push(last.hash());
    return { name, hashes, card: JSON.stringify(scorer.finish()) };
  });
}
