/** Where the image lies on the canvas: the whole sector, as large as fits, at the middle of the upper edge. */
import { apertureMm, type Transducer } from '../../core/probe/transducer.ts';

export interface ScanRectangle {
  readonly mmPerPixel: number;
  /** Transducer x and y (mm) of the canvas's upper left corner. */
  readonly cornerXMm: number;
  readonly cornerYMm: number;
}

/** Canvas size in drawing-buffer pixels; depth in mm, steering in degrees. */
export function scanRectangle(
  transducer: Transducer,
  depthMm: number,
  steeringDeg: number,
  widthPx: number,
  heightPx: number,
): ScanRectangle {
  const aperture = apertureMm(transducer);
  const isCurved = transducer.kind === 'curvilinear';
  const halfAngle = isCurved ? aperture / transducer.radiusMm / 2 : 0;
  const steering = isCurved ? 0 : (steeringDeg * Math.PI) / 180;
  const bottom = depthMm * Math.cos(steering);
  const reach = (transducer.radiusMm + depthMm) * Math.sin(halfAngle);
  const left = isCurved ? -reach : -aperture / 2 + Math.min(0, depthMm * Math.sin(steering));
  const right = isCurved ? reach : aperture / 2 + Math.max(0, depthMm * Math.sin(steering));
  const top = isCurved ? transducer.radiusMm * (Math.cos(halfAngle) - 1) : 0;
  const mmPerPixel = Math.max((right - left) / widthPx, (bottom - top) / heightPx);
  return {
    mmPerPixel,
    cornerXMm: (left + right) / 2 - (widthPx * mmPerPixel) / 2,
    cornerYMm: top,
  };
}
