/** Names of what the core knows of the procedure around the needle by id, in the language of the screen. */
import { i18n } from './i18n.ts';
import { words } from './words.ts';

/** The text with a key that is built of an id; the id read as words where there is none. */
const textOf = (group: string, id: string): string => {
  const key = `care.${group}.${id}`;
  return i18n.exists(key) ? i18n.t(key) : id.replaceAll('-', ' ');
};

export const careStepName = (id: string): string => textOf('step', id);

export const allergenName = (id: string): string => textOf('allergen', id);

/** What a serious error around the needle is about; undefined for other errors, and where nothing is left to say. */
export function careErrorSubject(error: string, subject: string): string | undefined {
  switch (error) {
    case 'care-step-left-out':
    case 'care-step-wrong':
      return careStepName(subject);
    case 'injected-despite-contraindication':
      return words()?.stopReasons[subject];
    default:
      return undefined;
  }
}

/** What an event around the needle is about, in another language than English; undefined for other events. */
export function careEventSubject(kind: string, subject: string): string | undefined {
  const of = words();
  switch (of ? kind : 'none') {
    case 'care-act':
      return careStepName(subject);
    case 'allergic-reaction':
      return allergenName(subject);
    case 'care-outcome':
      return of?.outcomes[subject];
    default:
      return undefined;
  }
}
