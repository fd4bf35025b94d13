import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';

export const needleInPlane: Metric = {
  id: 'needle-in-plane',
  name: 'Needle in plane while advancing',
  unit: '%',
  definition:
    'Share of the advanced length during which the last 15 mm of the shaft lay within the thickness of the image plane. Lengths advanced twice count twice; withdrawing does not count.',
  formula: '100 · Σ advance with the shaft in plane / Σ advance',
  says: 'How well beam and needle were kept in line. The proficiency measure of the axillary block VR trainer.',
  saysNot:
    'Whether the tip was seen: a shaft in plane may end beyond the edge of the picture or behind bone.',
  source:
    'Percentage of advancement in plane, a proficiency measure of the axillary block VR trainer (PMC4384236). No cut in mm is published; that trainer sets it to the mean of experts.',
  good: 90,
  poor: 40,
  advice: {
    good: 'The needle stayed in the plane of the image.',
    fair: 'Stop when the shaft fades, and turn or slide the probe until the whole needle shows again before you go on.',
    poor: 'The needle left the image plane for most of its way. Line up the probe with the needle before the skin, and advance only while you see the shaft.',
    missing: 'The needle was not advanced.',
  },
  create: () => {
    let totalMm = 0;
    let inPlaneMm = 0;
    const lost = new TickList();
    return {
      observe(view) {
        if (view.advanceMm <= 0) return;
        totalMm += view.advanceMm;
        if (view.sight().isShaftInPlane) inPlaneMm += view.advanceMm;
        else lost.add(view.tick);
      },
      finish: () => ({ value: totalMm > 0 ? (100 * inPlaneMm) / totalMm : null, ticks: lost.ticks }),
    };
  },
};
