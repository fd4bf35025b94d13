/** Contacts in words: which structure, how deep, how often. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import { fillIn, SENTENCE_PARTS, say } from './sentences.ts';
import { structureName } from './structureName.ts';

/** No more letters than this are spent on a list: advice stays short, and a score card holds 400 letters of it. */
const MOST_LETTERS = 180;

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
      const part = count === 1 || !tellsHowOften ? SENTENCE_PARTS.at : SENTENCE_PARTS.atTimes;
      const values = { structure: structureName(anatomy, id), mm: depthMm.toFixed(0), count: String(count) };
      return fillIn(part, values);
    });
    let told = list[0]!;
    for (let i = 1; i < list.length; i++) {
      if (told.length + list[i]!.length > MOST_LETTERS) {
        told += `, ${fillIn(SENTENCE_PARTS.more, { count: String(list.length - i) })}`;
        break;
      }
      told += `, ${list[i]}`;
    }
    return say('itWas', { list: told });
  }
}
