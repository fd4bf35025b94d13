/** Surfaces in STL, binary and ASCII. Lengths are taken as mm; which way round a triangle is does not matter here. */
import { closeMesh, type ClosedMesh } from '../../core/geometry/mesh/closedMesh.ts';
import { describe, failure, type ParseResult } from '../result.ts';

const HEADER_BYTES = 80;
const FACET_BYTES = 50;

/** The corners of every triangle, nine numbers each, mm. A file without a triangle is refused. */
export function readStl(bytes: Uint8Array, source: string): ParseResult<Float64Array> {
  const fail = (path: string, expected: string, got: string) => failure(source, [{ path, expected, got }]);
  if (bytes.length === 0) return fail('', 'an STL file', 'an empty file');
  if (looksAscii(bytes)) return readAscii(bytes, source);
  if (bytes.length < HEADER_BYTES + 4)
    return fail(
      '',
      'an STL file: text that starts with solid, or a header of 84 bytes',
      `${bytes.length} bytes`,
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(HEADER_BYTES, true);
  const wanted = HEADER_BYTES + 4 + FACET_BYTES * count;
  if (bytes.length < wanted)
    return fail(
      '',
      `${wanted} bytes for the ${count} triangles that its header tells of`,
      `${bytes.length} bytes: the file is truncated, or no STL`,
    );
  if (count === 0) return fail('', 'a surface of at least 4 triangles', 'none');
  const corners = new Float64Array(9 * count);
  for (let t = 0; t < count; t++) {
    const at = HEADER_BYTES + 4 + FACET_BYTES * t + 12;
    for (let k = 0; k < 9; k++) {
      const value = view.getFloat32(at + 4 * k, true);
      if (!Number.isFinite(value))
        return fail(`triangle ${t + 1}, corner ${Math.floor(k / 3) + 1}`, 'finite numbers', String(value));
      corners[9 * t + k] = value;
    }
  }
  return { ok: true, value: corners };
}

/**
 * Text where it begins as the format asks and is not as long as its bytes would make it as a binary file: many programs
 * begin the header of a binary file with solid too.
 */
function looksAscii(bytes: Uint8Array): boolean {
  let start = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) start = 3;
  while (start < bytes.length && bytes[start]! <= 32) start++;
  const word = String.fromCharCode(...bytes.subarray(start, start + 5)).toLowerCase();
  if (word !== 'solid') return false;
  if (bytes.length >= HEADER_BYTES + 4) {
    const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(HEADER_BYTES, true);
    if (bytes.length === HEADER_BYTES + 4 + FACET_BYTES * count) return false;
    for (let i = 0; i < Math.min(bytes.length, 1024); i++) if (bytes[i] === 0) return false;
  }
  return true;
}

/** The words of a facet, with three numbers where there is a hash. */
const FACET = 'facet normal # outer loop vertex # vertex # vertex # endloop endfacet'.split(' ');

function readAscii(bytes: Uint8Array, source: string): ParseResult<Float64Array> {
  const text = new TextDecoder().decode(bytes);
  const corners: number[] = [];
  let at = 0;
  let line = 1;
  let wordLine = 1;
  const fail = (expected: string, got: string | undefined) =>
    failure(source, [
      {
        path: `line ${wordLine}`,
        expected,
        got:
          got === undefined
            ? 'the end of the file: it is truncated'
            : at < text.length
              ? describe(got)
              : `${describe(got)} at the end of the file: it is truncated`,
      },
    ]);
  const nextWord = (): string | undefined => {
    while (at < text.length && text.charCodeAt(at) <= 32) if (text.charCodeAt(at++) === 10) line++;
    wordLine = line;
    if (at >= text.length) return undefined;
    const from = at;
    while (at < text.length && text.charCodeAt(at) > 32) at++;
    return text.slice(from, at);
  };
  const skipLine = () => {
    while (at < text.length && text.charCodeAt(at) !== 10) at++;
  };
  let word = nextWord();
  while (word !== undefined) {
    if (word.replace('\ufeff', '').toLowerCase() !== 'solid') return fail('solid', word);
    skipLine();
    for (;;) {
      word = nextWord();
      if (word?.toLowerCase() === 'endsolid') break;
      if (word?.toLowerCase() !== 'facet') return fail('facet or endsolid', word);
      let isNormal = true;
      for (let i = 1; i < FACET.length; i++) {
        if (FACET[i] !== '#') {
          word = nextWord();
          if (word?.toLowerCase() !== FACET[i]) return fail(FACET[i]!, word);
          continue;
        }
        for (let k = 0; k < 3; k++) {
          word = nextWord();
          // Normals are not used; some programs write "nan" for those of thin triangles.
          if (word === undefined) return fail('a number', word);
          const value = Number(word);
          if (isNormal) continue;
          if (!Number.isFinite(value)) return fail('a finite number', word);
          corners.push(value);
        }
        isNormal = false;
      }
    }
    skipLine();
    word = nextWord();
  }
  if (corners.length === 0)
    return failure(source, [{ path: '', expected: 'a surface of at least 4 triangles', got: 'none' }]);
  return { ok: true, value: Float64Array.from(corners) };
}

/** A surface that encloses a space; refused where it is open, with the place of the first open edge. */
export function readClosedStl(bytes: Uint8Array, source: string): ParseResult<ClosedMesh> {
  const read = readStl(bytes, source);
  if (!read.ok) return read;
  const check = closeMesh(read.value);
  if (check.isClosed) return { ok: true, value: check.mesh };
  const { first, openEdges } = check;
  const place = (p: readonly number[]) => p.map((v) => Number(v.toFixed(3))).join(', ');
  const got = first
    ? `an open mesh: an odd number of triangles meet at ${openEdges} of its edges, the first from (${place(first.fromMm)}) to (${place(first.toMm)})`
    : 'triangles without area only';
  return failure(source, [{ path: '', expected: 'a closed surface', got }]);
}
