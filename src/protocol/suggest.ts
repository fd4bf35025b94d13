/** The nearest of the words that were possible, for "did you mean". */

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The known word that differs from `word` in the fewest letters (case apart), or undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const d = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** `one of a, b, c` or, for a long list, the nearest and how many there are. */
export function oneOf(known: readonly string[], word?: unknown): string {
  if (known.length <= 12) return `one of ${known.join(', ')}`;
  const near = typeof word === 'string' ? nearestWord(word, known) : undefined;
  return near === undefined ? `one of ${known.length} known ids` : `a known id such as "${near}"`;
}
