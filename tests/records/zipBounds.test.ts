import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../src/protocol/gzip.ts';
import { MOST_BYTES } from '../../src/protocol/plainValue.ts';
import { readHandIn } from '../../src/records/cohort/readHandIn.ts';

/** Where a zip says how large its one entry is unpacked: in the entry's own header, and in the list at the end. */
function claim(zip: Uint8Array, bytes: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  let claims = 0;
  for (let at = 0; at + 4 <= zip.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark !== 0x04034b50 && mark !== 0x02014b50) continue;
    view.setUint32(at + (mark === 0x04034b50 ? 22 : 24), bytes, true);
    claims++;
  }
  expect(claims).toBe(2);
  return zip;
}

/** Packed to next to nothing, with its last word saying that it holds so much. */
function packedClaiming(bytes: number): Uint8Array {
  const packed = gzip(new Uint8Array(10));
  new DataView(packed.buffer, packed.byteOffset).setUint32(packed.length - 4, bytes, true);
  return packed;
}

const isTooMuch = ({ lines }: { lines: readonly string[] }) => lines[0]!.endsWith('the zip holds too much');

describe('a zip that is handed in', () => {
  it('is refused where it says that it holds more than there is room for', () => {
    const zip = claim(zipSync({ 'a.json': new Uint8Array(1000) }), 5 * MOST_BYTES);
    const { refused, runs } = readHandIn('bomb.zip', zip);
    expect(runs).toEqual([]);
    expect(refused.map(isTooMuch)).toEqual([true]);
  });

  it('gives no more than it says that it holds', () => {
    const text = `{"format":"x"}${' '.repeat(20 * 1024 * 1024)}`;
    const zip = claim(zipSync({ 'a.json': new TextEncoder().encode(text) }), 100);
    const before = process.memoryUsage().arrayBuffers;
    const { refused } = readHandIn('liar.zip', zip);
    expect(refused).toHaveLength(1);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it('is read no further than packed recordings within it may come to', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [
        `${String(i).padStart(2, '0')}.json.gz`,
        packedClaiming(MOST_BYTES),
      ]),
    );
    const { refused } = readHandIn('nested.zip', zipSync(entries));
    expect(refused).toHaveLength(40);
    expect(refused.filter(isTooMuch)).toHaveLength(8);
  });

  it('is refused where it holds more entries than any course', () => {
    const entries = Object.fromEntries(
      Array.from({ length: 10_003 }, (_, i) => [`${i}.json`, new Uint8Array(1)]),
    );
    const { refused } = readHandIn('many.zip', zipSync(entries, { level: 0 }));
    expect(refused.filter(isTooMuch)).toHaveLength(3);
  });
});
