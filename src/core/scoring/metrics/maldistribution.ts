import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';
import { say } from '../sentences.ts';

/** So much outside the target can be seen on the image, and is forgiven in each push, mL: as for the critical error. */
export const SEEN_ASTRAY_ML = 0.2;

export const maldistribution: Metric = {
  id: 'maldistribution-late',
  name: 'Injected on after it went astray',
  unit: 'mL',
  definition:
    'Volume that still went outside the target after 0.2 mL of the same push had gone there, the most of all pushes. A push ends when no drug leaves the needle for a tick.',
  formula: 'max over pushes k of max(0, V_k,outside − 0.2 mL)',
  says: 'How late a wrong spread was noticed: not recognising maldistribution is one of the five quality-compromising behaviours of Sites 2007.',
  saysNot:
    'How much went astray in all: see the share of the drug in the target. Small pushes with a look between them do not count, which is what a test dose is for.',
  source:
    'Maldistribution of the injectate not recognised, Sites 2007 (PMID 17350520), as a volume; own definition.',
  good: 0.1,
  poor: 1,
  advice: {
    good: 'Drug that went astray was noticed at once.',
    fair: 'The push went on for a while after drug had left the target. Watch the spread, not the syringe.',
    poor: 'You injected on although the drug went elsewhere. Stop as soon as the target does not open, and find the tip.',
    missing: 'Nothing was injected. Place the tip in the target and deliver the drug.',
  },
  create: ({ drill }) => {
    let targetMl = 0;
    let astrayMl = 0;
    let seenTick = 0;
    let hasInjected = false;
    let mostMl = 0;
    let mostTick = -1;
    let mostTicks = 0;
    return {
      observe(view) {
        if (view.injectedStepMl <= 0) {
          astrayMl = 0;
          return;
        }
        hasInjected = true;
        const nowMl = view.byStructureMl[drill.target.structure] ?? 0;
        const wasSeen = astrayMl > SEEN_ASTRAY_ML;
        astrayMl += Math.max(0, view.injectedStepMl - (nowMl - targetMl));
        targetMl = nowMl;
        if (astrayMl <= SEEN_ASTRAY_ML) return;
        if (!wasSeen) seenTick = view.tick;
        if (astrayMl - SEEN_ASTRAY_ML <= mostMl) return;
        mostMl = astrayMl - SEEN_ASTRAY_ML;
        mostTick = seenTick;
        mostTicks = view.tick - seenTick;
      },
      finish() {
        if (!hasInjected) return { value: null, ticks: [] };
        if (mostTick < 0) return { value: 0, ticks: [] };
        const seconds = (mostTicks / TICKS_PER_SECOND).toFixed(1);
        return { value: mostMl, ticks: [mostTick], hint: say('pushedOn', { s: seconds }) };
      },
    };
  },
};
