/** Recordings of scripted operators, made once per test file. */
import { runOperator, type OperatorKind } from '../../src/core/sim/operators/operator.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { createRecording, type Recording } from '../../src/protocol/recording.ts';
import { replayRecording } from '../../src/protocol/verify.ts';

const made = new Map<string, Recording>();

export function recordingOf(
  kind: OperatorKind,
  seed: number,
  drillId = 'knee-suprapatellar-lateral',
): Recording {
  const key = `${kind} ${seed} ${drillId}`;
  const known = made.get(key);
  if (known) return known;
  const drill = findDrill(drillId)!;
  const anatomy = anatomyOf(drill);
  const run = runOperator(kind, drill, anatomy, seed);
  const inputs = { drill, seed, commands: run.commandsByTick, endTick: run.endTick };
  const { hashes, score } = replayRecording(inputs, anatomy);
  const recording = createRecording({ ...inputs, hashes, score });
  made.set(key, recording);
  return recording;
}

/** The first moments of a run as a run of their own: quick to replay, and a real recording. */
export function startOf({ drill, seed, commands }: Recording, endTick: number): Recording {
  const inputs = { drill, seed, endTick, commands: commands.filter(({ tick }) => tick < endTick) };
  const { hashes, score } = replayRecording(inputs);
  return createRecording({ ...inputs, hashes, score });
}
