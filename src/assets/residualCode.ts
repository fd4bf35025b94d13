/**
 * One channel of a distance volume as residuals. Residual = value − guess, modulo 256, where guess = neighbours along
 * x, y, z − those across an edge + the one across the corner; neighbours outside the volume count 0. Nine in ten are
 * zero, so the code is, by turns: how many zeros, how many others, those others.
 *
 * A first visit waits for the decoder, so rows that are one value throughout (outside the band) are not worked through
 * voxel by voxel.
 */
import { pushVarint, readVarint, type VarintCursor } from './varint.ts';

type Size = readonly [number, number, number];

export function writeResiduals(plane: Uint8Array, size: Size): Uint8Array {
  const residuals = residualsOf(plane, size);
  const out: number[] = [];
  for (let i = 0; i < residuals.length; ) {
    const zerosFrom = i;
    while (i < residuals.length && residuals[i] === 0) i++;
    const from = i;
    // one zero between others is cheaper as one of them
    while (
      i < residuals.length &&
      (residuals[i] !== 0 || (i + 1 < residuals.length && residuals[i + 1] !== 0))
    )
      i++;
    pushVarint(out, from - zerosFrom);
    pushVarint(out, i - from);
    for (let k = from; k < i; k++) out.push(residuals[k]!);
  }
  return Uint8Array.from(out);
}

function residualsOf(p: Uint8Array, [nx, ny, nz]: Size): Uint8Array {
  const above = nx;
  const behind = nx * ny;
  const out = new Uint8Array(p.length);
  for (let z = 0, i = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      let last = 0;
      for (let x = 0; x < nx; x++, i++) {
        const flat =
          (y > 0 ? p[i - above]! : 0) +
          (z > 0 ? p[i - behind]! : 0) -
          (y > 0 && z > 0 ? p[i - above - behind]! : 0);
        out[i] = p[i]! - flat - last;
        last = p[i]! - flat;
      }
    }
  return out;
}

/** A row of `plane` that is not one value throughout. */
const MIXED = -1;

/**
 * Into `plane` (scratch, one byte a voxel) and one channel of an RGBA texture that is filled with 255 already.
 * Throws an Error where the code does not cover the volume exactly.
 */
export function readResiduals(
  code: Uint8Array,
  [nx, ny, nz]: Size,
  plane: Uint8Array,
  texture: Uint8Array,
  channel: number,
): void {
  const cursor: VarintCursor = { at: 0 };
  /** Value of each row of the slice behind, of this one so far, or MIXED. */
  const rows = new Int16Array(2 * ny);
  let zeros = readVarint(code, cursor);
  let others = readVarint(code, cursor);
  for (let z = 0, i = 0; z < nz; z++) {
    const now = (z & 1) * ny;
    const before = ny - now;
    for (let y = 0; y < ny; y++) {
      const end = i + nx;
      const up = y > 0 ? rows[now + y - 1]! : 0;
      const back = z > 0 ? rows[before + y]! : 0;
      const corner = y > 0 && z > 0 ? rows[before + y - 1]! : 0;
      if (zeros >= nx && up !== MIXED && back !== MIXED && corner !== MIXED) {
        const value = (up + back - corner) & 255;
        rows[now + y] = value;
        plane.fill(value, i, end);
        if (value !== 255) for (let o = 4 * i + channel; o < 4 * end; o += 4) texture[o] = value;
        zeros -= nx;
        i = end;
        continue;
      }
      // the neighbours that lie outside are read from where they count nothing: the same voxel, added and taken away
      const above = y > 0 ? nx : 0;
      const behind = z > 0 ? nx * ny : 0;
      const isInner = y > 0 && z > 0;
      let last = 0;
      let first = -1;
      let isMixed = false;
      while (i < end) {
        if (zeros === 0 && others === 0) {
          if (cursor.at >= code.length)
            throw new Error('baked anatomy: the distances do not fill their volume');
          zeros = readVarint(code, cursor);
          others = readVarint(code, cursor);
          if (zeros === 0 && others === 0) throw new Error('baked anatomy: the distances hold an empty run');
        }
        const isZeros = zeros > 0;
        const stop = Math.min(end, i + (isZeros ? zeros : others));
        if (isZeros) zeros -= stop - i;
        else others -= stop - i;
        for (; i < stop; i++) {
          const flat = isInner
            ? plane[i - above]! + plane[i - behind]! - plane[i - above - behind]!
            : above + behind > 0
              ? plane[i - above - behind]!
              : 0;
          if (!isZeros) last = (last + code[cursor.at++]!) & 255;
          const value = (flat + last) & 255;
          plane[i] = value;
          texture[4 * i + channel] = value;
          if (first < 0) first = value;
          else if (value !== first) isMixed = true;
        }
      }
      rows[now + y] = isMixed ? MIXED : first;
    }
  }
  if (zeros !== 0 || others !== 0 || cursor.at !== code.length)
    throw new Error('baked anatomy: the distances run past their volume');
}
