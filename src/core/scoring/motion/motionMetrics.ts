/** The published metrics of motion, in the order in which they are listed. */
import { averageVelocity } from './averageVelocity.ts';
import { boundingBoxExtents, boundingBoxVolume } from './boundingBox.ts';
import { depthPerception } from './depthPerception.ts';
import { elapsedTime } from './elapsedTime.ts';
import type { MotionMetric } from './motionMetric.ts';
import { motionSmoothness } from './motionSmoothness.ts';
import { pathInefficiency } from './pathInefficiency.ts';
import { pathInTissue } from './pathInTissue.ts';
import { pathLength } from './pathLength.ts';
import { rotationalActions } from './rotationalActions.ts';
import { rotationTotal } from './rotationTotal.ts';
import { spread } from './spread.ts';
import { targetsHit } from './targetsHit.ts';
import { timeInTissue } from './timeInTissue.ts';
import { tissueDamage } from './tissueDamage.ts';
import { tissuePunctures } from './tissuePunctures.ts';
import { translationalActions } from './translationalActions.ts';

export const MOTION_METRICS: readonly MotionMetric[] = [
  elapsedTime,
  pathLength,
  pathInTissue,
  timeInTissue,
  tissueDamage,
  translationalActions,
  rotationalActions,
  rotationTotal,
  motionSmoothness,
  pathInefficiency,
  depthPerception,
  averageVelocity,
  boundingBoxVolume,
  ...boundingBoxExtents,
  spread,
  tissuePunctures,
  targetsHit,
];
