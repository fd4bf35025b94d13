/**
 * Scene meshes as one block of bytes: `SNMS`, length of the header, header as JSON (padded with spaces to a multiple of
 * four), then positions, normals and triangles of each mesh, four bytes a number, little-endian as every browser is.
 */
import type { StructureClass } from '../core/anatomy/anatomy.ts';
import type { SceneMesh } from '../core/anatomy/mesh/sceneMeshes.ts';

const MAGIC = 'SNMS';
const VERSION = 1;

interface MeshHeader {
  readonly id: string;
  readonly class: StructureClass;
  readonly tissue: string;
  readonly vertices: number;
  readonly triangles: number;
}

export function encodeSceneMeshes(meshes: readonly SceneMesh[]): Uint8Array<ArrayBuffer> {
  const list: MeshHeader[] = meshes.map((m) => ({
    id: m.id,
    class: m.class,
    tissue: m.tissue,
    vertices: m.positionsMm.length / 3,
    triangles: m.triangles.length / 3,
  }));
  const json = JSON.stringify({ version: VERSION, meshes: list });
  const plain = new TextEncoder().encode(json).length;
  const text = new TextEncoder().encode(json + ' '.repeat((4 - (plain & 3)) & 3));
  const numbers = list.reduce((sum, m) => sum + 6 * m.vertices + 3 * m.triangles, 0);
  const out = new Uint8Array(8 + text.length + 4 * numbers);
  out.set(new TextEncoder().encode(MAGIC));
  new DataView(out.buffer).setUint32(4, text.length, true);
  out.set(text, 8);
  let at = 8 + text.length;
  for (const m of meshes)
    for (const part of [m.positionsMm, m.normals, m.triangles]) {
      out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += part.byteLength;
    }
  return out;
}

/** Throws an Error with a sentence when the bytes are no scene meshes, of another version, or cut short. */
export function decodeSceneMeshes(bytes: Uint8Array<ArrayBuffer>): SceneMesh[] {
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== MAGIC)
    throw new Error('not scene meshes: they do not begin with SNMS');
  const textLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  if (bytes.length < 8 + textLength) throw new Error(`scene meshes are cut short at ${bytes.length} bytes`);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + textLength))) as {
    version: number;
    meshes: MeshHeader[];
  };
  if (header.version !== VERSION)
    throw new Error(`scene meshes are of version ${header.version}, this program reads version ${VERSION}`);
  const body = bytes.slice(8 + textLength).buffer;
  const needed = header.meshes.reduce((sum, m) => sum + 4 * (6 * m.vertices + 3 * m.triangles), 0);
  if (body.byteLength !== needed)
    throw new Error(`scene meshes have ${body.byteLength} bytes where their header needs ${needed}`);
  let at = 0;
  const take = (numbers: number): number => {
    const from = at;
    at += 4 * numbers;
    return from;
  };
  return header.meshes.map((m) => ({
    id: m.id,
    class: m.class,
    tissue: m.tissue,
    positionsMm: new Float32Array(body, take(3 * m.vertices), 3 * m.vertices).slice(),
    normals: new Float32Array(body, take(3 * m.vertices), 3 * m.vertices).slice(),
    triangles: new Uint32Array(body, take(3 * m.triangles), 3 * m.triangles).slice(),
  }));
}
