/** Where the image lies on the canvas: the whole sector, as large as fits, at the middle of the upper edge. */
import { imageExtent } from '../../core/imaging/imageExtent.ts';
import type { Transducer } from '../../core/probe/transducer.ts';

export interface ScanRectangle {
  readonly mmPerPixel: number;
  /** Transducer x and y (mm) of the canvas's upper left corner. */
  readonly cornerXMm: number;
  readonly cornerYMm: number;
  /** Tangent of the steering: how far steered lines lean, mm across per mm down. */
  readonly lean: number;
}

/** Canvas size in drawing-buffer pixels; depth in mm, steering in degrees. */
export function scanRectangle(
  transducer: Transducer,
  depthMm: number,
  steeringDeg: number,
  widthPx: number,
  heightPx: number,
): ScanRectangle {
  const { leftMm, rightMm, topMm, bottomMm } = imageExtent(transducer, depthMm, steeringDeg);
  const mmPerPixel = Math.max((rightMm - leftMm) / widthPx, (bottomMm - topMm) / heightPx);
  return {
    mmPerPixel,
    cornerXMm: (leftMm + rightMm) / 2 - (widthPx * mmPerPixel) / 2,
    cornerYMm: topMm,
    lean: Math.tan((steeringDeg * Math.PI) / 180),
  };
}
