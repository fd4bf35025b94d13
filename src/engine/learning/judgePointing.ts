/** Whether a place of the picture that was pointed at is the structure asked for: the field decides. */
import type { StructureClass } from '../../core/anatomy/anatomy.ts';
import { ownerId } from '../../core/anatomy/tissueField.ts';
import { ownerInPlane, type PictureView } from './ownerGrid.ts';

/**
 * How far beside the structure still counts, mm: a hand on a mouse is no better, and sheets are thinner [U].
 */
export const POINTING_SLACK_MM = 0.6;

export interface Judgement {
  /** Id of what is there itself. */
  readonly pointedAt: string;
  readonly isRight: boolean;
}

/** Directions of the places beside, in two rings. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.7071, 0.7071],
  [-0.7071, 0.7071],
  [0.7071, -0.7071],
  [-0.7071, -0.7071],
];

const WALLS: readonly StructureClass[] = ['bursa', 'recess'];

/** A point of the image plane, mm of the transducer frame. */
export function judgePointing(view: PictureView, xMm: number, yMm: number, askedId: string): Judgement {
  const { anatomy } = view.field;
  const idAt = (x: number, y: number) => ownerId(anatomy, ownerInPlane(view, x, y));
  const pointedAt = idAt(xMm, yMm);
  if (pointedAt === askedId) return { pointedAt, isRight: true };
  // The wall of the open space is the space, to whoever points at it.
  const at = anatomy.structures.find((structure) => structure.id === pointedAt);
  if (askedId === anatomy.cavity?.id && at && WALLS.includes(at.class)) return { pointedAt, isRight: true };
  // What is pointed at outside the body is nothing, however near the skin is.
  if (pointedAt === 'air') return { pointedAt, isRight: false };
  for (const reach of [POINTING_SLACK_MM / 2, POINTING_SLACK_MM])
    for (const [dx, dy] of DIRECTIONS)
      if (idAt(xMm + dx * reach, yMm + dy * reach) === askedId) return { pointedAt, isRight: true };
  return { pointedAt, isRight: false };
}
