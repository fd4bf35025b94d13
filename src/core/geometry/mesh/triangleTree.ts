/** A tree of boxes over triangles, in flat arrays, so that a question looks at a few triangles and not at all of them. */

/** Triangles as corner coordinates, nine numbers each, mm. */
export type TriangleSoup = Float64Array;

/** Leaves hold no more than this many triangles, unless they cannot be told apart. */
const LEAF_TRIANGLES = 4;

export interface TriangleTree {
  /** Six numbers for each node: least x, y, z, then greatest. */
  readonly boxes: Float64Array;
  /** Children of a node; a leaf has left −1. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The triangles under a leaf: so many of `order` from `start` on. */
  readonly start: Int32Array;
  readonly count: Int32Array;
  readonly order: Int32Array;
  /** Length of the longest way from the root to a leaf. */
  readonly levels: number;
}

/** Splits at the middle of the longest side of the box of the centres; at the middle of the list where that parts nothing. */
export function buildTriangleTree(triangles: TriangleSoup): TriangleTree {
  const total = triangles.length / 9;
  const most = Math.max(1, 2 * total);
  const boxes = new Float64Array(6 * most);
  const left = new Int32Array(most).fill(-1);
  const right = new Int32Array(most).fill(-1);
  const start = new Int32Array(most);
  const count = new Int32Array(most);
  const order = new Int32Array(total);
  const centres = new Float64Array(3 * total);
  for (let t = 0; t < total; t++) {
    order[t] = t;
    for (let k = 0; k < 3; k++)
      centres[3 * t + k] =
        (triangles[9 * t + k]! + triangles[9 * t + 3 + k]! + triangles[9 * t + 6 + k]!) / 3;
  }
  let nodes = 1;
  let levels = 1;
  start[0] = 0;
  count[0] = total;
  const open: [node: number, level: number][] = [[0, 1]];
  const low = [0, 0, 0];
  const high = [0, 0, 0];
  while (open.length > 0) {
    const [node, level] = open.pop()!;
    levels = Math.max(levels, level);
    const from = start[node]!;
    const size = count[node]!;
    boxOf(node, from, size);
    if (size <= LEAF_TRIANGLES) continue;
    const middle = splitAt(from, size);
    const a = nodes++;
    const b = nodes++;
    left[node] = a;
    right[node] = b;
    start[a] = from;
    count[a] = middle - from;
    start[b] = middle;
    count[b] = from + size - middle;
    open.push([a, level + 1], [b, level + 1]);
  }
  return { boxes, left, right, start, count, order, levels };

  function boxOf(node: number, from: number, size: number): void {
    const at = 6 * node;
    for (let k = 0; k < 3; k++) {
      boxes[at + k] = Number.POSITIVE_INFINITY;
      boxes[at + 3 + k] = Number.NEGATIVE_INFINITY;
    }
    for (let i = from; i < from + size; i++) {
      const t = 9 * order[i]!;
      for (let j = 0; j < 9; j++) {
        const k = at + (j % 3);
        const value = triangles[t + j]!;
        if (value < boxes[k]!) boxes[k] = value;
        if (value > boxes[k + 3]!) boxes[k + 3] = value;
      }
    }
  }

  /** Parts the triangles from `from` on; gives the index of the first of the second part. */
  function splitAt(from: number, size: number): number {
    low.fill(Number.POSITIVE_INFINITY);
    high.fill(Number.NEGATIVE_INFINITY);
    for (let i = from; i < from + size; i++)
      for (let k = 0; k < 3; k++) {
        const c = centres[3 * order[i]! + k]!;
        if (c < low[k]!) low[k] = c;
        if (c > high[k]!) high[k] = c;
      }
    let axis = 0;
    for (let k = 1; k < 3; k++) if (high[k]! - low[k]! > high[axis]! - low[axis]!) axis = k;
    const cut = (low[axis]! + high[axis]!) / 2;
    let i = from;
    let j = from + size - 1;
    while (i <= j) {
      if (centres[3 * order[i]! + axis]! < cut) i++;
      else {
        const swap = order[i]!;
        order[i] = order[j]!;
        order[j] = swap;
        j--;
      }
    }
    return i === from || i === from + size ? from + (size >> 1) : i;
  }
}
