/** Makes one vertex of corners that lie in the same place: a file of triangles does not say which belong together. */

/** Corners by index into distinct places; `xyz` holds three numbers for each place. */
export interface Welded {
  readonly xyz: Float64Array;
  readonly corners: Int32Array;
}

/**
 * Welds corners (x, y, z one after another, mm) that are no farther apart than `withinMm` along each axis; 0 welds
 * equal ones. A corner joins the first place that is near enough, so the result depends on the order of the file only.
 */
export function weldVertices(cornersXyz: ArrayLike<number>, withinMm: number): Welded {
  const count = Math.floor(cornersXyz.length / 3);
  const corners = new Int32Array(count);
  const xyz = new Float64Array(3 * count);
  const cellMm = withinMm > 0 ? 2 * withinMm : 0;
  const slots = new Int32Array(powerOfTwoAbove(2 * count)).fill(-1);
  const next = new Int32Array(count).fill(-1);
  const mask = slots.length - 1;
  const cellOf = (value: number) => (cellMm > 0 ? Math.floor(value / cellMm) : value);
  let places = 0;

  const findIn = (cx: number, cy: number, cz: number, x: number, y: number, z: number): number => {
    for (let v = slots[hashOf(cx, cy, cz) & mask]!; v >= 0; v = next[v]!)
      if (
        Math.abs(xyz[3 * v]! - x) <= withinMm &&
        Math.abs(xyz[3 * v + 1]! - y) <= withinMm &&
        Math.abs(xyz[3 * v + 2]! - z) <= withinMm
      )
        return v;
    return -1;
  };
  const find = (x: number, y: number, z: number): number => {
    const cx = cellOf(x);
    const cy = cellOf(y);
    const cz = cellOf(z);
    if (cellMm === 0) return findIn(cx, cy, cz, x, y, z);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (let dz = -1; dz <= 1; dz++) {
          const found = findIn(cx + dx, cy + dy, cz + dz, x, y, z);
          if (found >= 0) return found;
        }
    return -1;
  };

  for (let i = 0; i < count; i++) {
    // −0 and 0 are one place.
    const x = cornersXyz[3 * i]! + 0;
    const y = cornersXyz[3 * i + 1]! + 0;
    const z = cornersXyz[3 * i + 2]! + 0;
    let place = find(x, y, z);
    if (place < 0) {
      place = places++;
      xyz[3 * place] = x;
      xyz[3 * place + 1] = y;
      xyz[3 * place + 2] = z;
      const slot = hashOf(cellOf(x), cellOf(y), cellOf(z)) & mask;
      next[place] = slots[slot]!;
      slots[slot] = place;
    }
    corners[i] = place;
  }
  return { xyz: xyz.slice(0, 3 * places), corners };
}

const bits = new DataView(new ArrayBuffer(8));

function hashOf(a: number, b: number, c: number): number {
  let h = 0x811c9dc5;
  for (const value of [a, b, c]) {
    bits.setFloat64(0, value);
    h = Math.imul(h ^ bits.getUint32(0), 0x01000193);
    h = Math.imul(h ^ bits.getUint32(4), 0x01000193);
    h ^= h >>> 15;
  }
  return h;
}

function powerOfTwoAbove(n: number): number {
  let size = 16;
  while (size < n) size *= 2;
  return size;
}
