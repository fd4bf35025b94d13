/**
 * The outside of a limb: the deep fascia as an authored sleeve about a centre line along z, raised where firm parts stand
 * out, and the skin as that sleeve plus what covers it. Muscles then grow to fill the sleeve.
 */
import type { Curve } from '../../geometry/curves.ts';
import { radialLoft } from '../../geometry/radialLoft.ts';
import type { Shape } from '../../geometry/shape.ts';
import { cos, sin, TWO_PI } from '../../math/elementary.ts';
import { smoothMax } from '../../math/scalar.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { DistanceFunction } from '../anatomy.ts';
import type { FatCover } from '../fatCover.ts';
import { nearest } from './nearest.ts';
import { type RadiusGrid, smoothCover, smoothed } from './smoothGrid.ts';

export interface Sleeve {
  /** Outer face of the deep fascia. */
  readonly fascia: Shape;
  /** Outer face of the skin. */
  readonly skin: Shape;
  /** What lies between the two, for any fat. */
  readonly cover: FatCover;
}

export interface SleeveForm {
  /** Heights between which the sleeve is made, mm: well outside the box that is shown. */
  readonly fromMm: number;
  readonly toMm: number;
  /** Rows of the table along z and columns round the limb. */
  readonly rows: number;
  readonly columns: number;
  /** y of the centre line, of which x is 0, at a height. */
  readonly centreYMm: Curve;
  /** Half-widths about the centre line at a height: towards −x, +x, −y and +y. */
  readonly halvesMm: readonly [Curve, Curve, Curve, Curve];
  /** Where more or less muscle takes a point of the authored sleeve. */
  readonly moved: (p: ReadonlyVec3) => Vec3;
  /** What the fascia is lifted over where it stands out. */
  readonly firm: readonly DistanceFunction[];
  /** The patient's parameter. */
  readonly fatMm: number;
  readonly skinMm: number;
  /** Fat of that parameter and skin over the fascia at an angle (0 towards +x, π/2 towards +y) and height, mm. */
  readonly coverMm: (fatMm: number, angleRad: number, zMm: number) => number;
}

/** How far outside and inside the authored sleeve firm parts are looked for, and the fascia's room over them, mm. */
const LOOKED_OUTSIDE_MM = 22;
const LOOKED_INSIDE_MM = 6;
const OVER_FIRM_MM = 0.7;
/** Share of the authored cover that is left everywhere. */
const LEAST_COVER_01 = 0.8;

/** Radius at which a ray from outside first meets what is firm, mm; 0 where it meets none. */
function firstMet(
  firm: DistanceFunction,
  y0: number,
  c: number,
  s: number,
  z: number,
  from: number,
  to: number,
): number {
  let r = from;
  while (r > to) {
    const d = firm(r * c, y0 + r * s, z);
    if (d < 0.05) return r;
    r -= Math.max(0.1, 0.75 * d);
  }
  return 0;
}

/** Catmull-Rom through a ring-shaped table. */
function lookUp(grid: RadiusGrid, fromMm: number, rowStepMm: number): (angle: number, z: number) => number {
  const { rows, columns, values } = grid;
  const columnStep = TWO_PI / columns;
  const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  const at = (i: number, j: number): number =>
    values[Math.min(rows - 1, Math.max(0, i)) * columns + ((j + columns) % columns)]!;
  return (angle, z) => {
    const fi = (z - fromMm) / rowStepMm;
    const fj = angle / columnStep;
    const i = Math.floor(fi);
    const j = Math.floor(fj);
    const row = (k: number): number => cubic(at(k, j - 1), at(k, j), at(k, j + 1), at(k, j + 2), fj - j);
    return cubic(row(i - 1), row(i), row(i + 1), row(i + 2), fi - i);
  };
}

export function makeSleeve(form: SleeveForm): Sleeve {
  const { fromMm, toMm, rows, columns, centreYMm, firm, fatMm, coverMm, moved } = form;
  const [negativeX, positiveX, negativeY, positiveY] = form.halvesMm;
  const rowStep = (toMm - fromMm) / (rows - 1);
  const columnStep = TWO_PI / columns;
  const values = new Float64Array(rows * columns);
  const anyFirm = nearest(firm);
  for (let i = 0; i < rows; i++) {
    const z = fromMm + i * rowStep;
    const cy = centreYMm(z);
    for (let j = 0; j < columns; j++) {
      const angle = j * columnStep;
      const c = cos(angle);
      const s = sin(angle);
      const a = c / (c >= 0 ? positiveX(z) : negativeX(z));
      const b = s / (s >= 0 ? positiveY(z) : negativeY(z));
      // Exponent 2.2 through squares: (a² + b²) pulled a little out of the ellipse on the diagonals.
      const q = a * a + b * b;
      const diagonal = (a * a * b * b) / (q * q);
      const authored = (1 + 0.16 * diagonal) / Math.sqrt(q);
      const [toX, toY] = moved([authored * c, cy + authored * s, z]);
      const r = authored + (toX - authored * c) * c + (toY - (cy + authored * s)) * s;
      const stands = firstMet(anyFirm, cy, c, s, z, r + LOOKED_OUTSIDE_MM, r - LOOKED_INSIDE_MM);
      values[i * columns + j] = stands > 0 ? smoothMax(r, stands + OVER_FIRM_MM, 4) : r;
    }
  }
  const fasciaGrid = smoothCover({ rows, columns, isRing: true, values }, 1.3, 1.5);
  const skinOf = (fat: number): RadiusGrid => {
    const cover = fasciaGrid.values.map((_r, at) => {
      const i = Math.floor(at / columns);
      const j = at - i * columns;
      return coverMm(fat, j * columnStep, fromMm + i * rowStep);
    });
    const covered = fasciaGrid.values.map((r, at) => r + cover[at]!);
    const evened = smoothed({ rows, columns, isRing: true, values: covered }, 1.2, 1.4);
    // Evened out over a ridge, skin would lie too close to what stands out there.
    return {
      ...evened,
      values: evened.values.map((r, at) => Math.max(r, fasciaGrid.values[at]! + LEAST_COVER_01 * cover[at]!)),
    };
  };
  const loft = (grid: RadiusGrid): Shape =>
    radialLoft({
      axis: 'z',
      fromMm,
      toMm,
      centreVMm: centreYMm,
      radiusMm: lookUp(grid, fromMm, rowStep),
      alongCount: 122,
      angleCount: 144,
      ends: 'open',
    });
  const cover: FatCover = {
    fatMm,
    skinMm: form.skinMm,
    mirror: 1,
    fromMm,
    stepMm: rowStep,
    rows,
    columns,
    centreYMm: Float64Array.from({ length: rows }, (_, i) => centreYMm(fromMm + i * rowStep)),
    fasciaMm: fasciaGrid.values,
    skinOf: (fat) => skinOf(fat).values,
  };
  return { fascia: loft(fasciaGrid), skin: loft(skinOf(fatMm)), cover };
}
