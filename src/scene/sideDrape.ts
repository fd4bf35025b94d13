/**
 * A cloth over an edge of the skin that runs along the body: the groin and the flank of a hip, which is no limb all
 * round. Like the skin's mesh in world mm.
 */
import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Box } from '../core/anatomy/anatomy.ts';

type Point = readonly [number, number];

/**
 * How far in from the edge the cloth begins, how far it lies on the skin and hangs beyond it, mm. Its hem lies under the
 * skin, by more than the rows are smoothed by, so that both meet in one line.
 */
const OVER_MM = 20;
const HEM_UNDER_MM = 4;
const HEM_WIDE_MM = 4;
const ABOVE_MM = 8;
const BEYOND_MM = 150;
/** From one height of the skin to the next, and between its places at one, mm. */
const STEP_MM = 6;
const BETWEEN_MM = 1.5;
/** What counts as the middle: so much to either side, as a share of the box. */
const MIDDLE = 0.2;
/** Rows to either side that a row is smoothed over. */
const SMOOTHED_ROWS = 3;
/** Points across the cloth. */
const ACROSS = 7;

/**
 * The cloth on one side (−1: smaller x), or null where the skin has no edge there. `down`: which way of y the table lies,
 * `tableY`: where the cloth comes to lie.
 */
export function sideDrape(
  skin: BufferGeometry,
  bounds: Box,
  side: 1 | -1,
  down: 1 | -1,
  tableY: number,
): BufferGeometry | null {
  if (goesRound(skin, bounds, down)) return null;
  const rows: Point[][] = [];
  const heights: number[] = [];
  for (let z = bounds.min[2] - STEP_MM; z <= bounds.max[2] + STEP_MM; z += STEP_MM) {
    const row = profile(
      skin,
      Math.min(bounds.max[2] - 6, Math.max(bounds.min[2] + 6, z)),
      side,
      down,
      tableY,
    );
    if (!row) continue;
    rows.push(row);
    heights.push(z);
  }
  if (rows.length < 4) return null;
  const positions: number[] = [];
  rows.forEach((_, i) => {
    for (let j = 0; j < ACROSS; j++) {
      const [x, y] = smoothed(rows, i, j);
      positions.push(x, down * y, heights[i]!);
    }
  });
  const triangles: number[] = [];
  for (let i = 0; i + 1 < rows.length; i++)
    for (let j = 0; j + 1 < ACROSS; j++) {
      const a = i * ACROSS + j;
      const b = a + ACROSS;
      triangles.push(a, a + 1, b, b, a + 1, b + 1);
    }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setIndex(triangles);
  geometry.computeVertexNormals();
  return geometry;
}

/** A skin that goes round a limb has an underside in its middle; one that is cut along the body has none. */
export function goesRound(skin: BufferGeometry, bounds: Box, down: 1 | -1): boolean {
  const p = skin.getAttribute('position');
  const [middleX, middleY, middleZ] = [0, 1, 2].map((k) => (bounds.min[k]! + bounds.max[k]!) / 2) as [
    number,
    number,
    number,
  ];
  const nearX = (bounds.max[0] - bounds.min[0]) * MIDDLE;
  const nearZ = (bounds.max[2] - bounds.min[2]) * MIDDLE;
  for (let i = 0; i < p.count; i++)
    if (
      Math.abs(p.getZ(i) - middleZ) < nearZ &&
      Math.abs(p.getX(i) - middleX) < nearX &&
      down * (p.getY(i) - middleY) > 0
    )
      return true;
  return false;
}

/** From on the skin over its edge to the table: x, and y the way down. */
function profile(
  skin: BufferGeometry,
  z: number,
  side: 1 | -1,
  down: 1 | -1,
  tableY: number,
): Point[] | null {
  const near = cutAt(skin, z, down);
  if (near.length < 3) return null;
  // Where the skin ends: farthest aside and down, since a flank turns under before it is cut.
  const edge = near.reduce((a, b) => (b[0] * side + b[1] > a[0] * side + a[1] ? b : a));
  const away = (q: Point): number => Math.abs(Math.hypot(q[0] - edge[0], q[1] - edge[1]) - OVER_MM);
  const inner = near.reduce((a, b) => (away(b) < away(a) ? b : a));
  const l = Math.hypot(edge[0] - inner[0], edge[1] - inner[1]) || 1;
  const along: Point = [(edge[0] - inner[0]) / l, (edge[1] - inner[1]) / l];
  // Outwards of the skin: the one of both normals that looks up or aside.
  const out: Point =
    along[0] * side >= 0 ? [along[1] * side, -along[0] * side] : [-along[1] * side, along[0] * side];
  const on = (at: Point, mm: number): Point => [at[0] + out[0] * mm, at[1] + out[1] * mm];
  const hang = (beyondMm: number, share: number): Point => [
    edge[0] + side * beyondMm,
    edge[1] - ABOVE_MM + (down * tableY - edge[1]) * share,
  ];
  return [
    on(inner, -HEM_UNDER_MM),
    on([inner[0] + along[0] * HEM_WIDE_MM, inner[1] + along[1] * HEM_WIDE_MM], ABOVE_MM),
    on(edge, ABOVE_MM + 1),
    hang(10, 0.12),
    hang(30, 0.45),
    hang(70, 0.9),
    hang(BEYOND_MM, 1),
  ];
}

/** Places of the skin at a height, x and y the way down: where its triangles cross, with places between. */
function cutAt(skin: BufferGeometry, z: number, down: 1 | -1): Point[] {
  const p = skin.getAttribute('position');
  const index = skin.getIndex();
  const corners = index ? index.count : p.count;
  const points: Point[] = [];
  for (let t = 0; t + 2 < corners; t += 3) {
    const crossed: Point[] = [];
    for (let k = 0; k < 3; k++) {
      const a = index ? index.getX(t + k) : t + k;
      const b = index ? index.getX(t + ((k + 1) % 3)) : t + ((k + 1) % 3);
      const [za, zb] = [p.getZ(a), p.getZ(b)];
      if (za < z === zb < z) continue;
      const share = (z - za) / (zb - za);
      crossed.push([
        p.getX(a) + share * (p.getX(b) - p.getX(a)),
        down * (p.getY(a) + share * (p.getY(b) - p.getY(a))),
      ]);
    }
    const [from, to] = crossed;
    if (!from || !to) continue;
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / BETWEEN_MM) || 1;
    for (let i = 0; i <= steps; i++)
      points.push([from[0] + ((to[0] - from[0]) * i) / steps, from[1] + ((to[1] - from[1]) * i) / steps]);
  }
  return points;
}

/** Mean of neighbouring rows: cloth has no steps. */
function smoothed(rows: readonly Point[][], i: number, j: number): Point {
  let x = 0;
  let y = 0;
  let n = 0;
  for (let k = Math.max(0, i - SMOOTHED_ROWS); k <= Math.min(rows.length - 1, i + SMOOTHED_ROWS); k++) {
    x += rows[k]![j]![0];
    y += rows[k]![j]![1];
    n++;
  }
  return [x / n, y / n];
}
