/** The case of a run: the drill's history with what the seed put into it, and whether it may be injected at all. */
import { findAgent } from '../../injectate/catalogue.ts';
import { hasSteroid } from '../../injectate/drugs.ts';
import type { Drill } from '../drill.ts';
import { figuresOf } from './careFigures.ts';
import type { CareHistory, CarePlan, CareTrap } from './carePlan.ts';

export interface CareCase extends CareHistory {
  /** Side of the patient's complaint, and the side that the request form says. */
  readonly side: 'left' | 'right';
  readonly formSide: 'left' | 'right';
}

const TRAP_HISTORY: { readonly [T in CareTrap]: Partial<CareHistory> } = {
  'chlorhexidine-allergy': { allergies: ['chlorhexidine'] },
  'latex-allergy': { allergies: ['latex'] },
  'wrong-side-on-form': {},
  warfarin: { anticoagulant: 'warfarin', inr: 2.4 },
  diabetes: { hba1cPercent: 8.6 },
  'warfarin-too-high': { anticoagulant: 'warfarin', inr: 4.6 },
  'septic-joint': { infection: 'septic-joint' },
  cellulitis: { infection: 'cellulitis' },
  'surgery-soon': { surgeryInMonths: 2 },
};

/** Traps that call for stopping: no choice of tools makes the injection right. */
export const STOPPING_TRAPS: readonly CareTrap[] = [
  'warfarin-too-high',
  'septic-joint',
  'cellulitis',
  'surgery-soon',
];

export function caseOf(drill: Drill, plan: CarePlan, trap: CareTrap | ''): CareCase {
  const side = drill.patient.side;
  const other = side === 'left' ? 'right' : 'left';
  return {
    ...plan.history,
    ...(trap === '' ? {} : TRAP_HISTORY[trap]),
    side,
    formSide: trap === 'wrong-side-on-form' ? other : side,
  };
}

export type StopReason = 'infection' | 'inr' | 'surgery';

/** Why this patient must not be injected today (procedures 5.2 and 5.3); empty where one may. */
export function reasonsToStop(drill: Drill, plan: CarePlan, patient: CareCase): StopReason[] {
  const figures = figuresOf(plan);
  const reasons: StopReason[] = [];
  if (patient.infection !== 'none') reasons.push('infection');
  const mostInr = plan.bleedingRisk === 'low' ? figures.inrMostLow : figures.inrMostIntermediate;
  if (patient.anticoagulant === 'warfarin' && (patient.inr ?? 0) > mostInr) reasons.push('inr');
  const ordered = findAgent(drill.agents[0]!);
  const isSteroid = ordered !== undefined && hasSteroid(ordered);
  if (isSteroid && (patient.surgeryInMonths ?? Number.POSITIVE_INFINITY) < figures.surgeryMonths)
    reasons.push('surgery');
  return reasons;
}

/** Aspirin alone is no reason to press longer [TKU]. */
export const bleedsEasily = ({ anticoagulant }: CareHistory): boolean =>
  anticoagulant !== 'none' && anticoagulant !== 'aspirin';
