/** What an owner of a place is called on the screen, and of what kind it is. */
import type { Anatomy, StructureClass } from '../../core/anatomy/anatomy.ts';
import {
  OWNER_AIR,
  OWNER_BACKGROUND,
  OWNER_BOLUS,
  OWNER_CAVITY_FLUID,
  ownerId,
} from '../../core/anatomy/tissueField.ts';
import { DEEP_FAT, DEEP_FAT_ID } from '../../engine/deepFat.ts';
import { NOTHING } from '../../engine/learning/ownerGrid.ts';
import { nameOf, structureText } from '../messages/names.ts';

export interface OwnerName {
  readonly id: string;
  readonly text: string;
  readonly class: StructureClass;
}

export function ownerName(anatomy: Anatomy, owner: number): OwnerName {
  if (owner === DEEP_FAT) return { id: DEEP_FAT_ID, text: nameOf(DEEP_FAT_ID), class: 'fat' };
  const id = ownerId(anatomy, owner);
  return { id, text: structureText(anatomy, id), class: classOf(anatomy, owner) };
}

function classOf(anatomy: Anatomy, owner: number): StructureClass {
  if (owner === DEEP_FAT) return 'fat';
  if (owner === OWNER_CAVITY_FLUID) return 'recess';
  if (owner === OWNER_BOLUS) return 'fluid';
  if (owner === OWNER_BACKGROUND || owner === OWNER_AIR) return anatomy.background.class;
  return anatomy.structures[owner]!.class;
}

/** Least area that is named, mm²: vessels and nerves matter at any size that a probe shows [U]. */
export function leastAreaMm2(anatomy: Anatomy, owner: number): number {
  if (owner === NOTHING || owner === OWNER_AIR) return Number.POSITIVE_INFINITY;
  const kind = classOf(anatomy, owner);
  if (kind === 'vessel' || kind === 'nerve') return 0.7;
  return kind === 'fluid' || kind === 'cartilage' ? 3 : 2;
}

/** The owner that an id stands for: the way back of `ownerId`, for what can be asked for. */
export function ownerOf(anatomy: Anatomy, id: string): number {
  if (anatomy.cavity?.id === id) return OWNER_CAVITY_FLUID;
  if (anatomy.background.id === id) return OWNER_BACKGROUND;
  return anatomy.structures.findIndex((structure) => structure.id === id);
}
