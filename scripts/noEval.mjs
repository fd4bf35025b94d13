// Vite plugin: takes the one place out of the built site where a library makes code from text. Zod compiles its checks
// where a page lets it; the site's own policy never does, and the mere try is reported as a breach.

const CHANGES = [
  {
    file: /\/zod\/v4\/core\/util\.js$/,
    from: /export const allowsEval = [\s\S]*?\n\}\);/,
    to: 'export const allowsEval = { value: false };',
  },
  {
    file: /\/zod\/v4\/core\/doc\.js$/,
    from: /compile\(\) \{[\s\S]*?\n {4}\}/,
    to: "compile() { throw new Error('code is not made from text here'); }",
  },
];

export function noEval() {
  return {
    name: 'no-eval',
    apply: 'build',
    transform(code, id) {
      const change = CHANGES.find(({ file }) => file.test(id.split('?')[0]));
      if (!change) return null;
      if (!change.from.test(code)) throw new Error(`${id} has changed: look at scripts/noEval.mjs`);
      return { code: code.replace(change.from, change.to), map: null };
    },
  };
}
