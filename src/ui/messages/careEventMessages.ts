/** Events of the procedure around the needle, and why an act was refused. */

/** Events of the debrief. */
export const careEvents = {
  'care-act': 'Step: {{subject}}',
  'allergic-reaction': 'Allergic reaction: {{subject}}',
  'care-outcome': 'Afterwards: {{subject}}',
} as const;

export const careRefusals = {
  'no-such-step': 'this drill has no such step',
  'hands-full': 'both hands hold needle and probe; take the needle out first',
  'needle-not-used': 'the needle has not been used yet',
  'begun-at-needle': 'this run began at the needle, with the patient prepared by others',
  'too-many-steps': 'no procedure has so many steps',
} as const;
