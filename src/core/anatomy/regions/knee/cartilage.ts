/**
 * Cartilage as a thickness map on its bone: femoral condyles 1.86 medial, 2.03 lateral [S68], patella 4.1 central
 * [B4], tibia about 2.4 mm [TKU]. The thickness crosses zero steeply at the rim, so that no film is left over.
 */
import { atan2 } from '../../../math/elementary.ts';
import { clamp, smoothMin, smoothstep } from '../../../math/scalar.ts';
import type { DistanceFunction } from '../../anatomy.ts';
import { isBare, SOUND } from '../../constructions/spurs.ts';
import { condyleAngleDeg, notchDistance } from './femur.ts';
import { plateauHeight } from './tibiaFibula.ts';

/**
 * Where the bones bear on each other in a worn joint: the middle of each compartment, and half its size aside and along
 * the way of the condyle, mm and degrees. Steep at its rim, as all maps here.
 */
const CONTACT_ASIDE_MM = 20;
const CONTACT_HALF_MM = 8.5;
const CONTACT_DEG = 108;
const CONTACT_HALF_DEG = 36;
const CONTACT_BACK_MM = 4;
const CONTACT_LONG_MM = 12;
const CONTACT_SLOPE = 4;

/** Negative in the contact of a compartment, 0 at its rim: u and v in halves of its size. */
const outOfContact = (u: number, v: number): number => (u * u + v * v - 1) * CONTACT_SLOPE;

/** It ends beside the edge of the intercondylar notch, whose walls and roof are bare, mm [TKU]. */
const BESIDE_NOTCH_MM = 1.8;

/** @param wear how much is left, and whether the bones bear on each other bare */
export function femoralCartilage(femur: DistanceFunction, wear = SOUND): DistanceFunction {
  const thickMm = 2.1 * wear.beside01;
  const bare = isBare(wear);
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
    let rim = smoothMin(
      outline * 3.2,
      smoothMin((notchDistance(x, y, z) - BESIDE_NOTCH_MM) / 2, 1, 0.8),
      0.6,
    );
    if (bare)
      rim = smoothMin(
        rim,
        outOfContact(
          (Math.abs(x) - CONTACT_ASIDE_MM) / CONTACT_HALF_MM,
          (p - CONTACT_DEG) / CONTACT_HALF_DEG,
        ),
        0.6,
      );
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

/** In the tibia's frame; wear as in femoralCartilage. */
export function tibialCartilage(tibia: DistanceFunction, wear = SOUND): DistanceFunction {
  const thickMm = 2.4 * wear.beside01;
  const bare = isBare(wear);
  return (x, y, z) => {
    const d = tibia(x, y, z);
    if (d > 8) return (d - thickMm) * 0.88;
    const ox = (Math.abs(x) - 22.5) / 16.5;
    const oy = (y - 4) / (20 + 3 * smoothstep(-10, 10, x));
    const q = ox * ox * ox * ox + oy * oy * oy * oy;
    let rim = smoothMin((plateauHeight(x, y, z) + 2.2) / 2, smoothMin((1 - q) * 2.5, 1, 0.5), 0.5);
    if (bare)
      rim = smoothMin(
        rim,
        outOfContact(
          (Math.abs(x) - CONTACT_ASIDE_MM) / CONTACT_HALF_MM,
          (y - CONTACT_BACK_MM) / CONTACT_LONG_MM,
        ),
        0.5,
      );
    return (d - clamp(rim, -1, 1) * thickMm) * 0.88;
  };
}
