/**
 * Points in named directions, as regions write them down: mm lateral or medial, anterior (negative: posterior) and
 * superior of the region's origin, of a right side.
 */
import type { Vec3 } from '../../math/vec3.ts';

export const lateral = (mm: number, anterior: number, superior: number): Vec3 => [-mm, -anterior, superior];
export const medial = (mm: number, anterior: number, superior: number): Vec3 => [mm, -anterior, superior];
export const midline = (anterior: number, superior: number): Vec3 => [0, -anterior, superior];
