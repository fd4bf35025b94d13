/** The tissue id of what owns a point. */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { OWNER_AIR, OWNER_BACKGROUND, OWNER_BOLUS, OWNER_CAVITY_FLUID } from '../core/anatomy/tissueField.ts';

export function tissueOf(anatomy: Anatomy, owner: number): string {
  if (owner === OWNER_AIR) return 'air';
  if (owner === OWNER_CAVITY_FLUID) return 'synovial-fluid';
  if (owner === OWNER_BOLUS) return 'injectate';
  if (owner === OWNER_BACKGROUND) return anatomy.background.tissue;
  return anatomy.structures[owner]!.tissue;
}
