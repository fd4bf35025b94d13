/** Which body a recording was made on, told from the beginning of its file without reading the whole. */
import { closeSync, openSync, readSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';

/** The drill stands at the beginning; its texts are shorter than this, bytes. */
const BEGINNING_BYTES = 65_536;
const BODY = /"region"\s*:\s*"[^"]*"\s*,\s*"patient"\s*:\s*\{[^}]*\}/;

/** The same text for recordings of the same body, '' where it cannot be told: a hint for the order of work, no more. */
export function bodyOfFile(path: string): string {
  try {
    return BODY.exec(beginningOf(path))?.[0] ?? '';
  } catch {
    // What is wrong with the file is said where it is read.
    return '';
  }
}

function beginningOf(path: string): string {
  const bytes = new Uint8Array(BEGINNING_BYTES);
  const file = openSync(path, 'r');
  try {
    const begun = bytes.subarray(0, readSync(file, bytes));
    const isPacked = begun[0] === 0x1f && begun[1] === 0x8b;
    const plain = isPacked ? gunzipSync(begun, { finishFlush: constants.Z_SYNC_FLUSH }) : begun;
    return new TextDecoder().decode(plain.subarray(0, BEGINNING_BYTES));
  } finally {
    closeSync(file);
  }
}
