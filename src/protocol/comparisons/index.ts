/** The pairs that come with the product: at least one for each region. A new one is a file and two lines here. */
import type { Comparison } from '../comparison.ts';
import ankleEffusion from './ankle-effusion.json';
import elbowEffusion from './elbow-effusion.json';
import hipEffusion from './hip-effusion.json';
import kneeBakersCyst from './knee-bakers-cyst.json';
import kneeEffusion from './knee-effusion.json';
import kneeSynovitis from './knee-synovitis.json';
import shoulderBursitis from './shoulder-bursitis.json';
import shoulderEffusion from './shoulder-effusion.json';
import wristEffusion from './wrist-effusion.json';
import wristSynovitis from './wrist-synovitis.json';

export const COMPARISONS: readonly Comparison[] = [
  kneeEffusion,
  kneeSynovitis,
  kneeBakersCyst,
  shoulderEffusion,
  shoulderBursitis,
  elbowEffusion,
  wristEffusion,
  wristSynovitis,
  hipEffusion,
  ankleEffusion,
];

export const findComparison = (id: string): Comparison | undefined =>
  COMPARISONS.find((pair) => pair.id === id);

/** The pairs of a drill, by the id of any of its modes. */
export const comparisonsOf = (drillId: string): readonly Comparison[] =>
  COMPARISONS.filter(({ drill }) => drillId === drill || drillId.startsWith(`${drill}-`));
