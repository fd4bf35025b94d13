/** Replays a recording and compares. What replays to the same hashes and the same card is verified. */
import type { Anatomy, PatientParameters } from '../core/anatomy/anatomy.ts';
import { findRegion } from '../core/anatomy/regions/registry.ts';
import { ENGINE_VERSION } from '../core/engineVersion.ts';
import { hashValue } from '../core/math/hash.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { drawForDrill, markForDrill } from '../core/procedure/runPatient.ts';
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
  /** True where the drill is one of the built-in ones, unchanged but for the patient that it was run on. */
  readonly isBuiltInDrill: boolean;
  /** Given where the run was made on another patient than the drill's own. */
  readonly patient?: RunPatient;
}

/**
 * `drawn`: the seed draws this patient here too. `said-to-be-drawn`: the generator that drew it is another than the one
 * here, so that only the replay can be checked. `given`: set by hand.
 */
export type RunPatient = 'drawn' | 'said-to-be-drawn' | 'given';

/**
 * Says whether a recording's inputs give its hashes and its card. It proves that the inputs give the score, not that a
 * human made them. A built-in drill's id with anything else inside is a mismatch; the patient may be another, where the
 * run says where from: a drill is the task, and whom it is done on is told beside the verdict. The patient is part of
 * what is hashed, so that one who was put in later is found out; one who is said to be drawn must be the one that the
 * seed draws, as long as the generator is the one that drew.
 */
export function verifyRecording(recording: Recording): Verification {
  const task = taskOf(recording.drill);
  const known = findDrill(recording.drill.id);
  const builtIn = known && (task === recording.drill ? known : taskOf(known, task.patient));
  const isBuiltInDrill = builtIn !== undefined && hashValue(builtIn) === hashValue(task);
  const whose = whosePatient(recording);
  const about = { isBuiltInDrill, ...(whose ? { patient: whose.patient } : {}) };
  if (recording.engine !== ENGINE_VERSION) {
    const reason = `engine: the recording was made by version ${recording.engine}, this is ${ENGINE_VERSION}`;
    return { verdict: 'unverifiable', reasons: [reason], ...about };
  }
  const reasons: string[] = [];
  if (builtIn && !isBuiltInDrill) {
    const where = firstDifference(builtIn, task, 'drill');
    reasons.push(`${where ?? 'drill'}: not the drill that is known by the id ${builtIn.id}`);
  }
  if (whose?.reason) reasons.push(whose.reason);
  let replay: Replay;
  try {
    replay = replayRecording(recording, anatomyOf(recording.drill), recording.hashes);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return {
      verdict: 'mismatch',
      reasons: [...reasons, `commands: the replay failed: ${said}`],
      ...about,
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
  return { verdict: reasons.length === 0 ? 'verified' : 'mismatch', reasons, ...about };
}

/** A drill without the word where its patient comes from, and with another patient where one is given. */
function taskOf(drill: Drill, patient: PatientParameters = drill.patient): Drill {
  if (!drill.patientFrom && patient === drill.patient) return drill;
  const { patientFrom: _from, ...task } = drill;
  return { ...task, patient };
}

/** Where a run's patient comes from, and what speaks against it; undefined for the drill's own. */
function whosePatient({
  drill,
  seed,
}: RecordedInputs): { readonly patient: RunPatient; readonly reason?: string } | undefined {
  const from = drill.patientFrom;
  if (!from) return undefined;
  if (from.kind === 'given') return { patient: 'given' };
  const task = taskOf(drill);
  const region = findRegion(drill.region);
  if (!region?.spread)
    return { patient: 'drawn', reason: `drill.patientFrom: ${drill.region} has no patients to draw` };
  if (markForDrill(task, region) !== from.generator) return { patient: 'said-to-be-drawn' };
  const where = firstDifference(drawForDrill(task, region, seed), drill.patient, 'drill.patient');
  return where === undefined
    ? { patient: 'drawn' }
    : { patient: 'drawn', reason: `${where}: not the patient that seed ${seed} draws` };
}
