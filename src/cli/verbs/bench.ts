/**
 * `bench`: how fast the parts are on this machine, as JSON. Milliseconds depend on the machine; what to compare between
 * versions are the ratios (`…PerBaseline`, where the baseline is a fixed amount of plain arithmetic) and the counts.
 */
import { performance } from 'node:perf_hooks';
import { bakeAnatomy, budgetPitchMm } from '../../core/anatomy/bake/bakeAnatomy.ts';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import { createTransform } from '../../core/frames/frames.ts';
import { renderImage } from '../../core/imaging/renderImage.ts';
import { DEFAULT_SETTINGS } from '../../core/imaging/settings.ts';
import { createRandomStream, nextUnit01 } from '../../core/math/random.ts';
import { findTransducer } from '../../core/probe/catalogue.ts';
import { probeOrientation, projectToSurface } from '../../core/probe/contact.ts';
import { runOperator } from '../../core/sim/operators/operator.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import { replayRecording } from '../../protocol/verify.ts';
import { Arguments } from '../arguments.ts';
import type { VerbResult } from '../output.ts';
import { restingField } from '../subject.ts';
import { longRun } from './longRun.ts';
import { tickCost } from './tickCost.ts';

const MINUTE_TICKS = 6000;
const FINEST_PITCH_MM = 1;

/** Least time of some runs, ms: the rest is what else the machine did. */
function leastMs(runs: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** The yardstick: two million square roots and divisions, nothing allocated. */
function baselineWork(): void {
  let x = 1.5;
  for (let i = 0; i < 2_000_000; i++) x = Math.sqrt(x * 1.7 + i / (x + 1)) + 0.5;
  if (!(x > 0)) throw new Error('bench.baselineWork: lost its number');
}

function imageMs(anatomy: Anatomy): number {
  const start = anatomy.probeStarts[0]!;
  const { pointMm, normal } = projectToSurface(anatomy.surface, start.contactMm);
  const request = {
    transducer: findTransducer('l12-5-50')!,
    worldFromTransducer: createTransform(
      'world',
      'transducer',
      pointMm,
      probeOrientation(normal, start.markerDirection, 0, 0),
    ),
    settings: DEFAULT_SETTINGS,
    field: restingField(anatomy),
    lineCount: 128,
    sampleCount: 512,
  };
  return leastMs(6, () => renderImage(request));
}

function pointsPerSecond(anatomy: Anatomy): number {
  const field = restingField(anatomy);
  const random = createRandomStream(1, 'bench');
  const { min, max } = anatomy.bounds;
  const points = Array.from({ length: 20_000 }, () =>
    [0, 1, 2].map((axis) => min[axis]! + nextUnit01(random) * (max[axis]! - min[axis]!)),
  );
  const ms = leastMs(3, () => {
    for (const p of points) field.ownerAt(p[0]!, p[1]!, p[2]!);
  });
  return Math.round((points.length / ms) * 1000);
}

export function bench(tokens: readonly string[]): VerbResult {
  Arguments.parse(tokens, []).expectValues(0, 0, 'no more words');
  const drill = findDrill('knee-suprapatellar-lateral')!;
  const region = findRegion(drill.region)!;
  const baselineMs = leastMs(5, baselineWork);
  const buildMs = leastMs(3, () => region.build(drill.patient));
  const anatomy = region.build(drill.patient);
  const run = runOperator('expert', drill, anatomy, 1);
  const inputs = { drill, seed: 1, commands: run.commandsByTick, endTick: run.endTick };
  const minute = longRun(inputs, MINUTE_TICKS);
  const twoMinutes = longRun(inputs, 2 * MINUTE_TICKS);
  replayRecording(minute, anatomy);
  const minuteMs = leastMs(4, () => replayRecording(minute, anatomy));
  const twoMinutesMs = leastMs(4, () => replayRecording(twoMinutes, anatomy));
  // As the app bakes a patient: the finest pitch that keeps to the budget of voxels.
  const pitchMm = budgetPitchMm(anatomy, FINEST_PITCH_MM);
  let voxels = 0;
  const bakeMs = leastMs(1, () => {
    const baked = bakeAnatomy(anatomy, drill.patient, { pitchMm });
    voxels = baked.size[0] * baked.size[1] * baked.size[2];
  });
  const image = imageMs(anatomy);
  const { busyTickMs, intoTarget, intoMuscle } = tickCost(drill, anatomy);
  const round = (x: number) => Number(x.toFixed(3));
  return {
    output: {
      baselineMs: round(baselineMs),
      rescore: {
        minuteMs: round(minuteMs),
        twoMinutesMs: round(twoMinutesMs),
        twoMinutesPerMinute: round(twoMinutesMs / minuteMs),
        minutePerBaseline: round(minuteMs / baselineMs),
        commandsPerMinute: minute.commands.length,
      },
      anatomy: {
        buildMs: round(buildMs),
        buildPerBaseline: round(buildMs / baselineMs),
        pointsPerSecond: pointsPerSecond(anatomy),
        structureCount: anatomy.structures.length,
      },
      bake: {
        bakeMs: round(bakeMs),
        bakePerBaseline: round(bakeMs / baselineMs),
        pitchMm: round(pitchMm),
        voxels,
      },
      tick: {
        busyMs: round(busyTickMs),
        busyPerBaseline: round(busyTickMs / baselineMs),
        intoTargetMs: round(intoTarget.tickMs),
        intoTargetMl: round(intoTarget.givenMl),
        intoMuscleMs: round(intoMuscle.tickMs),
        intoMuscleMl: round(intoMuscle.givenMl),
      },
      image: { lines: 128, samples: 512, imageMs: round(image), imagePerBaseline: round(image / baselineMs) },
    },
  };
}
