import { gzipSync as nodeGzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, gzip } from '../../src/protocol/gzip.ts';
import { MOST_BYTES } from '../../src/protocol/plainValue.ts';
import { type FileContent, readJson } from '../../src/protocol/readJson.ts';
import { formatErrors } from '../../src/protocol/result.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function lines(content: FileContent): string[] {
  const result = readJson(content, 'f.json');
  return result.ok ? [] : formatErrors(result);
}

describe('readJson', () => {
  it('reads text, bytes, packed bytes and plain values alike', () => {
    const value = { a: [1, 2, { b: 'ü' }], c: null };
    const text = JSON.stringify(value);
    for (const content of [
      text,
      `\ufeff${text}`,
      bytesOf(text),
      gzip(bytesOf(text)),
      new Uint8Array(nodeGzip(bytesOf(text))),
      { value },
    ]) {
      const result = readJson(content, 'f.json');
      expect(result.ok && result.value).toEqual(value);
    }
  });

  it.each([
    ['', 'f.json: expected JSON, got an empty file'],
    ['  \n', 'f.json: expected JSON, got an empty file'],
    ['hello', 'f.json: expected JSON, got "hello" at line 1, column 1'],
    ['{"a": 1,\n "b": NaN}', 'f.json: expected JSON, got "NaN" at line 2, column 7'],
    ['{"a": -Infinity}', 'f.json: expected JSON, got "-Infinity" at line 1, column 7'],
    ['{"a": [1, 2,]}', 'f.json: expected JSON, got "]" at line 1, column 13'],
    ['{"a": 1', 'f.json: expected JSON, got a text that ends too early'],
    ['{"a": "x', 'f.json: expected JSON, got """ at line 1, column 7'],
    ["{'a': 1}", 'f.json: expected JSON, got "\'" at line 1, column 2'],
    ['{"a": 01}', 'f.json: expected JSON, got "01" at line 1, column 7'],
    ['[1] 2', 'f.json: expected JSON, got "2" at line 1, column 5'],
    ['{} // note', 'f.json: expected JSON, got "/" at line 1, column 4'],
  ])('says where %j stops being JSON', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(lines(new Uint8Array([0x7b, 0xff, 0xfe]))).toEqual([
      'f.json: expected JSON in UTF-8, got bytes that are no UTF-8',
    ]);
  });

  it('refuses a million brackets without falling over', () => {
    expect(lines('['.repeat(1_000_000))).toEqual([
      'f.json: expected at most 32 levels of lists and objects, got more',
    ]);
    expect(lines(`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`)).toHaveLength(1);
    expect(lines(`${'{"a":'.repeat(31)}1${'}'.repeat(31)}`)).toEqual([]);
    expect(lines('"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["')).toEqual([]);
  });

  it('refuses a value that contains itself, at its path', () => {
    const value: Record<string, unknown> = { a: {} };
    (value['a'] as Record<string, unknown>)['b'] = [value];
    expect(lines({ value })).toEqual([
      'f.json: a.b[0]: expected a value that does not contain itself, got a cycle',
    ]);
  });

  it('refuses what is not plain data', () => {
    expect(lines({ value: { f: () => 1 } })).toEqual(['f.json: f: expected plain data, got a function']);
    expect(lines({ value: [1n] })).toEqual(['f.json: [0]: expected plain data, got a bigint']);
  });

  it('refuses a file larger than the limit before reading it', () => {
    expect(lines(new Uint8Array(MOST_BYTES + 1))).toEqual([
      `f.json: expected at most ${MOST_BYTES} bytes, got ${MOST_BYTES + 1}`,
    ]);
  });
});

describe('gzip', () => {
  const packed = gzip(
    bytesOf(JSON.stringify({ a: Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1013) })),
  );

  it('is cut at any place: always an error, never a throw', () => {
    for (let length = 3; length < packed.length; length += 37)
      expect(gunzip(packed.subarray(0, length)), `cut at ${length}`).not.toBeInstanceOf(Uint8Array);
    expect(lines(packed.subarray(0, packed.length - 1))).toEqual([
      'f.json: expected a complete gzip file, got a truncated or damaged one',
    ]);
  });

  it('has one byte changed anywhere: an error, or the same content where the byte means nothing', () => {
    const whole = gunzip(packed) as Uint8Array;
    for (let i = 0; i < packed.length; i += 53) {
      const changed = packed.slice();
      changed[i]! ^= 0x10;
      const result = gunzip(changed);
      if (result instanceof Uint8Array) expect(Buffer.compare(result, whole), `byte ${i}`).toBe(0);
    }
  });

  it('that unpacks to more than the limit is stopped', () => {
    const bomb = new Uint8Array(nodeGzip(new Uint8Array(MOST_BYTES + 1)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(gunzip(bomb)).toEqual({ got: `one that unpacks to more than ${MOST_BYTES} bytes` });
  });

  it('that holds more than it claims is stopped where the claim is used up', () => {
    const honest = new Uint8Array(nodeGzip(new Uint8Array(MOST_BYTES - 1)));
    const liar = honest.slice();
    new DataView(liar.buffer).setUint32(liar.length - 4, 1000, true);
    const timeMs = (packed: Uint8Array): number => {
      const from = performance.now();
      gunzip(packed);
      return performance.now() - from;
    };
    expect(gunzip(liar)).toEqual({ got: 'a truncated or damaged one' });
    expect(timeMs(liar)).toBeLessThan(timeMs(honest) / 2);
  });
});
