/** Fields that cost next to nothing far off. */
import type { Shape } from '../../geometry/shape.ts';
import type { DistanceFunction } from '../anatomy.ts';

/**
 * Further than this from its box a shape only says how far that box is: a lower bound, for those who ask no more than
 * whether it can matter there.
 */
export const bounded = (
  { signedDistance, bounds }: Pick<Shape, 'signedDistance' | 'bounds'>,
  beyondMm: number,
): DistanceFunction => {
  const [x0, y0, z0] = bounds.min;
  const [x1, y1, z1] = bounds.max;
  const square = beyondMm * beyondMm;
  return (x, y, z) => {
    const dx = x < x0 ? x0 - x : x > x1 ? x - x1 : 0;
    const dy = y < y0 ? y0 - y : y > y1 ? y - y1 : 0;
    const dz = z < z0 ? z0 - z : z > z1 ? z - z1 : 0;
    const toBox = dx * dx + dy * dy + dz * dz;
    return toBox > square ? Math.sqrt(toBox) : signedDistance(x, y, z);
  };
};
