import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Advice, Metric } from '../metric.ts';
import {
  type HandsMetric,
  bimanualRotation as publishedRotation,
  bimanualTranslation as publishedTranslation,
} from '../motion/bimanualDexterity.ts';
import { ToolTrack } from '../motion/toolTrack.ts';
import { NEEDLE_IN_RUN, PROBE_IN_RUN } from '../motionCardMetric.ts';
import { ViewPose } from '../viewPose.ts';

const IN_RUN = `${NEEDLE_IN_RUN} ${PROBE_IN_RUN} While the needle is away there are no pairs.`;

export const bimanualTranslation = ofRun(publishedTranslation, {
  name: 'Both hands moving together',
  advice: {
    good: 'One hand rested while the other moved.',
    fair: 'Both hands moved at the same time now and then.',
    poor: 'Both hands moved at once. Find the picture, hold the probe still, and only then move the needle.',
    missing: 'The needle and the probe were not both moved.',
  },
});

export const bimanualRotation = ofRun(publishedRotation, {
  name: 'Both hands turning together',
  advice: {
    good: 'One hand rested while the other turned.',
    fair: 'Both hands turned at the same time now and then.',
    poor: 'Both hands turned at once. Turn or tilt the probe with the needle at rest, or the needle with the probe at rest.',
    missing: 'The needle and the probe were not both turned.',
  },
});

function ofRun(published: HandsMetric, card: { readonly name: string; readonly advice: Advice }): Metric {
  const { id, unit, definition, formula, says, saysNot, source } = published;
  return {
    id,
    name: card.name,
    unit,
    definition: `${definition} ${IN_RUN}`,
    formula,
    says,
    saysNot,
    source,
    // Own limits: a probe that rests while the needle moves gives about 0.
    good: 0.2,
    poor: 0.7,
    advice: card.advice,
    create: () => {
      const needle = new ToolTrack();
      const probe = new ToolTrack();
      const measure = published.create();
      const pose = new ViewPose();
      return {
        observe(view) {
          pose.timeS = view.tick / TICKS_PER_SECOND;
          pose.readProbe(view);
          measure.observe(1, probe.advance(pose));
          if (view.phase === 'away') {
            needle.lift(pose.timeS);
            measure.leave(0);
            return;
          }
          pose.readNeedle(view);
          measure.observe(0, needle.advance(pose));
        },
        finish: () => ({ value: measure.value(), ticks: [] }),
      };
    },
  };
}
