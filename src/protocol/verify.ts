/** Replays a recording and compares. What replays to the same hashes and the same card is verified. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { ENGINE_VERSION } from '../core/engineVersion.ts';
import { hashValue } from '../core/math/hash.ts';
import type { ScoreCard } from '../core/scoring/scoreCard.ts';
import { createScorer } from '../core/scoring/scorer.ts';
import { type Command, TICKS_PER_SECOND } from '../core/sim/command.ts';
import { createSimulation } from '../core/sim/simulation.ts';
import { anatomyOf } from './drillChecks.ts';
import { findDrill } from './drills/index.ts';
import { firstDifference } from './firstDifference.ts';
import type { Recording } from './recording.ts';

export interface Replay {
  readonly endTick: number;
  readonly hashes: readonly string[];
  readonly score: ScoreCard;
  /** Index of the first hash that is not the claimed one, where there were claims; the replay then stops there. */
  readonly differsAt?: number;
}

/** The inputs of a recording, without its claims. */
export type RecordedInputs = Pick<Recording, 'drill' | 'seed' | 'endTick' | 'commands'>;

const NONE: readonly Command[] = [];

/**
 * Runs the inputs again. Throws what a tick throws. Stops where the run is finished, its last tick is reached, or a hash
 * is not the one that is claimed: what comes after says nothing any more.
 */
export function replayRecording(
  inputs: RecordedInputs,
  anatomy: Anatomy = anatomyOf(inputs.drill),
  claimedHashes?: readonly string[],
): Replay {
  const simulation = createSimulation(inputs.drill, anatomy, inputs.seed);
  const scorer = createScorer(inputs.drill, anatomy);
  const hashes: string[] = [];
  let next = 0;
  let isAsClaimed = true;
  const addHash = (): void => {
    const hash = simulation.hash();
    isAsClaimed = !claimedHashes || claimedHashes[hashes.length] === hash;
    hashes.push(hash);
  };
  while (isAsClaimed && simulation.state.tick < inputs.endTick && !simulation.state.isFinished) {
    const { tick } = simulation.state;
    let commands = NONE;
    if (inputs.commands[next]?.tick === tick) {
      const due: Command[] = [];
      while (inputs.commands[next]?.tick === tick) due.push(inputs.commands[next++]!.command);
      commands = due;
    }
    simulation.step(commands);
    scorer.observe(simulation);
    if (simulation.state.tick % TICKS_PER_SECOND === 0) addHash();
  }
  if (isAsClaimed) addHash();
  const replay = { endTick: simulation.state.tick, hashes, score: scorer.finish() };
  return isAsClaimed ? replay : { ...replay, differsAt: hashes.length - 1 };
}

/** The card that a recording's inputs earn, whatever card it carries. */
export const scoreRecording = (inputs: RecordedInputs): ScoreCard => replayRecording(inputs).score;

export type Verdict = 'verified' | 'mismatch' | 'unverifiable';

export interface Verification {
  readonly verdict: Verdict;
  /** What differs, or why it cannot be told; empty when verified. */
  readonly reasons: readonly string[];
  /** True where the drill is one of the built-in ones, unchanged. */
  readonly isBuiltInDrill: boolean;
}

/**
 * Says whether a recording's inputs give its hashes and its card. It proves that the inputs give the score, not that a
 * human made them. A built-in drill's id with anything else inside is a mismatch.
 */
export function verifyRecording(recording: Recording): Verification {
  const builtIn = findDrill(recording.drill.id);
  const isBuiltInDrill = builtIn !== undefined && hashValue(builtIn) === hashValue(recording.drill);
  if (recording.engine !== ENGINE_VERSION) {
    const reason = `engine: the recording was made by version ${recording.engine}, this is ${ENGINE_VERSION}`;
    return { verdict: 'unverifiable', reasons: [reason], isBuiltInDrill };
  }
  const reasons: string[] = [];
  if (builtIn && !isBuiltInDrill) {
    const where = firstDifference(builtIn, recording.drill, 'drill');
    reasons.push(`${where ?? 'drill'}: not the drill that is known by the id ${builtIn.id}`);
  }
  let replay: Replay;
  try {
    replay = replayRecording(recording, anatomyOf(recording.drill), recording.hashes);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return {
      verdict: 'mismatch',
      reasons: [...reasons, `commands: the replay failed: ${said}`],
      isBuiltInDrill,
    };
  }
  if (replay.differsAt !== undefined) {
    const tick = Math.min(recording.endTick, (replay.differsAt + 1) * TICKS_PER_SECOND);
    reasons.push(`hashes[${replay.differsAt}]: the state differs from tick ${tick} or before`);
  } else {
    if (replay.endTick !== recording.endTick)
      reasons.push(
        `endTick: the replay ended at tick ${replay.endTick}, the recording says ${recording.endTick}`,
      );
    if (replay.hashes.length !== recording.hashes.length)
      reasons.push(
        `hashes: the replay has ${replay.hashes.length}, the recording ${recording.hashes.length}`,
      );
    const where = firstDifference(replay.score, recording.score, 'score');
    if (where !== undefined) reasons.push(`${where}: not what the replay scores`);
  }
  return { verdict: reasons.length === 0 ? 'verified' : 'mismatch', reasons, isBuiltInDrill };
}
