/** A run in words: what went well and what to work on. */
export const wordsMessages = {
  strengths: 'What went well',
  weaknesses: 'What to work on',
  noStrengths: 'Nothing that is marked reached full points yet.',
  noWeaknesses: 'Nothing cost points.',
  figure: '{{name}}: {{value}}, full points at {{good}}',
  figureMissing: '{{name}}: not reached, full points at {{good}}',
};
