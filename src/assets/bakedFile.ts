/**
 * A baked anatomy as one compact block of bytes, before gzip: `SNBK`, length of the header, header as JSON, then the
 * volumes channel by channel. Distances are stored as what a corner of a cube differs from the other seven (a smooth
 * field then leaves little, and nothing outside the band, which the residual code leaves out), owners as runs, each with
 * its size before it, fibres as steps along x.
 */
import type { Cavity } from '../core/anatomy/anatomy.ts';
import { cavitiesOf } from '../core/anatomy/openCavity.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { readResiduals, writeResiduals } from './residualCode.ts';
import { readRuns, writeRuns } from './runCode.ts';

const MAGIC = 'SNBK';
const VERSION = 6;

interface CavityHeader extends Omit<Cavity, 'floorMm' | 'shapes'> {
  readonly nodes: number;
}
interface Header extends Omit<BakedAnatomy, 'distances' | 'owners' | 'fibres' | 'cavity' | 'otherCavities'> {
  readonly format: 'sononeedle.bake';
  readonly version: number;
  readonly textureCount: number;
  /** Channels in use; the rest of the last texture is empty. */
  readonly channelCount: number;
  readonly fibreSize: readonly [number, number, number];
  /** The open one first. */
  readonly cavities: readonly CavityHeader[];
}

export function encodeBaked(baked: BakedAnatomy): Uint8Array<ArrayBuffer> {
  const { distances, owners, fibres, cavity: _cavity, otherCavities: _others, ...rest } = baked;
  const cavities = cavitiesOf(baked);
  const channelCount =
    1 + baked.entities.reduce((most, e) => Math.max(most, e.isTapered ? e.channel + 1 : e.channel), -1);
  const header: Header = {
    format: 'sononeedle.bake',
    version: VERSION,
    ...rest,
    textureCount: distances.length,
    channelCount,
    fibreSize: fibres.size,
    cavities: cavities.map(cavityHeader),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const voxels = baked.size[0] * baked.size[1] * baked.size[2];
  const cavityBytes = 12 * cavities.reduce((sum, c) => sum + c.floorMm.length, 0);
  const plane = new Uint8Array(voxels);
  const parts = Array.from({ length: channelCount }, (_, c) => {
    takeChannel(distances[c >> 2]!, c & 3, plane);
    const residuals = writeResiduals(plane, baked.size);
    takeChannel(owners[c >> 2]!, c & 3, plane);
    return [residuals, writeRuns(plane)] as const;
  }).flat();
  const partBytes = parts.reduce((sum, part) => sum + 4 + part.length, 0);
  const out = new Uint8Array(8 + text.length + cavityBytes + partBytes + fibres.data.length);
  const view = new DataView(out.buffer);
  out.set(new TextEncoder().encode(MAGIC));
  view.setUint32(4, text.length, true);
  out.set(text, 8);
  let at = 8 + text.length;
  for (const cavity of cavities)
    for (const grid of [cavity.floorMm, ...cavity.shapes]) {
      out.set(new Uint8Array(Float32Array.from(grid).buffer), at);
      at += 4 * grid.length;
    }
  for (const part of parts) {
    view.setUint32(at, part.length, true);
    out.set(part, at + 4);
    at += 4 + part.length;
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
    cavities,
    ...rest
  } = header;
  const voxels = header.size[0] * header.size[1] * header.size[2];
  const fibreVoxels = fibreSize[0] * fibreSize[1] * fibreSize[2];
  const nodes = cavities.reduce((sum, c) => sum + c.nodes, 0);
  const least = 8 + textLength + 12 * nodes + 8 * channelCount + 4 * fibreVoxels;
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
  const [cavity = null, ...otherCavities] = cavities.map(readCavity);
  const textures = (): Uint8Array[] =>
    Array.from({ length: textureCount }, () => new Uint8Array(4 * voxels).fill(255));
  const distances = textures();
  const owners = textures();
  const part = (): Uint8Array => {
    const from = at + 4;
    if (from > bytes.length) throw new Error('baked anatomy is cut short in its volumes');
    at = from + view.getUint32(at, true);
    if (at + 4 * fibreVoxels > bytes.length) throw new Error('baked anatomy is cut short in its volumes');
    return bytes.subarray(from, at);
  };
  const plane = new Uint8Array(voxels);
  for (let c = 0; c < channelCount; c++) {
    readResiduals(part(), header.size, plane, distances[c >> 2]!, c & 3);
    readRuns(part(), owners[c >> 2]!, c & 3);
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
  return {
    ...rest,
    distances,
    owners,
    fibres: { size: fibreSize, data },
    cavity,
    ...(otherCavities.length > 0 ? { otherCavities } : {}),
  };
}

function cavityHeader(cavity: Cavity): CavityHeader {
  const { floorMm, shapes: _shapes, ...fields } = cavity;
  return { ...fields, nodes: floorMm.length };
}

function takeChannel(texture: Uint8Array, channel: number, out: Uint8Array): void {
  for (let i = 0, o = channel; i < out.length; i++, o += 4) out[i] = texture[o]!;
}
