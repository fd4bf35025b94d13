import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const pathInTissue: MotionMetric = {
  id: 'path-in-tissue',
  name: 'Path in Tissue',
  unit: 'mm',
  tool: 'needle in tissue',
  definition: 'Sum of those steps of the tip that end in the tissue; where a step began does not matter.',
  formula: 'L_tissue = Σ |pᵢ − pᵢ₋₁| over all i with pᵢ in the tissue',
  says: 'How much the tip cut and moved below the skin, back and forth.',
  saysNot:
    'What the shaft did beside the tip: see tissue damage. The step that leaves the tissue does not count, the whole of the step that enters it does.',
  source: `${PERK_TUTOR}, Path in Tissue.`,
  create: () => {
    let sumMm = 0;
    return {
      observe(step) {
        if (step.isInTissue) sumMm += step.stepMm;
      },
      value: () => sumMm,
    };
  },
};
