/** English phrases that the core writes, found again in its texts so that another language can say them. */

/** The phrase that a text is, and what stands in its places. */
export interface FoundPhrase<Key> {
  readonly key: Key;
  readonly values: Readonly<Record<string, string>>;
}

/** Gives a search for one of these phrases, `{{name}}` standing for anything; of several that fit, the first. */
export function phraseFinder<Key extends string>(
  phrases: Readonly<Record<Key, string>>,
): (text: string) => FoundPhrase<Key> | undefined {
  const patterns = (Object.keys(phrases) as Key[]).map((key) => {
    const literal = phrases[key].replaceAll(/[.*+?^$()[\]|\\]/g, String.raw`\$&`);
    return { key, pattern: new RegExp(`^${literal.replaceAll(/\{\{(\w+)\}\}/g, '(?<$1>.+?)')}$`, 's') };
  });
  return (text) => {
    for (const { key, pattern } of patterns) {
      const found = pattern.exec(text);
      if (found) return { key, values: { ...found.groups } };
    }
    return undefined;
  };
}
