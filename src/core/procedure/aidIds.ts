/** What a drill may let the learner see beyond image and hands; what each one is stands in src/engine/aids.ts. */
export const AID_IDS = [
  'guide',
  'plane',
  'target',
  'targetDistance',
  'tipTissue',
  'planeState',
  'fade',
  'labels',
  'corridor',
] as const;

export type AidId = (typeof AID_IDS)[number];
