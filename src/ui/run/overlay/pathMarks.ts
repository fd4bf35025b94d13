/** Lines of the world laid on the picture: where a tip went, and the needle of another run. */
import { inverseTransformPoint, type RigidTransform } from '../../../core/frames/frames.ts';
import type { ReadonlyVec3, Vec3 } from '../../../core/math/vec3.ts';
import { type Placed, seenRect, xPxOf, yPxOf } from '../imageRect.ts';
import type { Mark } from './marks.ts';

/** What lies nearer to the plane than this counts as in it, mm: about half the thickness of the slice. */
const IN_PLANE_MM = 1.5;
/** Alpha of what lies beside the plane, as two hexadecimal digits. */
const BESIDE = '59';

export interface PathLook {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly isDashed: boolean;
}

/** A line of world points on the picture; paler where it lies beside the plane, and cut off at the picture's edge. */
export function pathMarks(
  placed: Placed,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  line: readonly ReadonlyVec3[],
  look: PathLook,
): Mark[] {
  const marks: Mark[] = [];
  const rect = seenRect(placed);
  const box = {
    left: rect.leftPx,
    top: rect.topPx,
    right: rect.leftPx + rect.widthPx,
    bottom: rect.topPx + rect.heightPx,
  };
  let points: number[] = [];
  let colour = '';
  const flush = () => {
    if (points.length >= 4) marks.push({ kind: 'line', points, colour, isDashed: look.isDashed });
    points = [];
  };
  let before: Vec3 | null = null;
  for (const world of line) {
    const here = inverseTransformPoint(worldFromTransducer, world);
    if (before) {
      const isIn = Math.abs((before[2] + here[2]) / 2) <= IN_PLANE_MM;
      const now = isIn ? look.colour : `${look.colour}${BESIDE}`;
      const cut = clipped(
        xPxOf(placed, before[0]),
        yPxOf(placed, before[1]),
        xPxOf(placed, here[0]),
        yPxOf(placed, here[1]),
        box,
      );
      if (!cut) flush();
      else {
        const [x0, y0, x1, y1] = cut;
        const isOn = points.length > 0 && now === colour && points.at(-2) === x0 && points.at(-1) === y0;
        if (!isOn) {
          flush();
          points = [x0, y0];
        }
        colour = now;
        points.push(x1, y1);
      }
    }
    before = here;
  }
  flush();
  return marks;
}

/** A dot where a world point lies, on the picture; none where it lies outside of it. */
export function pointMark(
  placed: Placed,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  world: ReadonlyVec3,
  colour: string,
): Mark[] {
  const here = inverseTransformPoint(worldFromTransducer, world);
  const [x, y] = [xPxOf(placed, here[0]), yPxOf(placed, here[1])];
  const rect = seenRect(placed);
  const isSeen =
    x >= rect.leftPx && x <= rect.leftPx + rect.widthPx && y >= rect.topPx && y <= rect.topPx + rect.heightPx;
  const now = Math.abs(here[2]) <= IN_PLANE_MM ? colour : `${colour}${BESIDE}`;
  return isSeen ? [{ kind: 'dot', x, y, radius: 3, colour: now }] : [];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a stretch that lies in the box (Liang and Barsky 1984, ACM Transactions on Graphics 3:1–22), or null. */
function clipped(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  box: Box,
): readonly [number, number, number, number] | null {
  let from = 0;
  let to = 1;
  const sides = [
    [x0 - x1, x0 - box.left],
    [x1 - x0, box.right - x0],
    [y0 - y1, y0 - box.top],
    [y1 - y0, box.bottom - y0],
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return null;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  if (from > to) return null;
  const at = (a: number, b: number, share: number) =>
    share === 0 ? a : share === 1 ? b : a + share * (b - a);
  return [at(x0, x1, from), at(y0, y1, from), at(x0, x1, to), at(y0, y1, to)];
}
