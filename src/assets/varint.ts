/** Whole numbers from 0 in as few bytes as they need: seven bits to a byte, lowest first, the eighth set where more follow. */

export function pushVarint(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128);
  out.push(rest);
}

export interface VarintCursor {
  at: number;
}

/** Reads at the cursor and moves it on; past the end of the bytes reads 0. */
export function readVarint(bytes: Uint8Array, cursor: VarintCursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
