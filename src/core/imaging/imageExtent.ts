/** The rectangle that the lines of an image fill, in the image plane: x lateral (marker side positive), y deep. */
import { cos, radFromDeg, sin } from '../math/elementary.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';

export interface ImageExtent {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
}

/** Depth along the lines in mm; steering in degrees, which a curved face does not do. */
export const imageExtent = (transducer: Transducer, depthMm: number, steeringDeg: number): ImageExtent =>
  extentOfLines(apertureMm(transducer), transducer.radiusMm, depthMm, radFromDeg(steeringDeg));

/** The same from the lines themselves: active length of the face, its radius (0 where flat), depth, mm; steering, rad. */
export function extentOfLines(
  apertureMm: number,
  radiusMm: number,
  depthMm: number,
  steeringRad: number,
): ImageExtent {
  if (radiusMm > 0) {
    const halfAngle = apertureMm / radiusMm / 2;
    const reach = (radiusMm + depthMm) * sin(halfAngle);
    return { leftMm: -reach, rightMm: reach, topMm: radiusMm * (cos(halfAngle) - 1), bottomMm: depthMm };
  }
  const lean = depthMm * sin(steeringRad);
  return {
    leftMm: -apertureMm / 2 + Math.min(0, lean),
    rightMm: apertureMm / 2 + Math.max(0, lean),
    topMm: 0,
    bottomMm: depthMm * cos(steeringRad),
  };
}
