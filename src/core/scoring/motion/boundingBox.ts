import type { Vec3 } from '../../math/vec3.ts';
import type { MotionStep } from './toolTrack.ts';
import { type MotionMeasure, type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const boundingBoxVolume: MotionMetric = {
  id: 'bounding-box-volume',
  name: 'Bounding Box Volume',
  unit: 'mm³',
  tool: 'any',
  definition:
    'Volume of the smallest box along the axes of the frame that holds every place where the tip was.',
  formula: 'V = (x_max − x_min)(y_max − y_min)(z_max − z_min)',
  says: 'In how much room the tip was moved about.',
  saysNot:
    'How it moved in there. It depends on how the axes of the frame lie: the same straight way along an axis has no volume, and across all three it has much.',
  source: `${PERK_TUTOR}, Bounding Box Volume.`,
  create: () => boxOf((side) => side[0] * side[1] * side[2]),
};

const AXES = ['x', 'y', 'z'] as const;

/** The source prints six numbers, the ends along each axis; here the length of each side. */
export const boundingBoxExtents: readonly MotionMetric[] = AXES.map((axis, k) => ({
  id: `bounding-box-extent-${axis}`,
  name: `Bounding Box Extent ${axis}`,
  unit: 'mm',
  tool: 'any' as const,
  definition: `Length along ${axis} of the smallest box along the axes of the frame that holds every place where the tip was.`,
  formula: `${axis}_max − ${axis}_min`,
  says: `How far the tip ranged along ${axis}.`,
  saysNot: 'How often it went there and back.',
  source: `${PERK_TUTOR}, Bounding Box Extent, as the difference of its two ends.`,
  create: () => boxOf((side) => side[k]!),
}));

function boxOf(figure: (side: Vec3) => number): MotionMeasure {
  const low: Vec3 = [0, 0, 0];
  const high: Vec3 = [0, 0, 0];
  let isStarted = false;
  return {
    observe(step: MotionStep) {
      for (let k = 0; k < 3; k++) {
        const at = step.tipMm[k]!;
        if (!isStarted || at < low[k]!) low[k] = at;
        if (!isStarted || at > high[k]!) high[k] = at;
      }
      isStarted = true;
    },
    value: () => figure([high[0] - low[0], high[1] - low[1], high[2] - low[2]]),
  };
}
