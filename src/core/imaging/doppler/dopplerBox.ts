/**
 * The colour box in the image plane: columns along (steered) Doppler beams, rows at equal depths. Transducer frame,
 * mm. The box keeps its middle while it is steered, and is kept inside the picture.
 */
import { atan2, cos, radFromDeg, sin } from '../../math/elementary.ts';
import { clamp } from '../../math/scalar.ts';
import { apertureMm, type Transducer } from '../../probe/transducer.ts';
import type { DopplerSettings } from './settings.ts';

/** A point of the image plane and the unit direction of the beam through it, away from the face. */
export interface BeamPoint {
  x: number;
  y: number;
  directionX: number;
  directionY: number;
}

export const createBeamPoint = (): BeamPoint => ({ x: 0, y: 0, directionX: 0, directionY: 1 });

export interface DopplerBox {
  readonly columnCount: number;
  readonly rowCount: number;
  /** Middle along the face (at the box's own depth) and in depth, mm. */
  readonly lateralMm: number;
  readonly depthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly radiusMm: number;
  readonly steeringRad: number;
}

/** Least size that a box is squeezed to by the edges of the picture, mm. */
const LEAST_SIDE_MM = 2;

export function createDopplerBox(
  transducer: Transducer,
  settings: DopplerSettings,
  imageDepthMm: number,
  columnCount: number,
  rowCount: number,
): DopplerBox {
  const half = apertureMm(transducer) / 2;
  const widthMm = clamp(settings.boxWidthMm, LEAST_SIDE_MM, 2 * half);
  const heightMm = clamp(settings.boxHeightMm, LEAST_SIDE_MM, Math.max(LEAST_SIDE_MM, imageDepthMm - 1));
  const isCurved = transducer.kind === 'curvilinear';
  return {
    columnCount,
    rowCount,
    lateralMm: clamp(settings.boxLateralMm, -half + widthMm / 2, half - widthMm / 2),
    depthMm: clamp(
      settings.boxDepthMm,
      heightMm / 2 + 0.5,
      Math.max(heightMm / 2 + 0.5, imageDepthMm - heightMm / 2),
    ),
    widthMm,
    heightMm,
    radiusMm: isCurved ? transducer.radiusMm : 0,
    steeringRad: isCurved ? 0 : radFromDeg(settings.steeringDeg),
  };
}

/** Beam through a lateral position (along the face, or at `atDepthMm` where steered) and a depth. */
export function beamPointInto(
  box: Pick<DopplerBox, 'radiusMm' | 'steeringRad'>,
  lateralMm: number,
  depthMm: number,
  atDepthMm: number,
  out: BeamPoint,
): void {
  if (box.radiusMm > 0) {
    const angle = lateralMm / box.radiusMm;
    out.directionX = sin(angle);
    out.directionY = cos(angle);
    out.x = (box.radiusMm + depthMm) * out.directionX;
    out.y = (box.radiusMm + depthMm) * out.directionY - box.radiusMm;
    return;
  }
  out.directionX = sin(box.steeringRad);
  out.directionY = cos(box.steeringRad);
  out.x = lateralMm + ((depthMm - atDepthMm) * out.directionX) / out.directionY;
  out.y = depthMm;
}

/** Middle of a cell (fractional indices allowed). */
export function boxPointInto(box: DopplerBox, column: number, row: number, out: BeamPoint): void {
  const lateral = box.lateralMm + ((column + 0.5) / box.columnCount - 0.5) * box.widthMm;
  const depth = box.depthMm + ((row + 0.5) / box.rowCount - 0.5) * box.heightMm;
  beamPointInto(box, lateral, depth, box.depthMm, out);
}

/** Lateral position along a face of this radius (0: flat) and depth of a point of the image plane, mm: no steering. */
export function facePlaceInto(radiusMm: number, x: number, y: number, out: [number, number]): void {
  const r = y + radiusMm;
  out[0] = radiusMm > 0 ? atan2(x, r) * radiusMm : x;
  out[1] = radiusMm > 0 ? Math.sqrt(x * x + r * r) - radiusMm : y;
}

/** Fractional column and row of a point of the image plane: the inverse of boxPointInto. */
export function boxIndexInto(box: DopplerBox, x: number, y: number, out: [number, number]): void {
  let lateral = x - ((y - box.depthMm) * sin(box.steeringRad)) / cos(box.steeringRad);
  let depth = y;
  if (box.radiusMm > 0) {
    const r = y + box.radiusMm;
    lateral = atan2(x, r) * box.radiusMm;
    depth = Math.sqrt(x * x + r * r) - box.radiusMm;
  }
  out[0] = ((lateral - box.lateralMm) / box.widthMm + 0.5) * box.columnCount - 0.5;
  out[1] = ((depth - box.depthMm) / box.heightMm + 0.5) * box.rowCount - 0.5;
}
