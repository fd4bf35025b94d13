/** The published metrics of motion on the score card: the same machines as for tracked tools, fed with a run. */
import { TICKS_PER_SECOND } from '../sim/command.ts';
import type { Advice, Metric } from './metric.ts';
import type { MotionMetric } from './motion/motionMetric.ts';
import { ToolTrack } from './motion/toolTrack.ts';
import { ViewPose } from './viewPose.ts';

export interface OnCard {
  readonly id?: string;
  readonly name: string;
  readonly unit?: string;
  readonly good: number;
  readonly poor: number;
  readonly advice: Advice;
  /** What is particular about it in a run, after the published definition. */
  readonly inRun?: string;
  /** The tool that is followed; the needle where none is given. */
  readonly tool?: 'needle' | 'probe';
  /** Only the part of the run before the first drug leaves the needle; no value where none does. */
  readonly untilInjection?: boolean;
}

/** A score card holds no greater value than this. */
const GREATEST = 1e9;

/** What holds for each of them in a run. */
export const NEEDLE_IN_RUN =
  'In a run the needle is followed 100 times a second while it touches or is in the patient; the tissue is all under the skin, and the entry is where the shaft comes out of it.';
export const PROBE_IN_RUN = 'In a run the middle of the probe’s face is followed 100 times a second.';

export function motionCardMetric(motion: MotionMetric, card: OnCard): Metric {
  const isProbe = card.tool === 'probe';
  return {
    id: card.id ?? motion.id,
    name: card.name,
    unit: card.unit ?? motion.unit,
    definition: [motion.definition, isProbe ? PROBE_IN_RUN : NEEDLE_IN_RUN, card.inRun ?? '']
      .join(' ')
      .trim(),
    formula: motion.formula,
    says: motion.says,
    saysNot: motion.saysNot,
    source: motion.source,
    good: card.good,
    poor: card.poor,
    advice: card.advice,
    create: () => {
      const track = new ToolTrack();
      const measure = motion.create([]);
      const pose = new ViewPose();
      let hasValue = false;
      let isOver = false;
      track.lift(0);
      return {
        observe(view) {
          if (isOver) return;
          pose.timeS = view.tick / TICKS_PER_SECOND;
          if (isProbe) pose.readProbe(view);
          else if (view.phase === 'away') {
            track.lift(pose.timeS);
            measure.leave?.();
            return;
          } else pose.readNeedle(view);
          if (isProbe || motion.tool !== 'needle in tissue' || pose.isInTissue) hasValue = true;
          measure.observe(track.advance(pose));
          if (card.untilInjection && view.injectedStepMl > 0) isOver = true;
        },
        finish() {
          const value = hasValue && (isOver || !card.untilInjection) ? measure.value() : null;
          return { value: value === null ? null : Math.min(GREATEST, value), ticks: [] };
        },
      };
    },
  };
}
