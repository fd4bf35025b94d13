/** First frames of the shipped drills, from the simulation itself. */
import { frameOf } from '../../src/app/frameOf.ts';
import type { FirstFrame } from '../../src/assets/firstFrames.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';

/** By id of the drill. No hand has moved at tick 0, so the seed is of no account. */
export function firstFrames(seed = 1): Map<string, FirstFrame> {
  return new Map(
    DRILLS.map((drill) => {
      const frame = frameOf(createSimulation(drill, anatomyOf(drill), seed));
      const { probe, cavityVolumeMl } = frame.deformation;
      if (!probe || frame.needle || frame.deformation.boluses.length > 0)
        throw new Error(`${drill.id}: a run that starts with a needle or fluid has no first frame yet`);
      const { worldFromTransducer: _pose, shares, ...pressure } = probe;
      const { cavityPressed01 } = frame.deformation;
      const { positionMm, quaternionXyzw } = frame.worldFromTransducer;
      return [
        drill.id,
        {
          positionMm: [...positionMm] as [number, number, number],
          quaternionXyzw: [...quaternionXyzw] as [number, number, number, number],
          ...pressure,
          ...(shares ? { shares: [...shares] } : {}),
          cavityVolumeMl,
          ...(cavityPressed01 === undefined ? {} : { cavityPressed01 }),
          wallShiftsMm: Array.from(frame.wallShiftsMm ?? []),
        },
      ];
    }),
  );
}
