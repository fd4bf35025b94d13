import type { PainCause } from '../../response/pain.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { say } from '../sentences.ts';

/** Weights of the worst moment and of the pain in all, and the pain in all that counts as much as can be, points · s. */
const WORST_WEIGHT = 60;
const SUM_WEIGHT = 40;
const GREATEST_SUM = 120;
const FAINT_COST = 20;
/** Pain that is worth a look in the replay. */
const NOTABLE = 4;
const TICK_S = 0.01;

/** What to do about each cause. */
export const PAIN_ADVICE: Readonly<Record<Exclude<PainCause, ''>, string>> = {
  skin: 'The skin hurt most: take a finer needle, puncture it once and quickly, or numb it first.',
  tissue: 'The way hurt most: advance steadily and slowly, and numb the track.',
  capsule: 'The capsule hurt most: give a little local anaesthetic before it and wait for it to act.',
  periosteum: 'Bone hurt most: stop at the first touch, and see the bone before you reach it.',
  nerve:
    'A nerve was hit: stop at once when the patient feels lightning, and scan for nerves before the puncture.',
  tendon: 'A tendon hurt most: it must not be entered nor injected.',
  vessel: 'A vessel hurt most: look for it with colour Doppler before the puncture.',
  sideways: 'Turning the needle in the tissue hurt most: withdraw it under the skin, aim, and advance again.',
  pressure: 'The pressure of the fluid hurt most: inject slowly, and not against resistance.',
  probe: 'The probe hurt most: press less.',
};

export const patientComfort: Metric = {
  id: 'patient-comfort',
  name: 'Comfort of the patient',
  unit: '%',
  definition:
    '100, less 6 for each point of the worst pain (0–10), less up to 40 for the sum of pain over time (120 points · s), less 20 for a faint.',
  formula: '100 − 6 · worst pain − min(40, Σ pain · Δt / 3) − 20 for a faint, not below 0',
  says: 'How the patient bore it, by a model of pain from needle, tissue, pressure and anaesthetic.',
  saysNot:
    'What a real patient would feel: the table behind it is editable and an estimate, and people differ.',
  source: 'Own definition; pain by needle, tissue, passes and anaesthetic from an editable table.',
  good: 65,
  poor: 25,
  advice: {
    good: 'The patient was comfortable.',
    fair: 'The patient felt more than needed.',
    poor: 'This hurt a lot.',
    missing: 'The needle was not in the patient.',
  },
  create: () => {
    let worst = 0;
    let cause: PainCause = '';
    let sum = 0;
    let hasFainted = false;
    let wasIn = false;
    const moments = new TickList();
    return {
      observe(view) {
        if (view.phase === 'inserted') wasIn = true;
        sum += view.pain * TICK_S;
        hasFainted ||= view.hasFainted;
        if (view.pain >= NOTABLE) moments.add(view.tick);
        if (view.pain <= worst) return;
        worst = view.pain;
        cause = view.painCause;
      },
      finish() {
        if (!wasIn) return { value: null, ticks: [] };
        const cost =
          (WORST_WEIGHT * worst) / 10 +
          SUM_WEIGHT * Math.min(1, sum / GREATEST_SUM) +
          (hasFainted ? FAINT_COST : 0);
        const value = Math.max(0, 100 - cost);
        const faint = hasFainted ? ` ${say('fainted')}` : '';
        if (cause === '' || worst < NOTABLE) return { value, ticks: moments.ticks };
        return { value, ticks: moments.ticks, hint: PAIN_ADVICE[cause] + faint };
      },
    };
  },
};
