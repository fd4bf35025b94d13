/**
 * Cartilage as a thickness map on its bone: femoral condyles 1.86 medial, 2.03 lateral [S68], patella 4.1 central
 * [B4], tibia about 2.4 mm [TKU]. The thickness crosses zero steeply at the rim, so that no film is left over.
 */
import { atan2 } from '../../../math/elementary.ts';
import { clamp, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { condyleAngleDeg, notchDistance } from './femur.ts';
import { plateauHeight } from './tibiaFibula.ts';

/** @param share of a sound one's thickness that is left */
export function femoralCartilage(femur: DistanceFunction, share = 1): DistanceFunction {
  const thickMm = 2.1 * share;
  return (x, y, z) => {
    const d = femur(x, y, z);
    if (d > 8) return (d - thickMm) * 0.9;
    const angle = condyleAngleDeg(y, z, atan2);
    const p = angle > 280 ? angle - 360 : angle;
    const along = (p - 92) / (126 - 0.004 * x * x);
    const across = x / 40;
    const a2 = along * along;
    const c2 = across * across;
    const outline = 1 - a2 * a2 - c2 * c2 * c2;
    const rim = smoothMin(outline * 3.2, smoothMin(notchDistance(x, y, z) / 2.5 + 0.2, 1, 0.8), 0.6);
    return (d - clamp(rim, -1.2, 1) * thickMm) * 0.9;
  };
}

/** In the patella's frame. */
export function patellarCartilage(patella: DistanceFunction): DistanceFunction {
  return (x, y, z) => {
    const d = patella(x, y, z);
    if (d > 9) return (d - 4) * 0.85;
    const up = (z - 4.5) / 16.5;
    const q = (x * x) / (23.5 * 23.5) + up * up;
    const rim = smoothMin(smoothMin(y / 4, (1 - q * q) * 1.5, 0.5), 1, 0.5);
    return (d - clamp(rim, -0.6, 1) * (4.2 - Math.min(1.6, (x * x) / 220))) * 0.85;
  };
}

/** In the tibia's frame; share as in femoralCartilage. */
export function tibialCartilage(tibia: DistanceFunction, share = 1): DistanceFunction {
  const thickMm = 2.4 * share;
  return (x, y, z) => {
    const d = tibia(x, y, z);
    if (d > 8) return (d - thickMm) * 0.88;
    const ox = (Math.abs(x) - 22.5) / 16.5;
    const oy = (y - 4) / (20 + 3 * smoothstep(-10, 10, x));
    const q = ox * ox * ox * ox + oy * oy * oy * oy;
    const rim = smoothMin((plateauHeight(x, y, z) + 2.2) / 2, smoothMin((1 - q) * 2.5, 1, 0.5), 0.5);
    return (d - clamp(rim, -1, 1) * thickMm) * 0.88;
  };
}
