/** Words for structures. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { cavitiesOf } from '../anatomy/openCavity.ts';

/** English name of a structure within a sentence; a pool and the like are spelled by their id. */
export function structureName(anatomy: Anatomy, id: string): string {
  const known = [...cavitiesOf(anatomy), anatomy.background, ...anatomy.structures].find((s) => s?.id === id);
  const name = known ? known.name : id.replaceAll('-', ' ');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
