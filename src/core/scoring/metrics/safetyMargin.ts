import type { Metric } from '../metric.ts';

export const safetyMargin: Metric = {
  id: 'safety-margin',
  name: 'Least margin to what must be avoided',
  unit: 'mm',
  definition:
    'Over all structures to avoid, the least of (distance of the needle, tip and shaft, less the safe distance of the drill). Negative: closer than is safe.',
  formula: 'min over ticks and structures of (distance − safe distance)',
  says: 'How close the run came to harm, whatever came of it. The least distance to each structure has its own row.',
  saysNot: 'For how long, nor whether the structure was seen at that moment.',
  source: 'Own definition; the safe distances stand in the drill with their source.',
  good: 0,
  poor: -3,
  advice: {
    good: 'You kept a safe distance from everything that must be avoided.',
    fair: 'You came closer than is safe to a structure to avoid. Plan a path that keeps away from it.',
    poor: 'The needle came into or very near a structure to avoid. Look for it on the image before you choose the entry.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ drill }) => {
    let leastMm = Number.POSITIVE_INFINITY;
    let leastTick = 0;
    return {
      observe(view) {
        for (let i = 0; i < drill.avoid.length; i++) {
          const marginMm = view.leastDistanceMm[i]! - drill.avoid[i]!.safeMm;
          if (marginMm < leastMm) {
            leastMm = marginMm;
            leastTick = view.leastTick[i]!;
          }
        }
      },
      finish: () =>
        leastMm < Number.POSITIVE_INFINITY
          ? { value: leastMm, ticks: [leastTick] }
          : { value: null, ticks: [] },
    };
  },
};
