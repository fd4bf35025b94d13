import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/protocol/sha256.ts';

describe('sha256', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
  });

  it('agrees with Node at every length round the block, and on other scripts', () => {
    const node = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    for (let n = 0; n <= 200; n++) {
      const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 37 + n) & 255);
      expect(sha256(bytes), `${n} bytes`).toBe(node(bytes));
    }
    expect(sha256('Łukasz 陈 عمر 🩺')).toBe(node('Łukasz 陈 عمر 🩺'));
  });
});
