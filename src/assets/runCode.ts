/** Owners as runs of one value: the value, then the length as a variable-length number. */
import { pushVarint, type VarintCursor, readVarint } from './varint.ts';

export function writeRuns(plane: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < plane.length; ) {
    const value = plane[i]!;
    let end = i + 1;
    while (end < plane.length && plane[end] === value) end++;
    out.push(value);
    pushVarint(out, end - i);
    i = end;
  }
  return Uint8Array.from(out);
}

/**
 * Into one channel of an RGBA texture that is filled with 255 already. Throws an Error where the runs do not cover it
 * exactly.
 */
export function readRuns(runs: Uint8Array, texture: Uint8Array, channel: number): void {
  const cursor: VarintCursor = { at: 0 };
  let o = channel;
  while (cursor.at < runs.length) {
    const value = runs[cursor.at++]!;
    const end = o + 4 * readVarint(runs, cursor);
    if (end > texture.length + channel) throw new Error('baked anatomy: the owners run past their volume');
    if (value === 255) o = end;
    else for (; o < end; o += 4) texture[o] = value;
  }
  if (o !== texture.length + channel) throw new Error('baked anatomy: the owners do not fill their volume');
}
