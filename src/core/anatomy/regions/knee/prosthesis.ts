/**
 * A total knee replacement that keeps the posterior cruciate ligament: a femoral component about as thick as what was cut
 * off for it (8–9 mm), a flat metal tray under an insert of polyethylene, both on a tibia cut square to its plateau; the
 * patella keeps its own surface. Thicknesses [TKU].
 */
import { growBox, type Shape } from '../../../geometry/shape.ts';
import { atan2 } from '../../../math/elementary.ts';
import { smoothMax } from '../../../math/scalar.ts';
import { makeShape } from '../../constructions/makeStructure.ts';
import { remembered } from '../../constructions/remembered.ts';
import { condyleAngleDeg, notchDistance } from './femur.ts';
import { plateauHeight } from './tibiaFibula.ts';

/** The component's outer face over the bone that was there, as cartilage lay on it, and its thickness, mm. */
const OVER_BONE_MM = 2;
const FEMORAL_MM = 8.5;
/** From the front of the trochlea over the condyles to their back: middle and half of the arc, degrees. */
const ARC_MIDDLE_DEG = 92;
const ARC_HALF_DEG = 112;
/** Half its width, mm. */
const HALF_WIDTH_MM = 38;
/** About how many millimetres of arc a degree is on a condyle. */
const MM_PER_DEG = 0.52;

export const femoralComponent = (femur: Shape): Shape =>
  makeShape(
    remembered((x, y, z) => {
      const d = femur.signedDistance(x, y, z);
      const shell = Math.max(d - OVER_BONE_MM, OVER_BONE_MM - FEMORAL_MM - d);
      if (d > 8) return shell;
      const angle = condyleAngleDeg(y, z, atan2);
      const arc = Math.abs((angle > 280 ? angle - 360 : angle) - ARC_MIDDLE_DEG) - ARC_HALF_DEG;
      const edge = smoothMax(arc * MM_PER_DEG, Math.abs(x) - HALF_WIDTH_MM, 4);
      return smoothMax(shell, smoothMax(edge, -notchDistance(x, y, z), 2), 1.5);
    }),
    growBox(femur.bounds, 3),
    2,
  );

/** Heights over the plateau, mm: the cut, the tray's thickness, the insert's top (the femoral component hollows it). */
const CUT_MM = -8;
const TRAY_MM = 4;
const INSERT_TOP_MM = 3.4;

/** All in the tibia's frame. */
export function tibialComponents(tibia: Shape) {
  const box = growBox(tibia.bounds, 8);
  /** Outline of the bone where it is cut. */
  const outline = (x: number, y: number, z: number, height: number): number =>
    tibia.signedDistance(x, y, z - (height - CUT_MM + 2));
  return {
    cutTibia: {
      ...tibia,
      signedDistance: remembered((x: number, y: number, z: number) =>
        Math.max(tibia.signedDistance(x, y, z), plateauHeight(x, y, z) - CUT_MM),
      ),
    },
    tray: makeShape(
      remembered((x, y, z) => {
        const height = plateauHeight(x, y, z);
        const plate = Math.abs(height - CUT_MM - TRAY_MM / 2) - TRAY_MM / 2;
        return smoothMax(plate, outline(x, y, z, height) + 0.5, 1);
      }),
      box,
      2.4,
    ),
    insert: makeShape(
      remembered((x, y, z) => {
        const height = plateauHeight(x, y, z);
        const slab = Math.max(height - INSERT_TOP_MM, CUT_MM + TRAY_MM - 0.6 - height);
        return smoothMax(slab, outline(x, y, z, height) + 1.2, 1);
      }),
      box,
      2.4,
    ),
  };
}
