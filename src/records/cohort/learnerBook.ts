/** Whose run it is: opaque ids as they are, names and folders turned into ids that say nothing. */
import { printable } from '../../protocol/result.ts';
import { isOpaqueId } from '../learnerId.ts';
import { NOBODY } from './cohortRun.ts';

/** One spelling of a name in any script: composed letters, single spaces, no control characters. */
export const tidyName = (name: string): string =>
  printable(name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim(), 200);

/** Names by id, kept apart from the runs. */
export class LearnerBook {
  private readonly idByName = new Map<string, string>();

  /** `names` is kept up to date as names come; `newId` gives a random id. */
  constructor(
    readonly names: Map<string, string>,
    private readonly newId: () => string,
  ) {
    for (const [id, name] of names) this.idByName.set(keyOf(name), id);
  }

  /** Id of the learner whom a file names, or else of the folder it lies in, or else of nobody. */
  idOf(told: string | null, folder: string | null): string {
    if (told !== null && isOpaqueId(told)) return told.toLowerCase();
    const name = tidyName(told ?? folder ?? '');
    if (name === '') return NOBODY;
    const known = this.idByName.get(keyOf(name));
    if (known !== undefined) return known;
    const id = this.newId();
    this.setName(id, name);
    return id;
  }

  /** Gives a learner a name; an empty one takes it away. */
  setName(id: string, name: string): void {
    const before = this.names.get(id);
    if (before !== undefined) this.idByName.delete(keyOf(before));
    const tidy = tidyName(name);
    if (tidy === '') this.names.delete(id);
    else {
      this.names.set(id, tidy);
      this.idByName.set(keyOf(tidy), id);
    }
  }
}

const keyOf = (name: string): string => tidyName(name).toLowerCase();

/** The folder that a handed-in file lies in, `Ada` of `course/Ada/run.json`; null right under the chosen folder. */
export function folderOf(path: string): string | null {
  const steps = path.split('/').filter((step) => step !== '');
  return steps.length >= 3 ? steps[steps.length - 2]! : null;
}
