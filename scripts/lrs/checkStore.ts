/** Tries a record store against what xAPI 1.0.3 asks of its statements. */
import { ALTERNATE_SYNTAX } from './alternateSyntax.ts';
import { ASKING } from './asking.ts';
import { ATTACHMENTS } from './attachments.ts';
import { LIFECYCLE } from './lifecycle.ts';
import { MESSAGE_SHAPE } from './messageShape.ts';
import { QUERIES } from './queries.ts';
import type { Ask, Requirement } from './requirement.ts';
import { VALUE_KINDS } from './valueKinds.ts';
import { WELL_FORMED } from './wellFormed.ts';

export const REQUIREMENTS: readonly Requirement[] = [
  ...LIFECYCLE,
  ...QUERIES,
  ...ASKING,
  ...ALTERNATE_SYNTAX,
  ...WELL_FORMED,
  ...VALUE_KINDS,
  ...ATTACHMENTS,
  ...MESSAGE_SHAPE,
];

/** Asks the statements of a store at an address; headers that are not given are those of `usual`. */
export const askAt =
  (address: string, usual: Readonly<Record<string, string>>): Ask =>
  async ({ method = 'GET', query = {}, body, headers = {} }) => {
    const search = typeof query === 'string' ? '' : `?${new URLSearchParams(query)}`;
    const url = typeof query === 'string' ? new URL(query, address).href : `${address}${search}`;
    const all = Object.entries({ ...usual, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const content = typeof body === 'string' ? body : body && new Uint8Array(body);
    const answer = await fetch(url, { method, headers: all, ...(content ? { body: content } : {}) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    // Parts of bytes are to be found in it: only what is said to be text is read as such.
    const isText = answer.headers.get('Content-Type')?.startsWith('application/json') ?? true;
    return {
      status: answer.status,
      headers: answer.headers,
      text: bytes.toString(isText ? 'utf8' : 'latin1'),
    };
  };

export interface Tried {
  readonly requirement: Requirement;
  readonly holds: boolean;
}

/** Which of the requirements hold; one whose trial breaks off does not. */
export async function checkStore(ask: Ask): Promise<readonly Tried[]> {
  const found: Tried[] = [];
  for (const requirement of REQUIREMENTS)
    found.push({ requirement, holds: await requirement.holds(ask).catch(() => false) });
  return found;
}
