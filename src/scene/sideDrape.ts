/**
 * A cloth over an edge of the skin that runs along the body: the groin and the flank of a hip, which is no limb all
 * round. Like the skin's mesh in world mm.
 */
import { BufferGeometry, Float32BufferAttribute } from 'three';
import type { Box } from '../core/anatomy/anatomy.ts';

type Point = readonly [number, number];

/** How far in from the edge the cloth begins, how far it lies on the skin and hangs beyond it, mm. */
const OVER_MM = 20;
const ABOVE_MM = 5;
const BEYOND_MM = 150;
/** Heights of the skin that are looked at together, and from one to the next, mm. */
const NEAR_MM = 8;
const STEP_MM = 6;
/** What counts as the middle: so much to either side, as a share of the box. */
const MIDDLE = 0.2;
/** Rows to either side that a row is smoothed over. */
const SMOOTHED_ROWS = 6;
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
  const p = skin.getAttribute('position');
  const near: Point[] = [];
  for (let i = 0; i < p.count; i++)
    if (Math.abs(p.getZ(i) - z) < NEAR_MM) near.push([p.getX(i), down * p.getY(i)]);
  if (near.length < 3) return null;
  const edge = near.reduce((a, b) => (b[0] * side > a[0] * side ? b : a));
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
    on(inner, 1.5),
    on([inner[0] + along[0] * 1.5, inner[1] + along[1] * 1.5], ABOVE_MM),
    on(edge, ABOVE_MM + 1),
    hang(10, 0.12),
    hang(30, 0.45),
    hang(70, 0.9),
    hang(BEYOND_MM, 1),
  ];
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
