/** A body a little higher or, where negative, lower than it was written down: bones that stand nearer to each other. */
import type { Shape } from '../../geometry/shape.ts';
import type { Box, DistanceFunction } from '../anatomy.ts';

export const raised = (f: DistanceFunction, byMm: number): DistanceFunction =>
  byMm === 0 ? f : (x, y, z) => f(x, y, z - byMm);

export const raisedBox = ({ min, max }: Box, byMm: number): Box =>
  byMm === 0 ? { min, max } : { min: [min[0], min[1], min[2] + byMm], max: [max[0], max[1], max[2] + byMm] };

export const raisedShape = (shape: Shape, byMm: number): Shape =>
  byMm === 0
    ? shape
    : {
        ...shape,
        signedDistance: raised(shape.signedDistance, byMm),
        bounds: raisedBox(shape.bounds, byMm),
      };
