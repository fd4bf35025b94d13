/**
 * The steps around the needle that a hand can take: what is asked and told, how site and tools are made ready, and what
 * follows when the needle is out. The skeleton is the 20-step checklist of procedures 5.1; steps of it that hands show by
 * themselves (Doppler, tip in view, aspiration, test dose) are measured and not ticked.
 */

/** Before the needle: talk, then preparation. After it: once the needle has been in the skin and is out. */
export type CarePhase = 'talk' | 'prepare' | 'after';

export type CareStepKind =
  /** Asked or done: there is nothing to choose. */
  | 'act'
  /** One of the options; the choice is its index. */
  | 'one'
  /** Any of the options; the choice has a bit for each, the first option the lowest. */
  | 'several';

export interface CareStepSpec {
  readonly id: string;
  readonly phase: CarePhase;
  readonly kind: CareStepKind;
  /** Ids of the options. Empty for acts, and for `probe-choice`, whose options are the drill's. */
  readonly options: readonly string[];
  /** How long it takes, s [TKU]. */
  readonly takesS: number;
}

const NONE: readonly string[] = [];

/** How a patient lies or sits. */
export const CARE_POSITIONS = [
  'supine-knee-bent',
  'supine-leg-straight',
  'supine-foot-flat',
  'prone',
  'sitting-arm-across',
  'sitting-hand-on-hip',
  'elbow-bent-on-table',
  'hand-palm-down',
  'hand-palm-up',
] as const;

export type CarePosition = (typeof CARE_POSITIONS)[number];

/** In the order of the checklist, which is the order that they are best taken in. */
export const CARE_STEPS = [
  { id: 'indication', phase: 'talk', kind: 'act', options: NONE, takesS: 60 },
  { id: 'allergies', phase: 'talk', kind: 'act', options: NONE, takesS: 20 },
  { id: 'anticoagulants', phase: 'talk', kind: 'act', options: NONE, takesS: 20 },
  { id: 'infection-signs', phase: 'talk', kind: 'act', options: NONE, takesS: 30 },
  { id: 'glucose', phase: 'talk', kind: 'act', options: NONE, takesS: 20 },
  { id: 'surgery', phase: 'talk', kind: 'act', options: NONE, takesS: 20 },
  { id: 'other-history', phase: 'talk', kind: 'act', options: NONE, takesS: 20 },
  { id: 'decision', phase: 'talk', kind: 'one', options: ['go-on', 'stop-and-refer'], takesS: 5 },
  {
    id: 'consent',
    phase: 'talk',
    kind: 'several',
    options: ['nature', 'benefit', 'alternatives', 'infection', 'flare', 'skin-change', 'glucose'],
    takesS: 120,
  },
  { id: 'position', phase: 'prepare', kind: 'one', options: CARE_POSITIONS, takesS: 40 },
  { id: 'probe-choice', phase: 'prepare', kind: 'one', options: NONE, takesS: 10 },
  { id: 'site-mark', phase: 'prepare', kind: 'one', options: ['right', 'left'], takesS: 20 },
  { id: 'hand-hygiene', phase: 'prepare', kind: 'act', options: NONE, takesS: 30 },
  {
    id: 'drawing-up',
    phase: 'prepare',
    kind: 'one',
    options: ['single-dose-new-needle', 'single-dose-same-needle', 'multi-dose'],
    takesS: 40,
  },
  {
    id: 'skin',
    phase: 'prepare',
    kind: 'one',
    options: ['chlorhexidine-alcohol', 'povidone-iodine', 'alcohol'],
    takesS: 30,
  },
  {
    id: 'cover',
    phase: 'prepare',
    kind: 'one',
    options: ['sterile-cover', 'sterile-latex-cover', 'disinfected-only', 'bare'],
    takesS: 30,
  },
  { id: 'gel', phase: 'prepare', kind: 'one', options: ['sterile-gel', 'bottle-gel'], takesS: 5 },
  {
    id: 'time-out',
    phase: 'prepare',
    kind: 'several',
    options: ['name', 'procedure', 'side', 'drug-and-dose', 'expiry'],
    takesS: 20,
  },
  {
    id: 'sharps',
    phase: 'after',
    kind: 'one',
    options: ['bin-at-once', 'left-in-tray', 'recapped'],
    takesS: 10,
  },
  {
    id: 'compression',
    phase: 'after',
    kind: 'one',
    options: ['plaster', 'press-2-min', 'press-5-min'],
    takesS: 10,
  },
  {
    id: 'observation',
    phase: 'after',
    kind: 'one',
    options: ['none', 'minutes-5', 'minutes-15', 'minutes-30'],
    takesS: 0,
  },
  {
    id: 'aftercare',
    phase: 'after',
    kind: 'several',
    options: ['rest', 'red-flags', 'no-driving', 'flare'],
    takesS: 60,
  },
  {
    id: 'record',
    phase: 'after',
    kind: 'several',
    options: [
      'side-and-level',
      'approach',
      'needle-and-probe',
      'drug-dose-lot',
      'images',
      'complications',
      'pain-score',
    ],
    takesS: 60,
  },
] as const satisfies readonly CareStepSpec[];

export type CareStepId = (typeof CARE_STEPS)[number]['id'];

export const CARE_STEP_IDS: readonly CareStepId[] = CARE_STEPS.map((step) => step.id);

export const findCareStep = (id: string): CareStepSpec | undefined =>
  CARE_STEPS.find((step) => step.id === id);

/** Minutes that an option lets pass: pressing on the puncture, and watching over the patient. */
export const MINUTES: Readonly<Record<string, number>> = {
  'press-2-min': 2,
  'press-5-min': 5,
  'minutes-5': 5,
  'minutes-15': 15,
  'minutes-30': 30,
};
