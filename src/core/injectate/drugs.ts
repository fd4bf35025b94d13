/** The greatest doses of local anaesthetics by body weight; toxicities add up as shares of the maximum. */
import type { Agent } from './agent.ts';

export interface DrugLimit {
  readonly drug: string;
  readonly mgPerKg: number;
  /** However heavy the patient, mg. */
  readonly mostMg: number;
  readonly source: string;
}

/** procedures 6.2: D4 where marked, else textbook knowledge. The lower figure where a range is given. */
export const DRUG_LIMITS: readonly DrugLimit[] = [
  { drug: 'lidocaine', mgPerKg: 4.5, mostMg: 300, source: 'D4' },
  { drug: 'lidocaine-adrenaline', mgPerKg: 7, mostMg: 500, source: 'D4' },
  { drug: 'bupivacaine', mgPerKg: 2, mostMg: 175, source: 'D4 (2–2.5 mg/kg)' },
  { drug: 'bupivacaine-adrenaline', mgPerKg: 3, mostMg: 225, source: 'D4' },
  { drug: 'levobupivacaine', mgPerKg: 2, mostMg: 150, source: '2–2.5 mg/kg TKU; ceiling TKU' },
  { drug: 'ropivacaine', mgPerKg: 3, mostMg: 225, source: '3 mg/kg D4b; ceiling TKU' },
];

/** The elderly, the frail, and those with heart or liver disease get about so much less (D4, low). */
export const FRAIL_SHARE = 0.7;

export interface DosePatient {
  /** The ideal weight where the body mass index is above 30 (D4, low). */
  readonly weightKg: number;
  readonly isFrail: boolean;
}

/** Largest dose of a drug for a patient, mg; undefined where the table has no limit. */
export function maximumMg(drug: string, patient: DosePatient): number | undefined {
  const limit = DRUG_LIMITS.find((d) => d.drug === drug);
  if (!limit) return undefined;
  return Math.min(limit.mgPerKg * patient.weightKg, limit.mostMg) * (patient.isFrail ? FRAIL_SHARE : 1);
}

/** Share of the greatest dose that a volume of an agent is: 1 is the limit. Agents given together are added. */
export function doseShare(agent: Agent, volumeMl: number, patient: DosePatient): number {
  let share = 0;
  for (const { drug, mgPerMl } of agent.ingredients) {
    const most = maximumMg(drug, patient);
    if (most !== undefined) share += (mgPerMl * volumeMl) / most;
  }
  return share;
}

/** Greatest volume of an agent for a patient, mL; undefined where nothing in it has a limit. */
export function maximumMl(agent: Agent, patient: DosePatient): number | undefined {
  const perMl = doseShare(agent, 1, patient);
  return perMl > 0 ? 1 / perMl : undefined;
}

const STEROIDS = ['methylprednisolone', 'triamcinolone', 'betamethasone', 'dexamethasone'];

export const hasSteroid = (agent: Agent): boolean => agent.ingredients.some((i) => STEROIDS.includes(i.drug));

/** Strengths that numb fully, mg/mL [TKU]: lidocaine 1 %, bupivacaine 0.25 %, ropivacaine 0.2 %. */
const FULL_STRENGTH: Readonly<Record<string, number>> = {
  lidocaine: 10,
  'lidocaine-adrenaline': 10,
  bupivacaine: 2.5,
  'bupivacaine-adrenaline': 2.5,
  levobupivacaine: 2.5,
  ropivacaine: 2,
};

/** How well an agent numbs, 0–1. */
export function numbing01(agent: Agent): number {
  let sum = 0;
  for (const { drug, mgPerMl } of agent.ingredients)
    sum += mgPerMl / (FULL_STRENGTH[drug] ?? Number.POSITIVE_INFINITY);
  return Math.min(1, sum);
}
