/**
 * What fills the body between its structures is one tissue to the field, fat. Above the fascia it is the fat under the
 * skin, below that the fat between the layers, and so the two are told apart.
 */
import type { Anatomy, StructureClass } from '../core/anatomy/anatomy.ts';
import { OWNER_BACKGROUND, ownerId, type TissueField } from '../core/anatomy/tissueField.ts';
import { distance, type Vec3 } from '../core/math/vec3.ts';
import { type OwnerGrid, ownerInPlane, type PictureView } from './learning/ownerGrid.ts';

/** Owner of the fat below the fascia. */
export const DEEP_FAT = -50;
/** What it is called by where a place is told by id. */
export const DEEP_FAT_ID = 'deep-fat';

/** What lies below one of these is deep. Vessels and nerves run in the fat under the skin too. */
const DIVIDING: readonly StructureClass[] = [
  'fascia',
  'muscle',
  'tendon',
  'ligament',
  'capsule',
  'bone',
  'cartilage',
  'fibrocartilage',
];
const STEP_MM = 0.4;

/** Whether the fat below an owner is deep. */
export const divides = (anatomy: Anatomy, owner: number): boolean =>
  owner >= 0 && DIVIDING.includes(anatomy.structures[owner]!.class);

const hasDeepFat = (anatomy: Anatomy): boolean => !anatomy.isPhantom && anatomy.background.class === 'fat';

/** Tells the fat of a whole grid apart, column by column from the face down. */
export function splitDeepFat(grid: OwnerGrid, anatomy: Anatomy): void {
  if (!hasDeepFat(anatomy)) return;
  for (let column = 0; column < grid.columns; column++) {
    let isDeep = false;
    for (let row = 0; row < grid.rows; row++) {
      const cell = row * grid.columns + column;
      const owner = grid.owners[cell]!;
      if (divides(anatomy, owner)) isDeep = true;
      else if (isDeep && owner === OWNER_BACKGROUND) grid.owners[cell] = DEEP_FAT;
    }
  }
}

/** The owner of a place of the picture, with its fat told apart by what lies between it and the face. */
export function namedOwnerAt(view: PictureView, xMm: number, yMm: number): number {
  const owner = ownerInPlane(view, xMm, yMm);
  const { anatomy } = view.field;
  if (owner !== OWNER_BACKGROUND || !hasDeepFat(anatomy)) return owner;
  for (let y = yMm - STEP_MM; y > 0; y -= STEP_MM)
    if (divides(anatomy, ownerInPlane(view, xMm, y))) return DEEP_FAT;
  return owner;
}

/**
 * Id of what holds a needle's tip, with its fat told apart by what the straight way from the entry has gone through;
 * `owner` that of the tip, both places in mm of the world.
 */
export function namedIdOnWay(field: TissueField, owner: number, entryMm: Vec3, tipMm: Vec3): string {
  const { anatomy } = field;
  if (owner !== OWNER_BACKGROUND || !hasDeepFat(anatomy)) return ownerId(anatomy, owner);
  const wayMm = distance(entryMm, tipMm);
  for (let mm = STEP_MM; mm < wayMm; mm += STEP_MM) {
    const share = mm / wayMm;
    const x = tipMm[0] + (entryMm[0] - tipMm[0]) * share;
    const y = tipMm[1] + (entryMm[1] - tipMm[1]) * share;
    const z = tipMm[2] + (entryMm[2] - tipMm[2]) * share;
    if (divides(anatomy, field.ownerAt(x, y, z))) return DEEP_FAT_ID;
  }
  return ownerId(anatomy, owner);
}
