/** Hashes of text and of plain data: 32-bit integer arithmetic only, so equal in every engine. */

const float64 = new Float64Array(1);
const word32 = new Uint32Array(float64.buffer);
float64[0] = 1;
const HIGH = word32[1] === 0x3ff00000 ? 1 : 0;

/** 32-bit FNV-1a hash of a text's UTF-16 code units. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A running 64-bit hash in two lanes of 32 bits. Detects accidents and edits; it is no cryptographic seal. */
export class StateHasher {
  private a = 0x9e3779b9;
  private b = 0x85ebca6b;

  private word(w: number): void {
    let a = Math.imul(this.a ^ w, 0x2c1b3c6d);
    a ^= a >>> 15;
    let b = Math.imul(this.b ^ (w + a), 0x297a2d39);
    b ^= b >>> 13;
    this.a = (a + Math.imul(b, 0x27d4eb2f)) | 0;
    this.b = (b ^ Math.imul(a, 0x165667b1)) | 0;
  }

  /** Adds a number by its bits; −0 counts as 0 and every NaN alike. */
  number(x: number): void {
    float64[0] = x === 0 ? 0 : x !== x ? Number.NaN : x;
    this.word(word32[HIGH]! | 0);
    this.word(word32[1 - HIGH]! | 0);
  }

  text(s: string): void {
    this.word(s.length);
    for (let i = 0; i < s.length; i++) this.word(s.charCodeAt(i));
  }

  /** Adds plain data: objects by sorted key, arrays in order, undefined members left out. */
  value(v: unknown): void {
    if (typeof v === 'number') {
      this.word(1);
      this.number(v);
    } else if (typeof v === 'string') {
      this.word(2);
      this.text(v);
    } else if (typeof v === 'boolean') this.word(v ? 3 : 4);
    else if (v === null || v === undefined) this.word(5);
    else if (Array.isArray(v)) {
      this.word(6);
      this.word(v.length);
      for (const item of v) this.value(item);
    } else if (ArrayBuffer.isView(v) && !(v instanceof DataView)) {
      const view = v as unknown as ArrayLike<number>;
      this.word(6);
      this.word(view.length);
      for (let i = 0; i < view.length; i++) {
        this.word(1);
        this.number(view[i]!);
      }
    } else if (typeof v === 'object') {
      this.word(7);
      const record = v as Record<string, unknown>;
      for (const key of Object.keys(record).sort()) {
        if (record[key] === undefined) continue;
        this.text(key);
        this.value(record[key]);
      }
      this.word(8);
    } else throw new Error(`hash.value: plain data expected, got ${typeof v}`);
  }

  /** 16 hexadecimal digits. */
  digest(): string {
    let a = this.a ^ (this.b >>> 16);
    let b = this.b ^ (this.a >>> 11);
    a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
    b = Math.imul(b ^ (b >>> 12), 0x297a2d39);
    return (
      ((a ^ (b >>> 7)) >>> 0).toString(16).padStart(8, '0') +
      ((b ^ (a >>> 9)) >>> 0).toString(16).padStart(8, '0')
    );
  }
}

/** 16 hexadecimal digits over plain data. */
export function hashValue(v: unknown): string {
  const hasher = new StateHasher();
  hasher.value(v);
  return hasher.digest();
}
