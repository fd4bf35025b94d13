/** Where the image lines run, transducer frame (x lateral, y depth; all lines lie in z = 0). */
import { cos, sin } from '../math/elementary.ts';
import type { RigidTransform } from '../frames/frames.ts';
import { rotate } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import { apertureMm, type Transducer } from '../probe/transducer.ts';

export interface ScanLines {
  readonly lineCount: number;
  readonly sampleCount: number;
  /** Range step and range of sample 0, mm. */
  readonly mmPerSample: number;
  readonly startDepthMm: number;
  readonly kind: Transducer['kind'];
  readonly apertureMm: number;
  readonly radiusMm: number;
  /** Angle of all lines (linear), rad. */
  readonly steeringRad: number;
}

export function createScanLines(
  transducer: Transducer,
  depthMm: number,
  lineCount: number,
  sampleCount: number,
  steeringRad = 0,
): ScanLines {
  const aperture = apertureMm(transducer);
  const isCurved = transducer.kind === 'curvilinear';
  const mmPerSample = depthMm / sampleCount;
  return {
    lineCount,
    sampleCount,
    mmPerSample,
    startDepthMm: mmPerSample / 2,
    kind: transducer.kind,
    apertureMm: aperture,
    radiusMm: isCurved ? transducer.radiusMm : 0,
    steeringRad: isCurved ? 0 : steeringRad,
  };
}

/** Distance between neighbouring lines at a range, mm. */
export const lineSpacingMm = (lines: ScanLines, rangeMm: number): number =>
  (lines.apertureMm / lines.lineCount) * (lines.radiusMm > 0 ? 1 + rangeMm / lines.radiusMm : 1);

export interface LineAt {
  originX: number;
  originY: number;
  directionX: number;
  directionY: number;
}

/** Line at a fractional index (0 is the middle of the first line), transducer frame. */
export function lineAtInto(lines: ScanLines, index: number, out: LineAt): void {
  const along = ((index + 0.5) / lines.lineCount - 0.5) * lines.apertureMm;
  const isCurved = lines.radiusMm > 0;
  const angle = isCurved ? along / lines.radiusMm : lines.steeringRad;
  out.directionX = sin(angle);
  out.directionY = cos(angle);
  out.originX = isCurved ? lines.radiusMm * out.directionX : along;
  out.originY = isCurved ? lines.radiusMm * (out.directionY - 1) : 0;
}

/** The transducer's axes and origin in the world. */
export interface TransducerBasis {
  readonly origin: Vec3;
  readonly x: Vec3;
  readonly y: Vec3;
  readonly z: Vec3;
}

export const transducerBasis = (t: RigidTransform<'world', 'transducer'>): TransducerBasis => ({
  origin: [...t.positionMm],
  x: rotate(t.quaternionXyzw, [1, 0, 0]),
  y: rotate(t.quaternionXyzw, [0, 1, 0]),
  z: rotate(t.quaternionXyzw, [0, 0, 1]),
});

/** World point at a distance along a line and beside the image plane, mm. */
export function worldPointInto(
  basis: TransducerBasis,
  line: LineAt,
  distanceMm: number,
  elevationMm: number,
  out: Vec3,
): void {
  const tx = line.originX + line.directionX * distanceMm;
  const ty = line.originY + line.directionY * distanceMm;
  for (let i = 0; i < 3; i++)
    out[i] = basis.origin[i]! + basis.x[i]! * tx + basis.y[i]! * ty + basis.z[i]! * elevationMm;
}
