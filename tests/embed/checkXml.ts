/** Whether a text is well-formed XML of the plain kind that we write: no DTD, no CDATA. Throws where it is not. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const TAG = new RegExp(`^<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>$`);
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos);)/;

export function checkXml(text: string): XmlElement[] {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const found: XmlElement[] = [];
  const open: string[] = [];
  for (const piece of body.match(/<[^>]*>|[^<]+/g) ?? []) {
    if (ENTITY.test(piece)) throw new Error(`not an entity: ${piece}`);
    if (!piece.startsWith('<')) {
      if (open.length === 0 && piece.trim() !== '') throw new Error(`text outside: ${piece}`);
      continue;
    }
    const tag = TAG.exec(piece);
    if (!tag) throw new Error(`not a tag: ${piece}`);
    const [, isEnd, name, attributes, isEmpty] = tag as unknown as [string, string, string, string, string];
    if (isEnd) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another`);
      continue;
    }
    if (open.length === 0 && found.length > 0) throw new Error(`a second root: ${name}`);
    const named = [...attributes.matchAll(new RegExp(`(${NAME})="([^"]*)"`, 'g'))];
    if (new Set(named.map(([, key]) => key)).size !== named.length) throw new Error(`twice in ${piece}`);
    for (const [, key] of named) {
      const prefix = key!.includes(':') ? key!.split(':')[0]! : '';
      if (prefix !== '' && prefix !== 'xmlns' && !body.includes(`xmlns:${prefix}="`))
        throw new Error(`the prefix of ${key} is not told`);
    }
    found.push({ name, attributes: Object.fromEntries(named.map(([, key, value]) => [key!, value!])) });
    if (!isEmpty) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
  return found;
}
