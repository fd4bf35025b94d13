/** The rectangle that a picture of true aspect fills, in the image plane: x lateral (marker side positive), y deep. */
import { cos, sin } from '../math/elementary.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';

export interface ImageExtent {
  readonly leftMm: number;
  readonly rightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
}

const RAD_PER_DEG = 0.017453292519943295;

/** Depth along the lines in mm; steering in degrees, which a curved face does not do. */
export function imageExtent(transducer: Transducer, depthMm: number, steeringDeg: number): ImageExtent {
  const half = apertureMm(transducer) / 2;
  const { radiusMm } = transducer;
  if (radiusMm > 0) {
    const halfAngle = half / radiusMm;
    const reach = (radiusMm + depthMm) * sin(halfAngle);
    return { leftMm: -reach, rightMm: reach, topMm: radiusMm * (cos(halfAngle) - 1), bottomMm: depthMm };
  }
  const lean = depthMm * sin(steeringDeg * RAD_PER_DEG);
  return {
    leftMm: -half + Math.min(0, lean),
    rightMm: half + Math.max(0, lean),
    topMm: 0,
    bottomMm: depthMm * cos(steeringDeg * RAD_PER_DEG),
  };
}
