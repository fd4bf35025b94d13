/** Bytes as text, and unpacking that is bounded: for what comes in an address, a message or a course's few characters. */
import { Inflate } from 'fflate';

const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(text);
}

/** Null where the text is no base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

/** What raw deflate packed; `damaged`, or `too-long` where it unpacks to more than `most` bytes. */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | 'damaged' | 'too-long' {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  try {
    const stream = new Inflate((part, isLast) => {
      size += part.length;
      if (size > most) throw new RangeError('too long');
      parts.push(part);
      isWhole ||= isLast;
    });
    stream.push(packed, true);
  } catch {
    return size > most ? 'too-long' : 'damaged';
  }
  if (!isWhole) return 'damaged';
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
