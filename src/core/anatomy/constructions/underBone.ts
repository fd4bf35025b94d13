/** Bones that press on each other. */
import type { Shape } from '../../geometry/shape.ts';
import { remembered } from './remembered.ts';

/** So far one bone goes into the other, mm. */
const UNDER_BONE_MM = 0.1;

/** A bone whose spurs or head meet another: it ends just within the one that outranks it. */
export const underBone = (bone: Shape, over: Shape): Shape => ({
  ...bone,
  signedDistance: remembered((x, y, z) =>
    Math.max(bone.signedDistance(x, y, z), -UNDER_BONE_MM - over.signedDistance(x, y, z)),
  ),
});
