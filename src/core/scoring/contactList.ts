/** Contacts in words: which structure, how deep, how often. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { structureName } from './structureName.ts';

/** No more than so many are told one by one: advice stays short. */
const MOST_TOLD = 5;

export class ContactList {
  private readonly found = new Map<string, { depthMm: number; count: number }>();

  add({ subject, depthMm }: { readonly subject: string; readonly depthMm: number }): void {
    const known = this.found.get(subject);
    if (known) {
      known.count++;
      known.depthMm = Math.min(known.depthMm, depthMm);
    } else this.found.set(subject, { depthMm, count: 1 });
  }

  /** `It was: femur at 31 mm (3 times), patella at 12 mm.`; undefined where there was none. Depth is that of the shaft in the skin, the least of all contacts. */
  words(anatomy: Anatomy, tellsHowOften: boolean): string | undefined {
    if (this.found.size === 0) return undefined;
    const list = [...this.found].map(([id, { depthMm, count }]) => {
      const often = count === 1 || !tellsHowOften ? '' : ` (${count} times)`;
      return `${structureName(anatomy, id)} at ${depthMm.toFixed(0)} mm${often}`;
    });
    const rest = list.length - MOST_TOLD;
    const told = rest > 0 ? [...list.slice(0, MOST_TOLD), `and ${rest} more`] : list;
    return `It was: ${told.join(', ')}.`;
  }
}
