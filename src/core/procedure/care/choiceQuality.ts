/** How good a choice is for this case, 0–1: 1 right, 0 wrong. What lies between is an estimate of ours [U]. */
import type { Drill } from '../drill.ts';
import { bleedsEasily, type CareCase, reasonsToStop } from './careCase.ts';
import { figuresOf } from './careFigures.ts';
import type { CarePlan } from './carePlan.ts';
import { type CareStepId, findCareStep, MINUTES } from './careSteps.ts';

export interface CareTask {
  readonly drill: Drill;
  readonly plan: CarePlan;
  readonly patient: CareCase;
}

const VALUE: Readonly<Record<string, number>> = {
  'single-dose-new-needle': 1,
  'single-dose-same-needle': 0.6,
  'multi-dose': 0.3,
  'chlorhexidine-alcohol': 1,
  'povidone-iodine': 0.8,
  alcohol: 0.4,
  'sterile-cover': 1,
  'sterile-latex-cover': 1,
  'disinfected-only': 0.5,
  bare: 0,
  'sterile-gel': 1,
  'bottle-gel': 0,
  'bin-at-once': 1,
  'left-in-tray': 0.3,
  recapped: 0,
};

/** What an option brings to the patient's skin, where it may be what they react to. */
const CONTACT: Readonly<Record<string, 'chlorhexidine' | 'iodine' | 'latex'>> = {
  'chlorhexidine-alcohol': 'chlorhexidine',
  'povidone-iodine': 'iodine',
  'sterile-latex-cover': 'latex',
};

/** Ids of the options that a step has in this drill. */
export const optionsOf = (step: CareStepId, plan: CarePlan): readonly string[] =>
  step === 'probe-choice' ? plan.probes : findCareStep(step)!.options;

/** The allergen that an option brings to this patient, if they react to it. */
export function allergenIn(option: string, patient: CareCase): string | undefined {
  const contact = CONTACT[option];
  return contact !== undefined && patient.allergies.includes(contact) ? contact : undefined;
}

/** True where the drill's list has a choice of that number for the step. */
export function isChoice(step: CareStepId, choice: number, plan: CarePlan): boolean {
  const { kind } = findCareStep(step)!;
  const count = optionsOf(step, plan).length;
  if (kind === 'act') return choice === 0;
  if (kind === 'one') return choice >= 0 && choice < count;
  let most = 1;
  for (let i = 0; i < count; i++) most *= 2;
  return choice >= 0 && choice < most;
}

/** Whether bit `index` of a choice of several is set. */
export const hasOption = (choice: number, index: number): boolean => ((choice >>> index) & 1) === 1;

export function choiceQuality(step: CareStepId, choice: number, { drill, plan, patient }: CareTask): number {
  const { kind } = findCareStep(step)!;
  if (kind === 'act') return 1;
  const options = optionsOf(step, plan);
  if (kind === 'several') {
    let told = 0;
    for (let i = 0; i < options.length; i++) if (hasOption(choice, i)) told++;
    return told / options.length;
  }
  const option = options[choice]!;
  switch (step) {
    case 'decision': {
      const mustStop = reasonsToStop(drill, plan, patient).length > 0;
      return (option === 'stop-and-refer') === mustStop ? 1 : 0;
    }
    case 'position':
      return option === plan.position ? 1 : 0;
    case 'probe-choice':
      return option === drill.probe.id ? 1 : 0;
    case 'site-mark':
      return option === patient.side ? 1 : 0;
    case 'compression': {
      const minutes = MINUTES[option] ?? 0;
      return bleedsEasily(patient) ? Math.min(1, minutes / 5) : 1;
    }
    case 'observation':
      return Math.min(1, (MINUTES[option] ?? 0) / figuresOf(plan).observeMinutes);
    case 'skin':
      if (allergenIn(option, patient) !== undefined) return 0;
      // Who reacts to chlorhexidine is rightly given iodine.
      return option === 'povidone-iodine' && patient.allergies.includes('chlorhexidine') ? 1 : VALUE[option]!;
    default:
      return allergenIn(option, patient) !== undefined ? 0 : (VALUE[option] ?? 1);
  }
}

/** The best choice of a step for this case; of equal ones the first. */
export function bestChoice(step: CareStepId, task: CareTask): number {
  const { kind } = findCareStep(step)!;
  const options = optionsOf(step, task.plan);
  if (kind === 'act') return 0;
  if (kind === 'several') return (1 << options.length) - 1;
  let best = 0;
  for (let i = 1; i < options.length; i++)
    if (choiceQuality(step, i, task) > choiceQuality(step, best, task)) best = i;
  return best;
}
