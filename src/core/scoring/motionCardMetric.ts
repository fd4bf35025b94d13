/** The published metrics of motion on the score card: the same machines as for tracked tools, fed with a run. */
import type { Quaternion } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import { TICKS_PER_SECOND } from '../sim/command.ts';
import type { Advice, Metric } from './metric.ts';
import type { MotionMetric } from './motion/motionMetric.ts';
import { PUNCTURE_REACH_MM } from './motion/tissuePunctures.ts';
import { type ToolPose, ToolTrack } from './motion/toolTrack.ts';
import type { TickView } from './tickView.ts';

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
const NEEDLE_IN_RUN =
  'In a run the needle is followed 100 times a second while it touches or is in the patient; the tissue is all under the skin, and the entry is where the shaft comes out of it.';
const PROBE_IN_RUN = 'In a run the middle of the probe’s face is followed 100 times a second.';

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

const AT_REST: Quaternion = [0, 0, 0, 1];
const NO_POINT: Vec3 = [0, 0, 0];

/** The pose of a tool as a view has it: nothing is copied, since a track takes it at once. */
class ViewPose implements ToolPose {
  timeS = 0;
  tipMm: Vec3 = NO_POINT;
  quaternionXyzw: Quaternion = AT_REST;
  axis: Vec3 = NO_POINT;
  isInTissue = false;
  isAheadInTissue = false;
  isBehindInTissue = false;
  entryMm: Vec3 = NO_POINT;

  readNeedle(view: TickView): void {
    this.tipMm = view.tipMm;
    this.quaternionXyzw = view.needleQuaternionXyzw ?? AT_REST;
    this.axis = view.direction;
    this.isInTissue = view.phase === 'inserted';
    // A tip that touches the skin has tissue right ahead of it.
    this.isAheadInTissue = true;
    this.isBehindInTissue = this.isInTissue && view.depthMm >= PUNCTURE_REACH_MM;
    this.entryMm = view.entryMm;
  }

  readProbe(view: TickView): void {
    this.tipMm = view.probePositionMm;
    this.quaternionXyzw = view.probeQuaternionXyzw;
  }
}
