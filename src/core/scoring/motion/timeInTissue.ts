import { type MotionMetric, PERK_TUTOR } from './motionMetric.ts';

export const timeInTissue: MotionMetric = {
  id: 'time-in-tissue',
  name: 'Time in Tissue',
  unit: 's',
  tool: 'needle in tissue',
  definition: 'Sum of the times between poses that end with the tip in the tissue.',
  formula: 'T_tissue = Σ (tᵢ − tᵢ₋₁) over all i with pᵢ in the tissue',
  says: 'How long the needle was in the patient: time under a needle is discomfort.',
  saysNot: 'What was done in that time. Waiting for an anaesthetic to act counts like searching.',
  source: `${PERK_TUTOR}, Time in Tissue.`,
  create: () => {
    let sumS = 0;
    return {
      observe(step) {
        if (step.isInTissue) sumS += step.dtS;
      },
      value: () => sumS,
    };
  },
};
