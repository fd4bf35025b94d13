/** How a learner is called on the screen: by name where there is one, else by the first digits of the id. */
import type { TFunction } from 'i18next';
import { NOBODY } from '../../records/cohort/cohortRun.ts';
import { shortId } from '../../records/learnerId.ts';

export function learnerName(t: TFunction, names: ReadonlyMap<string, string>, id: string): string {
  if (id === NOBODY) return t('cohort.nobody');
  return names.get(id) ?? t('cohort.unnamed', { id: shortId(id) });
}

/** Sorts names of any script; numbers in them by their value. */
export const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
