import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const unseenAdvance: Metric = {
  id: 'unseen-advance',
  name: 'Advance while the tip was unseen',
  unit: 'mm',
  definition:
    'Advanced length during which the tip did not show in the image, the way from the skin to the edge of the probe left out.',
  formula: 'Σ advance under the probe with the tip out of view',
  says: 'How far the needle went blind: a share of a long way can hide what a length does not.',
  saysNot: 'Whether something was near: a blind advance close to a hazard is a serious error of its own.',
  source: 'Advancing without visualising the needle, Sites 2007 (PMID 17350520), as a length.',
  good: 3,
  poor: 20,
  advice: {
    good: 'You hardly moved the needle unseen.',
    fair: 'Some of the way was made blind. Stop the needle hand as soon as the tip is lost.',
    poor: 'Long stretches were made blind. Use the beam to find the needle, never the needle to find the beam.',
    missing: 'The needle was not advanced.',
  },
  create: () => {
    let hasAdvanced = false;
    let unseenMm = 0;
    const lost = new TickList();
    return {
      observe(view) {
        if (view.advanceMm <= 0) return;
        hasAdvanced = true;
        const sight = view.sight();
        if (!sight.isTipUnderProbe || sight.isTipVisible) return;
        unseenMm += view.advanceMm;
        lost.add(view.tick);
      },
      finish: () => ({ value: hasAdvanced ? unseenMm : null, ticks: lost.ticks }),
    };
  },
};
