/**
 * A baked anatomy as one compact block of bytes, before gzip: `SNBK`, length of the header, header as JSON, then the
 * volumes channel by channel. Distances are stored as what a corner of a cube differs from the other seven (a smooth
 * field then leaves little), owners as runs with their size before them, fibres as steps along x.
 */
import type { Cavity } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';

const MAGIC = 'SNBK';
const VERSION = 2;

interface CavityHeader extends Omit<Cavity, 'floorMm' | 'shapes'> {
  readonly nodes: number;
}
interface Header extends Omit<BakedAnatomy, 'distances' | 'owners' | 'fibres' | 'cavity'> {
  readonly format: 'sononeedle.bake';
  readonly version: number;
  readonly textureCount: number;
  /** Channels in use; the rest of the last texture is empty. */
  readonly channelCount: number;
  readonly fibreSize: readonly [number, number, number];
  readonly cavity: CavityHeader | null;
}

export function encodeBaked(baked: BakedAnatomy): Uint8Array<ArrayBuffer> {
  const { distances, owners, fibres, cavity, ...rest } = baked;
  const channelCount =
    1 + baked.entities.reduce((most, e) => Math.max(most, e.isTapered ? e.channel + 1 : e.channel), -1);
  const header: Header = {
    format: 'sononeedle.bake',
    version: VERSION,
    ...rest,
    textureCount: distances.length,
    channelCount,
    fibreSize: fibres.size,
    cavity: cavity ? cavityHeader(cavity) : null,
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const voxels = baked.size[0] * baked.size[1] * baked.size[2];
  const cavityBytes = cavity ? 3 * 4 * cavity.floorMm.length : 0;
  const plane = new Uint8Array(voxels);
  const runs = Array.from({ length: channelCount }, (_, c) => {
    takeChannel(owners[c >> 2]!, c & 3, plane);
    return toRuns(plane);
  });
  const runBytes = runs.reduce((sum, r) => sum + 4 + r.length, 0);
  const out = new Uint8Array(
    8 + text.length + cavityBytes + channelCount * voxels + runBytes + fibres.data.length,
  );
  const view = new DataView(out.buffer);
  out.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, text.length, true);
  out.set(text, 8);
  let at = 8 + text.length;
  if (cavity)
    for (const grid of [cavity.floorMm, ...cavity.shapes]) {
      out.set(new Uint8Array(Float32Array.from(grid).buffer), at);
      at += 4 * grid.length;
    }
  for (let c = 0; c < channelCount; c++) {
    takeChannel(distances[c >> 2]!, c & 3, plane);
    toResiduals(plane, baked.size, out.subarray(at, at + voxels));
    view.setUint32(at + voxels, runs[c]!.length, true);
    out.set(runs[c]!, at + voxels + 4);
    at += voxels + 4 + runs[c]!.length;
  }
  const fibreVoxels = fibres.data.length / 4;
  for (let c = 0; c < 4; c++, at += fibreVoxels)
    for (let i = 0; i < fibreVoxels; i++)
      out[at + i] = fibres.data[4 * i + c]! - (i > 0 ? fibres.data[4 * i - 4 + c]! : 0);
  return out;
}

/** Throws an Error with a sentence when the bytes are no baked anatomy, of another version, or cut short. */
export function decodeBaked(bytes: Uint8Array): BakedAnatomy {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('not a baked anatomy: it does not begin with SNBK');
  const textLength = view.getUint32(4, true);
  if (bytes.length < 8 + textLength) throw new Error(`baked anatomy is cut short at ${bytes.length} bytes`);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + textLength))) as Header;
  if (header.version !== VERSION)
    throw new Error(`baked anatomy is of version ${header.version}, this program reads version ${VERSION}`);
  const {
    format: _format,
    version: _version,
    textureCount,
    channelCount,
    fibreSize,
    cavity,
    ...rest
  } = header;
  const voxels = header.size[0] * header.size[1] * header.size[2];
  const fibreVoxels = fibreSize[0] * fibreSize[1] * fibreSize[2];
  const least =
    8 + textLength + (cavity ? 12 * cavity.nodes : 0) + channelCount * (voxels + 4) + 4 * fibreVoxels;
  if (bytes.length < least)
    throw new Error(`baked anatomy has ${bytes.length} bytes where its header needs at least ${least}`);
  let at = 8 + textLength;
  const grid = (nodes: number): Float64Array => {
    const start = at;
    at += 4 * nodes;
    return Float64Array.from({ length: nodes }, (_, i) => view.getFloat32(start + 4 * i, true));
  };
  const readCavity = (c: CavityHeader): Cavity => {
    const { nodes, ...fields } = c;
    return { ...fields, floorMm: grid(nodes), shapes: [grid(nodes), grid(nodes)] };
  };
  const builtCavity = cavity ? readCavity(cavity) : null;
  const textures = (): Uint8Array[] =>
    Array.from({ length: textureCount }, () => new Uint8Array(4 * voxels).fill(255));
  const distances = textures();
  const owners = textures();
  const plane = new Uint8Array(voxels);
  for (let c = 0; c < channelCount; c++) {
    fromResiduals(bytes.subarray(at, at + voxels), header.size, plane);
    putChannel(plane, distances[c >> 2]!, c & 3);
    const runsFrom = at + voxels + 4;
    at = runsFrom + view.getUint32(runsFrom - 4, true);
    if (at + 4 * fibreVoxels > bytes.length) throw new Error('baked anatomy is cut short in its owners');
    putRuns(bytes.subarray(runsFrom, at), owners[c >> 2]!, c & 3);
  }
  if (at + 4 * fibreVoxels !== bytes.length)
    throw new Error(`baked anatomy has ${bytes.length} bytes where its parts need ${at + 4 * fibreVoxels}`);
  const data = new Uint8Array(4 * fibreVoxels);
  for (let c = 0; c < 4; c++, at += fibreVoxels) {
    let value = 0;
    for (let i = 0; i < fibreVoxels; i++) {
      value = (value + bytes[at + i]!) & 255;
      data[4 * i + c] = value;
    }
  }
  return { ...rest, distances, owners, fibres: { size: fibreSize, data }, cavity: builtCavity };
}

function cavityHeader(cavity: Cavity): CavityHeader {
  const { floorMm, shapes: _shapes, ...fields } = cavity;
  return { ...fields, nodes: floorMm.length };
}

function takeChannel(texture: Uint8Array, channel: number, out: Uint8Array): void {
  for (let i = 0, o = channel; i < out.length; i++, o += 4) out[i] = texture[o]!;
}

function putChannel(plane: Uint8Array, texture: Uint8Array, channel: number): void {
  for (let i = 0, o = channel; i < plane.length; i++, o += 4) texture[o] = plane[i]!;
}

/** A run is its byte and its length, seven bits to a byte, lowest first, the eighth set where more follow. */
function toRuns(plane: Uint8Array): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < plane.length; ) {
    const value = plane[i]!;
    let end = i + 1;
    while (end < plane.length && plane[end] === value) end++;
    out.push(value);
    let length = end - i;
    for (; length > 127; length >>>= 7) out.push((length & 127) | 128);
    out.push(length);
    i = end;
  }
  return Uint8Array.from(out);
}

/** Into a texture that is filled with 255 already. Throws an Error where the runs do not cover the plane exactly. */
function putRuns(runs: Uint8Array, texture: Uint8Array, channel: number): void {
  let o = channel;
  for (let r = 0; r < runs.length; ) {
    const value = runs[r++]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = runs[r++] ?? 0;
      length += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    const end = o + 4 * length;
    if (end > texture.length + channel) throw new Error('baked anatomy: the owners run past their volume');
    if (value === 255) o = end;
    else for (; o < end; o += 4) texture[o] = value;
  }
  if (o !== texture.length + channel) throw new Error('baked anatomy: the owners do not fill their volume');
}

/**
 * Residual = value − guess, modulo 256, where guess = neighbours along x, y, z − those across an edge + the one across
 * the corner; neighbours outside the volume count 0. Written out twice because a call for each of 20 million voxels
 * is what a first visit would wait for.
 */
function toResiduals(p: Uint8Array, [nx, ny, nz]: readonly [number, number, number], out: Uint8Array): void {
  const { above, behind, both } = neighbourRows(nx, ny);
  for (let z = 0, i = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      const hasY = y > 0 ? 1 : 0;
      const hasZ = z > 0 ? 1 : 0;
      let last = 0;
      for (let x = 0; x < nx; x++, i++) {
        const flat =
          (hasY ? p[i - above]! : 0) + (hasZ ? p[i - behind]! : 0) - (hasY & hasZ ? p[i - both]! : 0);
        out[i] = p[i]! - flat - last;
        last = p[i]! - flat;
      }
    }
}

function fromResiduals(r: Uint8Array, [nx, ny, nz]: readonly [number, number, number], p: Uint8Array): void {
  const { above, behind, both } = neighbourRows(nx, ny);
  for (let z = 0, i = 0; z < nz; z++)
    for (let y = 0; y < ny; y++) {
      const hasY = y > 0 ? 1 : 0;
      const hasZ = z > 0 ? 1 : 0;
      let last = 0;
      for (let x = 0; x < nx; x++, i++) {
        const flat =
          (hasY ? p[i - above]! : 0) + (hasZ ? p[i - behind]! : 0) - (hasY & hasZ ? p[i - both]! : 0);
        last = (last + r[i]!) & 255;
        p[i] = flat + last;
      }
    }
}

/** How far back the same voxel of the row above, of the slice behind, and of both lies. */
const neighbourRows = (nx: number, ny: number): { above: number; behind: number; both: number } => ({
  above: nx,
  behind: nx * ny,
  both: nx + nx * ny,
});
