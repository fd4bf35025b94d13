/** The shape of a language, derived from English: a key that is missing is an error of the compiler. */
import type { en } from './en.ts';
import type { Words } from './words.ts';

/** Keys that not every language has: it has those that its plural asks for, `_other` always (CLDR plural rules). */
type PluralKey<K> = K extends `${string}_${'zero' | 'one' | 'two' | 'few' | 'many'}` ? K : never;
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never;

/** The keys of English with any text; a plural has its forms as the language has them. */
type Translated<T> = T extends string
  ? string
  : { readonly [K in keyof T as K extends PluralKey<K> ? never : K]: Translated<T[K]> } & {
      readonly [K in keyof T as `${PluralBase<K>}_${'zero' | 'one' | 'two' | 'few' | 'many'}`]?: string;
    };

export type Messages = Translated<typeof en>;

export interface LanguageTexts {
  readonly messages: Messages;
  readonly words: Words;
}
