import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

/** The points ahead of and behind the tip are so far from it, mm. */
export const PUNCTURE_REACH_MM = 1;

export const tissuePunctures: MotionMetric = {
  id: 'tissue-punctures',
  name: 'Tissue Punctures',
  unit: 'count',
  tool: 'needle in tissue',
  definition:
    'One more each time that the tip and the points 1 mm ahead of it and 1 mm behind it along the needle are all in the tissue; it counts again only after all three have been outside.',
  formula:
    'number of changes to in, where in begins when p, p + 1 mm·u and p − 1 mm·u are all in the tissue, and ends when all are outside',
  says: 'How often the skin was pierced.',
  saysNot: 'How often the needle was advanced: a pass that starts below the skin is no puncture.',
  source: `${PERK_TUTOR}, Tissue Punctures.`,
  create: () => {
    let count = 0;
    let isIn = false;
    return {
      observe({ isInTissue, isAheadInTissue, isBehindInTissue }) {
        if (!isIn && isInTissue && isAheadInTissue && isBehindInTissue) {
          isIn = true;
          count++;
        } else if (isIn && !isInTissue && !isAheadInTissue && !isBehindInTissue) isIn = false;
      },
      leave() {
        isIn = false;
      },
      value: () => count,
    };
  },
};
