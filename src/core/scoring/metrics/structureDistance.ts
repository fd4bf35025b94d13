import type { Metric } from '../metric.ts';

export const DISTANCE_PREFIX = 'distance-';

/** The metric of one structure to avoid; `index` is its place among the drill's rules. */
export function structureDistance(structure: string, name: string, safeMm: number, index: number): Metric {
  return {
    id: DISTANCE_PREFIX + structure,
    name: `Least distance to the ${name}`,
    unit: 'mm',
    definition: `Least distance of the needle, tip and inserted shaft, to the ${name} during the run; negative inside it.`,
    formula: 'min over ticks of the signed distance between needle and structure',
    says: 'How close the needle, tip or shaft, came to one thing that must not be hit.',
    saysNot: 'Whether it was seen at that moment, nor what lay in between.',
    source: 'Own definition; the safe distance stands in the drill with its source.',
    good: safeMm,
    poor: safeMm > 0 ? 0 : -0.5,
    advice: {
      good: `You kept away from the ${name}.`,
      fair: `You came closer to the ${name} than is safe.`,
      poor: `The needle reached the ${name}. Find it on the image first, and choose a path that keeps away from it.`,
      missing: 'The needle was not in the patient.',
    },
    create: () => {
      let leastMm = Number.POSITIVE_INFINITY;
      let tick = 0;
      return {
        observe(view) {
          leastMm = view.leastDistanceMm[index]!;
          tick = view.leastTick[index]!;
        },
        finish: () =>
          leastMm < Number.POSITIVE_INFINITY ? { value: leastMm, ticks: [tick] } : { value: null, ticks: [] },
      };
    },
  };
}
