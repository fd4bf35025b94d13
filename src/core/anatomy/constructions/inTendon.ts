/** What lies within a tendon: a cleft where its fibres have parted, down to one face or through both. */
import { ellipsoidDistance } from '../../geometry/ellipsoid.ts';
import type { Shape } from '../../geometry/shape.ts';
import { smoothMax } from '../../math/scalar.ts';
import { addScaled, cross, normalize, type ReadonlyVec3, rejectFrom, type Vec3 } from '../../math/vec3.ts';
import { makeShape } from './makeStructure.ts';

export interface CleftForm {
  /** A point within the tendon, on the line through its thickness that the cleft lies on. */
  readonly insideMm: Vec3;
  /** Along the tendon, and towards the face that the cleft starts from (made square to it). */
  readonly along: ReadonlyVec3;
  readonly towardFace: ReadonlyVec3;
  readonly lengthMm: number;
  readonly widthMm: number;
  /** Share of the tendon's thickness there; 1 goes through both faces. */
  readonly share01: number;
}

const STEP_MM = 0.05;
const FARTHEST_MM = 15;
/** Rounding where the cleft meets the tendon's face, mm. */
const RIM_MM = 0.3;
/** A cleft through both faces is so much deeper than the tendon that its walls stand upright within it. */
const THROUGH_TIMES = 4;

/** How far a point within a shape lies from its face along a direction, mm. */
function toFace(shape: Shape, [x, y, z]: ReadonlyVec3, [dx, dy, dz]: ReadonlyVec3): number {
  let t = 0;
  while (t < FARTHEST_MM && shape.signedDistance(x + t * dx, y + t * dy, z + t * dz) < 0) t += STEP_MM;
  return t;
}

/** The cleft, within the tendon's own outline. */
export function cleftIn(tendon: Shape, form: CleftForm): Shape {
  const u = normalize(form.along);
  const v = normalize(rejectFrom(form.towardFace, u));
  const w = cross(u, v);
  const near = toFace(tendon, form.insideMm, v);
  const thickness = near + toFace(tendon, form.insideMm, [-v[0], -v[1], -v[2]]);
  const isThrough = form.share01 >= 1;
  const [cx, cy, cz] = addScaled(form.insideMm, v, isThrough ? near - thickness / 2 : near);
  const a = form.lengthMm / 2;
  const b = (isThrough ? THROUGH_TIMES : form.share01) * thickness;
  const c = form.widthMm / 2;
  return makeShape(
    (x, y, z) => {
      const [px, py, pz] = [x - cx, y - cy, z - cz];
      const d = ellipsoidDistance(
        a,
        b,
        c,
        px * u[0] + py * u[1] + pz * u[2],
        px * v[0] + py * v[1] + pz * v[2],
        px * w[0] + py * w[1] + pz * w[2],
      );
      return smoothMax(d, tendon.signedDistance(x, y, z), RIM_MM);
    },
    tendon.bounds,
    tendon.lipschitz,
  );
}
