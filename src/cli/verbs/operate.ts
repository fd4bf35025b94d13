/** `operate`: a scripted operator runs a drill, on its own patient or another, and leaves a recording. */
import { OPERATOR_KINDS, runOperator, runTraineeOperator } from '../../core/sim/operators/operator.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { createRecording, encodeRecording, encodeRecordingGzip } from '../../protocol/recording.ts';
import { replayRecording } from '../../protocol/verify.ts';
import { Arguments, readNumber } from '../arguments.ts';
import { readDrill } from '../drillOption.ts';
import { readRunPatient } from '../patientOption.ts';
import { writeBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usageError } from '../usage.ts';

const TRAINEE = 'trainee';

export function operate(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, ['drill', 'operator', 'skill', 'seed', 'patient', 'out']);
  args.expectValues(0, 0, 'options only: --drill, --operator, --skill, --seed, --patient, --out');
  const named = readDrill(args);
  const kind = args.choice('operator', [...OPERATOR_KINDS, TRAINEE]);
  const skill01 = readSkill(args, kind);
  const seed = args.integer('seed', 0, 4_294_967_295, 1);
  const drill = readRunPatient(args, named, seed);
  const out = args.required('out', 'the file to write');
  const anatomy = anatomyOf(drill);
  const run =
    kind === TRAINEE
      ? runTraineeOperator(skill01!, drill, anatomy, seed)
      : runOperator(kind, drill, anatomy, seed);
  const inputs = { drill, seed, commands: run.commandsByTick, endTick: run.endTick };
  const replay = replayRecording(inputs, anatomy);
  const recording = createRecording({ ...inputs, hashes: replay.hashes, score: replay.score });
  writeBytes(out, /\.gz$/i.test(out) ? encodeRecordingGzip(recording) : encodeRecording(recording));
  const { total, passed, criticalErrors } = replay.score;
  return {
    output: {
      file: out,
      drill: drill.id,
      operator: kind,
      ...(skill01 === undefined ? {} : { skill: skill01 }),
      seed,
      ...(drill.patientFrom ? { patientFrom: drill.patientFrom.kind, patient: drill.patient } : {}),
      timeS: replay.endTick / 100,
      total,
      passed,
      criticalErrors,
    },
  };
}

/** `--skill` belongs to the trainee, and the trainee needs it. */
function readSkill(args: Arguments, kind: string): number | undefined {
  const expected = '--skill with a number from 0 (a beginner) to 1 (an expert)';
  if (kind === TRAINEE) return readNumber(args.required('skill', 'a number from 0 to 1'), 0, 1, expected);
  if (args.has('skill')) throw usageError(`--skill only with --operator ${TRAINEE}`, `it with ${kind}`);
  return undefined;
}
