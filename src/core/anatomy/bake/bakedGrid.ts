/**
 * Where the voxels of a bake lie: along each axis a fine stretch in the middle and coarser ones before and behind it.
 * The map from millimetres to voxels is linear in pieces that meet at voxel centres, so that a cell is never bent.
 */
import type { Box } from '../anatomy.ts';

export interface BakedAxis {
  /** Edge of the first voxel, mm. */
  readonly fromMm: number;
  /** Where the pitch changes, mm; equal to fromMm, or beyond the end, where there is no such stretch. */
  readonly breaksMm: readonly [number, number];
  /** Before, between and behind the breaks, mm. */
  readonly pitchesMm: readonly [number, number, number];
  /** Voxels. */
  readonly count: number;
}

export type BakedAxes = readonly [BakedAxis, BakedAxis, BakedAxis];

/** A coarse pitch over the fine one. More would leave an interface between voxels that do not hold it in their band. */
export const COARSE_PITCHES = 2;

export const uniformAxis = (fromMm: number, toMm: number, pitchMm: number): BakedAxis => {
  const count = Math.max(1, Math.ceil((toMm - fromMm) / pitchMm - 1e-9));
  return {
    fromMm,
    breaksMm: [fromMm, fromMm + count * pitchMm],
    pitchesMm: [pitchMm, pitchMm, pitchMm],
    count,
  };
};

/** Fine at least over the focus, coarse elsewhere; grown at its far side to whole voxels. */
export function focusedAxis(
  fromMm: number,
  toMm: number,
  focusFromMm: number,
  focusToMm: number,
  pitchMm: number,
): BakedAxis {
  const coarseMm = COARSE_PITCHES * pitchMm;
  const before = Math.max(0, Math.floor((focusFromMm - fromMm) / coarseMm - 0.5));
  const first = before > 0 ? fromMm + (before + 0.5) * coarseMm : fromMm;
  // a fine stretch that begins at the edge has its first centre half a pitch inside
  const lead = before > 0 ? 0 : 0.5;
  const fine = Math.max(0, Math.ceil((Math.min(focusToMm, toMm) - first) / pitchMm - lead));
  const second = first + (fine + lead) * pitchMm;
  if (toMm - second <= 1.5 * coarseMm) {
    const count = Math.max(1, Math.ceil((toMm - first) / pitchMm - 1e-9 + (before > 0 ? 0.5 : 0)));
    return {
      fromMm,
      breaksMm: [first, first + (before > 0 ? count - 0.5 : count) * pitchMm],
      pitchesMm: [coarseMm, pitchMm, pitchMm],
      count: before + count,
    };
  }
  const behind = Math.ceil((toMm - second) / coarseMm - 0.5);
  return {
    fromMm,
    breaksMm: [first, second],
    pitchesMm: [coarseMm, pitchMm, coarseMm],
    count: before + fine + 1 + behind,
  };
}

export const bakedAxes = (bounds: Box, pitchMm: number, focus: Box | null): BakedAxes => {
  const axis = (a: 0 | 1 | 2): BakedAxis =>
    focus
      ? focusedAxis(bounds.min[a], bounds.max[a], focus.min[a], focus.max[a], pitchMm)
      : uniformAxis(bounds.min[a], bounds.max[a], pitchMm);
  return [axis(0), axis(1), axis(2)];
};

/** Voxels from the edge of the first one to x, not clamped: the centre of voxel i is at i + ½. */
export function voxelsTo(axis: BakedAxis, xMm: number): number {
  const [first, second] = axis.breaksMm;
  const [p0, p1, p2] = axis.pitchesMm;
  const beforeMm = Math.min(xMm, first) - axis.fromMm;
  const fineMm = Math.max(0, Math.min(xMm, second) - first);
  const behindMm = Math.max(0, xMm - second);
  return beforeMm / p0 + fineMm / p1 + behindMm / p2;
}

/** The way back: mm at a number of voxels from the edge. */
export function mmAtVoxels(axis: BakedAxis, voxels: number): number {
  const [first, second] = axis.breaksMm;
  const [p0, p1, p2] = axis.pitchesMm;
  const toFirst = (first - axis.fromMm) / p0;
  if (voxels <= toFirst) return axis.fromMm + voxels * p0;
  const toSecond = toFirst + (second - first) / p1;
  return voxels <= toSecond ? first + (voxels - toFirst) * p1 : second + (voxels - toSecond) * p2;
}

export const axisEndMm = (axis: BakedAxis): number => mmAtVoxels(axis, axis.count);

/** Centres of all voxels of an axis, mm. */
export const voxelCentresMm = (axis: BakedAxis): Float64Array =>
  Float64Array.from({ length: axis.count }, (_, i) => mmAtVoxels(axis, i + 0.5));
