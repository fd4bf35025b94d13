/** The things that the guide may ask for next. Which one it asks for follows from where the run stands. */
export const GUIDE_STEPS = [
  'scan',
  'entry',
  'set',
  'alignPlane',
  'advance',
  'stopped',
  'steer',
  'aspirate',
  'drain',
  'inject',
  'wrongPlace',
  'withdraw',
  'finish',
  'done',
] as const;

export type GuideStep = (typeof GUIDE_STEPS)[number];
