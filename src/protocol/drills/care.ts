/** The procedure around the needle of the built-in drills: the same steps for all, with what differs by procedure. */
import type { CarePlan, CareRule, CareTrap } from '../../core/procedure/care/carePlan.ts';
import { STOPPING_TRAPS } from '../../core/procedure/care/careCase.ts';
import { CARE_TRAPS } from '../../core/procedure/care/carePlan.ts';
import type { CarePosition } from '../../core/procedure/care/careSteps.ts';
import type { DrillMode } from '../../core/procedure/drill.ts';

const HISTORY_STEPS = [
  'allergies',
  'anticoagulants',
  'infection-signs',
  'glucose',
  'surgery',
  'other-history',
] as const;

/** The checklist of procedures 5.1, in its order. Which steps are critical is ours [TKU]. */
const STEPS: readonly CareRule[] = [
  { step: 'indication' },
  { step: 'allergies', isCritical: true },
  { step: 'anticoagulants', isCritical: true },
  { step: 'infection-signs', isCritical: true },
  { step: 'glucose' },
  { step: 'surgery' },
  { step: 'other-history' },
  { step: 'decision', isCritical: true, after: ['indication', ...HISTORY_STEPS] },
  { step: 'consent', isCritical: true, after: ['decision'] },
  { step: 'position', after: ['consent'] },
  { step: 'probe-choice' },
  { step: 'site-mark', isCritical: true, after: ['consent', 'position'] },
  { step: 'hand-hygiene', isCritical: true },
  { step: 'drawing-up', after: ['hand-hygiene'] },
  { step: 'skin', isCritical: true, after: ['hand-hygiene', 'site-mark', 'allergies'] },
  { step: 'cover', after: ['hand-hygiene'] },
  { step: 'gel', after: ['cover'] },
  { step: 'time-out', isCritical: true, after: ['consent', 'site-mark', 'drawing-up'] },
  { step: 'sharps', isCritical: true },
  { step: 'compression' },
  { step: 'observation', isCritical: true },
  { step: 'aftercare' },
  { step: 'record', isCritical: true, after: ['sharps'] },
];

const HEALTHY: CarePlan['history'] = {
  allergies: [],
  anticoagulant: 'none',
  infection: 'none',
  others: [],
};

/** Position, history where it is not that of a healthy person, and the probes laid out, by guided drill. */
const CASES: Readonly<
  Record<
    string,
    {
      readonly position: CarePosition;
      readonly probes: readonly string[];
      readonly history?: Partial<CarePlan['history']>;
    }
  >
> = {
  'knee-suprapatellar-lateral': {
    position: 'supine-knee-bent',
    probes: ['l12-5-50', 'c5-2v', 'l18-8-25'],
  },
  'knee-bakers-cyst': {
    position: 'prone',
    probes: ['c5-2v', 'l12-5-50', 'l18-8-25'],
    history: { anticoagulant: 'aspirin' },
  },
  'shoulder-glenohumeral-posterior': {
    position: 'sitting-arm-across',
    probes: ['l12-5-50', 'l18-8-25', 'c5-2v'],
    history: { hba1cPercent: 6.8 },
  },
  'shoulder-subacromial-bursa': {
    position: 'sitting-hand-on-hip',
    probes: ['c5-2v', 'l15-6-38', 'l18-8-25'],
  },
  'elbow-olecranon-recess': { position: 'elbow-bent-on-table', probes: ['l15-6-38', 'c5-2v', 'l12-5-50'] },
  'elbow-radiocapitellar': { position: 'elbow-bent-on-table', probes: ['l12-5-50', 'l18-8-25', 'c5-2v'] },
  'elbow-common-extensor': { position: 'elbow-bent-on-table', probes: ['l18-8-25', 'c5-2v', 'l12-5-50'] },
  'wrist-radiocarpal-dorsal': {
    position: 'hand-palm-down',
    probes: ['c5-2v', 'l12-5-50', 'l18-8-25'],
    history: { others: ['immunosuppression'] },
  },
  'wrist-carpal-tunnel': {
    position: 'hand-palm-up',
    probes: ['l18-8-25', 'l12-5-50', 'c5-2v'],
    history: { others: ['pregnancy'] },
  },
  'hip-anterior-recess': { position: 'supine-leg-straight', probes: ['l18-8-25', 'c5-2v', 'l15-6-38'] },
  'ankle-tibiotalar-anterior': { position: 'supine-foot-flat', probes: ['l12-5-50', 'l18-8-25', 'c5-2v'] },
};

/** Of two runs one has something in its history that must be found. */
const TRAP_SHARE = 0.5;

/**
 * In assessment only what changes a choice is drawn: whoever rightly sends the patient away has shown nothing of the
 * needle, which is what that mode certifies. Practice has them all, guided none.
 */
const TRAPS: { readonly [M in DrillMode]: readonly CareTrap[] } = {
  guided: [],
  practice: CARE_TRAPS,
  assessment: CARE_TRAPS.filter((trap) => !STOPPING_TRAPS.includes(trap)),
};

/** Undefined for drills on a block of gel, which nobody asks for consent. */
export function carePlanOf(guidedId: string, mode: DrillMode): CarePlan | undefined {
  const known = CASES[guidedId];
  if (!known) return undefined;
  const traps = TRAPS[mode];
  return {
    history: { ...HEALTHY, ...known.history },
    position: known.position,
    probes: known.probes,
    bleedingRisk: 'low',
    steps: STEPS,
    ...(traps.length > 0 ? { traps, trap01: TRAP_SHARE } : {}),
    mayStartAtNeedle: mode !== 'assessment',
    passShare01: 0.8,
  };
}
