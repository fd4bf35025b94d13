/** Several cords as one structure: the tendons of one muscle or compartment, the slips of one tendon. */
import { unionOf } from '../../geometry/booleans.ts';
import { joinBoxes, type Shape } from '../../geometry/shape.ts';
import { makeShape } from './makeStructure.ts';
import { remembered } from './remembered.ts';

type WithFibres = Shape & Required<Pick<Shape, 'fibreInto'>>;

/**
 * Their union, each with the fibres of its own.
 * @param joinMm rounding where two meet, mm: what runs side by side at a hair's breadth is then one body, without a torn seam
 */
export function bundle(parts: readonly WithFibres[], joinMm = 0): WithFibres {
  const distances = parts.map((p) => remembered(p.signedDistance));
  const nearest = (x: number, y: number, z: number): number => {
    let best = 0;
    for (let i = 1; i < parts.length; i++) if (distances[i]!(x, y, z) < distances[best]!(x, y, z)) best = i;
    return best;
  };
  return {
    ...makeShape(remembered(unionOf(parts, joinMm)), parts.map((p) => p.bounds).reduce(joinBoxes), 1.6),
    fibreInto: (x, y, z, out) => parts[nearest(x, y, z)]!.fibreInto(x, y, z, out),
  };
}
