import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const tipVisible: Metric = {
  id: 'tip-visible',
  name: 'Tip visible while advancing',
  unit: '%',
  definition:
    'Share of the advanced length during which the tip showed in the image. The way from the skin to the edge of the probe, where no beam reaches, does not count.',
  formula: '100 · Σ advance under the probe with the tip in view / Σ advance under the probe',
  says: 'Whether the needle went only where it was watched: advancing unseen is the commonest error of novices (Sites 2007).',
  saysNot: 'Whether the person looked: it says that the tip could be seen. No published cut exists.',
  source:
    'Advancing without visualising the needle is the commonest error of novices (Sites 2007, PMID 17350520). No cut is published; limits follow the expert runs of this simulator.',
  good: 90,
  poor: 40,
  advice: {
    good: 'You kept the tip in view.',
    fair: 'Pause when the tip disappears. Find it with the beam, then go on.',
    poor: 'You advanced without seeing the tip. Move the needle only while the tip is on the screen.',
    missing: 'The tip never came under the probe.',
  },
  create: () => {
    let totalMm = 0;
    let seenMm = 0;
    const lost = new TickList();
    return {
      observe(view) {
        if (view.advanceMm <= 0) return;
        const sight = view.sight();
        if (!sight.isTipUnderProbe) return;
        totalMm += view.advanceMm;
        if (sight.isTipVisible) seenMm += view.advanceMm;
        else lost.add(view.tick);
      },
      finish: () => ({ value: totalMm > 0 ? (100 * seenMm) / totalMm : null, ticks: lost.ticks }),
    };
  },
};
