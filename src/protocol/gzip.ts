/** Packing and unpacking of files. A packed file is not trusted: not its size, not its end, not its checksum. */
import { Gunzip, gzipSync } from 'fflate';
import { MOST_BYTES } from './plainValue.ts';

const CHUNK_BYTES = 16 * 1024;

export const isGzip = (bytes: Uint8Array): boolean =>
  bytes.length > 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Equal bytes give equal files: no time stamp goes in. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/** Bytes that a packed file says it holds (modulo 2^32): its last four. What says less than it holds is refused. */
export const claimedBytes = (packed: Uint8Array): number =>
  packed.length < 18
    ? 0
    : new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);

/** The unpacked bytes, or in words what is wrong with the packed ones. Stops where more comes than is claimed. */
export function gunzip(packed: Uint8Array): Uint8Array | { readonly got: string } {
  const claimed = claimedBytes(packed);
  const parts: Uint8Array[] = [];
  let total = 0;
  let isComplete = false;
  let isTooLarge = false;
  try {
    const stream = new Gunzip((part, isLast) => {
      if (isTooLarge) return;
      total += part.length;
      if (total > MOST_BYTES || total > claimed) {
        isTooLarge = true;
        parts.length = 0;
      } else parts.push(part);
      isComplete = isLast;
    });
    for (let at = 0; at < packed.length && !isTooLarge; at += CHUNK_BYTES)
      stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  } catch {
    return { got: 'a truncated or damaged one' };
  }
  if (isTooLarge)
    return {
      got:
        total > MOST_BYTES || claimed > MOST_BYTES
          ? `one that unpacks to more than ${MOST_BYTES} bytes`
          : 'a truncated or damaged one',
    };
  if (!isComplete || packed.length < 18) return { got: 'a truncated or damaged one' };
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  if (claimed !== total) return { got: 'a truncated or damaged one' };
  if (trailer.getUint32(0, true) !== crc32(bytes)) return { got: 'one whose checksum does not fit' };
  return bytes;
}

let table: Uint32Array | undefined;

/** CRC-32 of RFC 1952, section 8. */
export function crc32(bytes: Uint8Array): number {
  if (!table) {
    table = new Uint32Array(256);
    for (let n = 0; n < 256; n++) {
      let c = n;
      for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
      table[n] = c >>> 0;
    }
  }
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
