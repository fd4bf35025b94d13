/** A whole drill in an address: JSON, deflated, in the base64 that addresses take. Nothing of it is trusted on reading. */
import { deflateSync } from 'fflate';
import type { Drill } from '../core/procedure/drill.ts';
import { parseOwnDrill } from './ownDrill.ts';
import { fromBase64, inflateWithin, toBase64 } from './packedBytes.ts';
import { failure, type ParseResult } from './result.ts';

/** Longest code: mail programs and chats still pass an address of this length on whole [U]. */
export const MOST_LINK_CHARS = 12_000;
/** The longest drill has about 60 kB of JSON. */
const MOST_JSON_BYTES = 256 * 1024;
const SOURCE = 'link';

/** The code that stands in the address; null where the drill is too long for one. */
export function encodeDrillLink(drill: Drill): string | null {
  const packed = deflateSync(new TextEncoder().encode(JSON.stringify(drill)), { level: 9 });
  const code = toBase64(packed).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return code.length <= MOST_LINK_CHARS ? code : null;
}

/** The drill of a code, by the rules of any drill that is handed over. Never throws. */
export function decodeDrillLink(code: string): ParseResult<Drill> {
  const refuse = (expected: string, got: string) => failure(SOURCE, [{ path: '', expected, got }]);
  if (code.length > MOST_LINK_CHARS)
    return refuse(`at most ${MOST_LINK_CHARS} characters`, String(code.length));
  const whole = 'a whole link: it may have been cut off';
  const packed = /^[\w-]+$/.test(code) ? fromBase64(code.replaceAll('-', '+').replaceAll('_', '/')) : null;
  if (!packed) return refuse(whole, 'other characters than a link has');
  const bytes = inflateWithin(packed, MOST_JSON_BYTES);
  if (bytes === 'too-long')
    return refuse(`a drill of at most ${MOST_JSON_BYTES} bytes`, 'one that unpacks to more');
  return bytes === 'damaged' ? refuse(whole, 'a damaged one') : parseOwnDrill(bytes, SOURCE);
}
