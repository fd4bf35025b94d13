import { pathInefficiency as published } from '../motion/pathInefficiency.ts';
import { motionCardMetric } from '../motionCardMetric.ts';

export const pathInefficiency = motionCardMetric(published, {
  name: 'Detour of the tip',
  inRun:
    'Called path inefficiency by its source. Taken from the first touch of the skin until the first drug leaves the needle, since a whole run ends where it began.',
  untilInjection: true,
  good: 50,
  poor: 200,
  advice: {
    good: 'The tip went straight from the skin to the place of injection.',
    fair: 'The tip took a detour on its way.',
    poor: 'The way was much longer than the straight line. Withdraw and aim anew instead of searching.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
});
