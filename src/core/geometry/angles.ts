import { PI, TWO_PI } from '../math/elementary.ts';

/** The same direction in [−π, π). */
export const wrapAngle = (angleRad: number): number =>
  angleRad - Math.floor((angleRad + PI) / TWO_PI) * TWO_PI;
