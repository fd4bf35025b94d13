/** Where the image lines run, transducer frame (x lateral, y depth; all lines lie in z = 0). */
import { cos, sin } from '../math/elementary.ts';
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
  /** Per line: originX, originY, directionX, directionY. */
  readonly table: Float64Array;
}

export function createScanLines(
  transducer: Transducer,
  depthMm: number,
  lineCount: number,
  sampleCount: number,
  steeringRad = 0,
): ScanLines {
  const aperture = apertureMm(transducer);
  const table = new Float64Array(4 * lineCount);
  const isCurved = transducer.kind === 'curvilinear';
  for (let i = 0; i < lineCount; i++) {
    const along = ((i + 0.5) / lineCount - 0.5) * aperture;
    const angle = isCurved ? along / transducer.radiusMm : steeringRad;
    table[4 * i] = isCurved ? transducer.radiusMm * sin(angle) : along;
    table[4 * i + 1] = isCurved ? transducer.radiusMm * (cos(angle) - 1) : 0;
    table[4 * i + 2] = sin(angle);
    table[4 * i + 3] = cos(angle);
  }
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
    table,
  };
}

/** Distance between neighbouring lines at a range, mm. */
export const lineSpacingMm = (lines: ScanLines, rangeMm: number): number =>
  (lines.apertureMm / lines.lineCount) * (lines.radiusMm > 0 ? 1 + rangeMm / lines.radiusMm : 1);
