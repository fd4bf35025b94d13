/** Running hashes of what was commanded and of what happened: two 32-bit words, folded one entry at a time. */
import { hashText } from '../math/hash.ts';
import type { Command } from './command.ts';
import type { SimEvent } from './state.ts';

export type HashWords = [number, number];

/** Folds one 32-bit word in. */
export function foldWord(hash: HashWords, word: number): void {
  let a = Math.imul(hash[0] ^ word, 0x2c1b3c6d);
  a ^= a >>> 15;
  let b = Math.imul(hash[1] ^ (word + a), 0x297a2d39);
  b ^= b >>> 13;
  hash[0] = (a + Math.imul(b, 0x27d4eb2f)) | 0;
  hash[1] = (b ^ Math.imul(a, 0x165667b1)) | 0;
}

const bits64 = new Float64Array(1);
const bits32 = new Uint32Array(bits64.buffer);
bits64[0] = 1;
const HIGH = bits32[1] === 0x3ff00000 ? 1 : 0;

/** Folds a number in by its bits; −0 counts as 0. */
export function foldNumber(hash: HashWords, value: number): void {
  bits64[0] = value === 0 ? 0 : value;
  const low = bits32[1 - HIGH]! | 0;
  foldWord(hash, bits32[HIGH]! | 0);
  foldWord(hash, low);
}

/** Folds a command in, with the tick it came at: kind, then its values by sorted name. */
export function foldCommand(hash: HashWords, tick: number, command: Command): void {
  foldNumber(hash, tick);
  foldWord(hash, hashText(command.kind));
  const values = command as unknown as Record<string, number | string | boolean>;
  for (const key of Object.keys(values).sort()) {
    if (key === 'kind') continue;
    const value = values[key]!;
    foldWord(hash, hashText(key));
    if (typeof value === 'number') foldNumber(hash, value);
    else foldWord(hash, hashText(String(value)));
  }
}

export function foldEvent(hash: HashWords, event: SimEvent): void {
  foldNumber(hash, event.tick);
  foldWord(hash, hashText(event.kind));
  foldWord(hash, hashText(event.subject));
  for (const value of event.tipMm) foldNumber(hash, value);
  foldNumber(hash, event.depthMm);
  if (event.size !== undefined) foldNumber(hash, event.size);
}
