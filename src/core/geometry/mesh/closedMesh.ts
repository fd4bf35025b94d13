/**
 * A closed surface of triangles: whether a point is inside, and where a straight shaft first crosses it. Which way round
 * the triangles are does not matter: inside is where a ray to the outside crosses an odd number of them.
 */
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import { buildTriangleTree, type TriangleSoup, type TriangleTree } from './triangleTree.ts';
import { type Welded, weldVertices } from './weldVertices.ts';

/**
 * Corners that differ by no more than this share of the mesh's size are one, where equal ones alone leave it open: first
 * what rounding does, then cracks of a hundredth of a millimetre or two as joined surfaces have them.
 */
const NEAR_SHARES = [1e-6, 1e-4] as const;

/** An edge at which the surface does not close: an odd number of triangles meet there. */
export interface OpenEdge {
  readonly fromMm: Vec3;
  readonly toMm: Vec3;
}

export type MeshCheck =
  | { readonly isClosed: true; readonly mesh: ClosedMesh }
  | { readonly isClosed: false; readonly openEdges: number; readonly first: OpenEdge | null };

/**
 * Makes a mesh of triangles (nine coordinates each, mm), or tells where it is open. Triangles without area are left
 * out. A mesh of nothing has no open edge and is not closed either.
 */
export function closeMesh(cornersXyz: ArrayLike<number>): MeshCheck {
  const exact = meshOf(weldVertices(cornersXyz, 0));
  if (exact.isClosed || exact.openEdges === 0) return exact;
  const sizeMm = sizeOf(cornersXyz);
  for (const share of NEAR_SHARES) {
    const near = meshOf(weldVertices(cornersXyz, share * sizeMm));
    if (near.isClosed) return near;
  }
  return exact;
}

function meshOf(welded: Welded): MeshCheck {
  const { corners, xyz } = welded;
  const kept: number[] = [];
  for (let i = 0; i < corners.length; i += 3) {
    const a = corners[i]!;
    const b = corners[i + 1]!;
    const c = corners[i + 2]!;
    if (a !== b && b !== c && c !== a) kept.push(a, b, c);
  }
  const odd = new Set<number>();
  const places = xyz.length / 3;
  for (let i = 0; i < kept.length; i += 3)
    for (let k = 0; k < 3; k++) {
      const a = kept[i + k]!;
      const b = kept[i + ((k + 1) % 3)]!;
      const key = a < b ? a * places + b : b * places + a;
      if (!odd.delete(key)) odd.add(key);
    }
  if (odd.size > 0 || kept.length === 0) {
    const [key] = odd;
    const at = (v: number): Vec3 => [xyz[3 * v]!, xyz[3 * v + 1]!, xyz[3 * v + 2]!];
    const first = key === undefined ? null : { fromMm: at(Math.floor(key / places)), toMm: at(key % places) };
    return { isClosed: false, openEdges: odd.size, first };
  }
  const triangles = new Float64Array(3 * kept.length);
  for (let i = 0; i < kept.length; i++)
    for (let k = 0; k < 3; k++) triangles[3 * i + k] = xyz[3 * kept[i]! + k]!;
  return { isClosed: true, mesh: new ClosedMesh(triangles) };
}

function sizeOf(cornersXyz: ArrayLike<number>): number {
  let size = 0;
  for (let k = 0; k < 3; k++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = k; i < cornersXyz.length; i += 3) {
      low = Math.min(low, cornersXyz[i]!);
      high = Math.max(high, cornersXyz[i]!);
    }
    size = Math.max(size, high - low);
  }
  return size;
}

export class ClosedMesh {
  readonly tree: TriangleTree;
  private readonly stack: Int32Array;

  /** `triangles` must close; see closeMesh. */
  constructor(readonly triangles: TriangleSoup) {
    this.tree = buildTriangleTree(triangles);
    this.stack = new Int32Array(2 * this.tree.levels + 2);
  }

  get triangleCount(): number {
    return this.triangles.length / 9;
  }

  /** Lengths of the sides of the box about it, mm. */
  get extentMm(): Vec3 {
    const b = this.tree.boxes;
    return [b[3]! - b[0]!, b[4]! - b[1]!, b[5]! - b[2]!];
  }

  /**
   * True where a ray from the point along +z crosses an odd number of triangles. A ray through an edge or a corner is
   * counted right: seen along z, whether it passes left or right of an edge is worked out from the edge alone, in the
   * same way for both triangles at it, and of a horizontal line through a corner only one side counts (half-open), so
   * that every line crosses a closed mesh an even number of times, whatever is rounded.
   */
  contains(x: number, y: number, z: number): boolean {
    const { boxes, left, right, start, count, order } = this.tree;
    const { stack, triangles } = this;
    let isInside = false;
    let depth = 0;
    stack[depth++] = 0;
    while (depth > 0) {
      const node = stack[--depth]!;
      const b = 6 * node;
      if (x < boxes[b]! || y < boxes[b + 1]! || x > boxes[b + 3]! || y > boxes[b + 4]! || z > boxes[b + 5]!)
        continue;
      if (left[node]! >= 0) {
        stack[depth++] = left[node]!;
        stack[depth++] = right[node]!;
        continue;
      }
      const end = start[node]! + count[node]!;
      for (let i = start[node]!; i < end; i++)
        if (isUnder(triangles, 9 * order[i]!, x, y, z)) isInside = !isInside;
    }
    return isInside;
  }

  /**
   * Distance in mm along a unit direction to the crossing that is nearest to the origin, no farther than `mostMm`;
   * undefined where there is none. Crossings on an edge count for the triangles at both sides, so none slips through.
   */
  firstCrossingMm(origin: ReadonlyVec3, direction: ReadonlyVec3, mostMm: number): number | undefined {
    const { boxes, left, right, start, count, order } = this.tree;
    const { stack, triangles } = this;
    const ray = new Ray(origin, direction);
    let nearest = mostMm;
    let isFound = false;
    let depth = 0;
    stack[depth++] = 0;
    while (depth > 0) {
      const node = stack[--depth]!;
      if (!ray.meetsBox(boxes, 6 * node, nearest)) continue;
      if (left[node]! >= 0) {
        const isForward = boxes[6 * left[node]! + ray.axis]! <= boxes[6 * right[node]! + ray.axis]!;
        const goesUp = direction[ray.axis]! >= 0;
        stack[depth++] = isForward === goesUp ? right[node]! : left[node]!;
        stack[depth++] = isForward === goesUp ? left[node]! : right[node]!;
        continue;
      }
      const end = start[node]! + count[node]!;
      for (let i = start[node]!; i < end; i++) {
        const at = ray.meetsTriangle(triangles, 9 * order[i]!);
        if (at === undefined || at > nearest) continue;
        nearest = at;
        isFound = true;
      }
    }
    return isFound ? nearest : undefined;
  }
}

/** True where the triangle lies over the point: a ray along +z from it crosses it. */
function isUnder(m: TriangleSoup, t: number, x: number, y: number, z: number): boolean {
  let isWithin = false;
  for (let k = 0; k < 3; k++) {
    let low = t + 3 * k;
    let high = t + 3 * ((k + 1) % 3);
    const isLowBelow = m[low + 1]! > y;
    if (isLowBelow === m[high + 1]! > y) continue;
    if (isLowBelow) {
      const swap = low;
      low = high;
      high = swap;
    }
    const side = (m[high]! - m[low]!) * (y - m[low + 1]!) - (x - m[low]!) * (m[high + 1]! - m[low + 1]!);
    if (side > 0) isWithin = !isWithin;
  }
  if (!isWithin) return false;
  const az = m[t + 2]!;
  const bz = m[t + 5]!;
  const cz = m[t + 8]!;
  if (z > az && z > bz && z > cz) return false;
  if (z < az && z < bz && z < cz) return true;
  const ax = m[t]! - x;
  const ay = m[t + 1]! - y;
  const bx = m[t + 3]! - x;
  const by = m[t + 4]! - y;
  const cx = m[t + 6]! - x;
  const cy = m[t + 7]! - y;
  const wa = bx * cy - by * cx;
  const wb = cx * ay - cy * ax;
  const wc = ax * by - ay * bx;
  const all = wa + wb + wc;
  // A triangle that stands on edge and is yet within: the point is on it to the last bit; it counts as under it.
  return all === 0 || (wa * (az - z) + wb * (bz - z) + wc * (cz - z)) / all > 0;
}

/** A ray turned so that it runs along one axis: Woop, Benthin and Wald 2013, "Watertight ray/triangle intersection". */
class Ray {
  /** The axis along which it runs most, and the other two. */
  readonly axis: number;
  private readonly kx: number;
  private readonly ky: number;
  private readonly shearX: number;
  private readonly shearY: number;
  private readonly shearZ: number;

  constructor(
    private readonly origin: ReadonlyVec3,
    private readonly direction: ReadonlyVec3,
  ) {
    const [x, y, z] = [Math.abs(direction[0]), Math.abs(direction[1]), Math.abs(direction[2])];
    this.axis = x > y ? (x > z ? 0 : 2) : y > z ? 1 : 2;
    this.kx = (this.axis + 1) % 3;
    this.ky = (this.axis + 2) % 3;
    const along = direction[this.axis]!;
    this.shearX = direction[this.kx]! / along;
    this.shearY = direction[this.ky]! / along;
    this.shearZ = 1 / along;
  }

  /** Slabs, a little wider than they are, so that rounding loses no box. */
  meetsBox(boxes: Float64Array, at: number, mostMm: number): boolean {
    let near = 0;
    let far = mostMm;
    for (let k = 0; k < 3; k++) {
      const d = this.direction[k]!;
      const low = boxes[at + k]! - this.origin[k]!;
      const high = boxes[at + 3 + k]! - this.origin[k]!;
      const slack = 1e-12 * (Math.abs(low) + Math.abs(high) + mostMm);
      if (d === 0) {
        if (low > slack || high < -slack) return false;
        continue;
      }
      const a = (low - slack) / d;
      const b = (high + slack) / d;
      near = Math.max(near, Math.min(a, b));
      far = Math.min(far, Math.max(a, b));
      if (near > far) return false;
    }
    return true;
  }

  meetsTriangle(m: TriangleSoup, t: number): number | undefined {
    const { kx, ky, axis: kz, origin, shearX, shearY, shearZ } = this;
    const az = m[t + kz]! - origin[kz]!;
    const bz = m[t + 3 + kz]! - origin[kz]!;
    const cz = m[t + 6 + kz]! - origin[kz]!;
    const ax = m[t + kx]! - origin[kx]! - shearX * az;
    const ay = m[t + ky]! - origin[ky]! - shearY * az;
    const bx = m[t + 3 + kx]! - origin[kx]! - shearX * bz;
    const by = m[t + 3 + ky]! - origin[ky]! - shearY * bz;
    const cx = m[t + 6 + kx]! - origin[kx]! - shearX * cz;
    const cy = m[t + 6 + ky]! - origin[ky]! - shearY * cz;
    const u = cx * by - cy * bx;
    const v = ax * cy - ay * cx;
    const w = bx * ay - by * ax;
    if ((u < 0 || v < 0 || w < 0) && (u > 0 || v > 0 || w > 0)) return undefined;
    const all = u + v + w;
    if (all === 0) return undefined;
    const at = (shearZ * (u * az + v * bz + w * cz)) / all;
    return at >= 0 ? at : undefined;
  }
}
