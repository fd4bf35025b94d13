/** How large a recording of ten minutes is, by what the hands do in it. */
import { longRun } from '../../src/cli/verbs/longRun.ts';
import { createRandomStream, nextGaussian } from '../../src/core/math/random.ts';
import { hashValue } from '../../src/core/math/hash.ts';
import { createScorer } from '../../src/core/scoring/scorer.ts';
import type { Command } from '../../src/core/sim/command.ts';
import { runOperator, runTraineeOperator } from '../../src/core/sim/operators/operator.ts';
import type { TimedCommand } from '../../src/core/sim/replay.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import {
  createRecording,
  encodeRecording,
  encodeRecordingGzip,
  hashCount,
} from '../../src/protocol/recording.ts';

export interface SizeFigure {
  readonly what: string;
  readonly commands: number;
  readonly textKb: number;
  readonly gzipKb: number;
}

/** Ten minutes. */
const TICKS = 60_000;

/**
 * A hand that never rests: a speed that wanders as hands do (correlated over a third of a second), with jitter on top
 * of it that no packing can foresee. µm and µrad a tick.
 */
function restless(kinds: readonly ((amounts: readonly number[]) => Command)[]): TimedCommand[] {
  const stream = createRandomStream(1, 'restless hand');
  const speeds = [0, 0, 0, 0, 0, 0];
  const commands: TimedCommand[] = [];
  for (let tick = 0; tick < TICKS; tick++)
    kinds.forEach((make, k) => {
      const amounts = [0, 1].map((axis) => {
        const i = 2 * k + axis;
        speeds[i] = 0.97 * speeds[i]! + 6 * nextGaussian(stream);
        return Math.round(speeds[i]! + 4 * nextGaussian(stream));
      });
      commands.push({ tick, command: make(amounts) });
    });
  return commands;
}

const slide = ([lateralUm, elevationalUm]: readonly number[]): Command => ({
  kind: 'slideProbe',
  lateralUm: lateralUm!,
  elevationalUm: elevationalUm!,
});
const aim = ([pitchUrad, yawUrad]: readonly number[]): Command => ({
  kind: 'aimNeedle',
  pitchUrad: pitchUrad!,
  yawUrad: yawUrad!,
});

/** Both hands in every tick of ten minutes: as much as a recording of that length is likely to hold. */
export const twoRestlessHands = (): TimedCommand[] => restless([slide, aim]);

export function measureSizes(): SizeFigure[] {
  const drill = findDrill('knee-suprapatellar-lateral')!;
  const anatomy = anatomyOf(drill);
  const lengthened = (run: ReturnType<typeof runOperator>) =>
    longRun({ drill, seed: 1, commands: run.commandsByTick, endTick: run.endTick }, TICKS).commands;
  const runs: readonly (readonly [string, readonly TimedCommand[]])[] = [
    ['the expert’s way there and back, over and over', lengthened(runOperator('expert', drill, anatomy, 1))],
    ['the same of a trainee of skill 0, who trembles', lengthened(runTraineeOperator(0, drill, anatomy, 1))],
    ['one hand that moves along two axes in every tick', restless([slide])],
    ['two hands that do so', twoRestlessHands()],
  ];
  return runs.map(([what, commands]) => {
    const inputs = { drill, seed: 1, endTick: TICKS, commands };
    // A hash packs as badly as any other, and a replay of ten minutes would tell no more about the size.
    const hashes = Array.from({ length: hashCount(TICKS) }, (_, i) => hashValue(i));
    const recording = createRecording({ ...inputs, hashes, score: createScorer(drill, anatomy).finish() });
    const kb = (bytes: number) => Math.round(bytes / 100) / 10;
    return {
      what,
      commands: commands.length,
      textKb: kb(Buffer.byteLength(encodeRecording(recording))),
      gzipKb: kb(encodeRecordingGzip(recording).length),
    };
  });
}
