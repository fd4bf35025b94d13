import { describe, expect, it } from 'vitest';
import { closeMesh, type ClosedMesh } from '../../../src/core/geometry/mesh/closedMesh.ts';
import { boxMesh, type Point, soupOf, torusMesh, type Triangle } from '../scoring/motion/testMeshes.ts';

function closed(triangles: readonly Triangle[]): ClosedMesh {
  const check = closeMesh(soupOf(triangles));
  if (!check.isClosed) throw new Error(`open at ${check.openEdges} edges`);
  return check.mesh;
}

/** Numbers in (−1, 1) from a seed. */
function numbers(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 31 - 1;
  };
}

/** Winding number by the solid angle of every triangle (Van Oosterom and Strackee 1983): a way of its own. */
function windingNumber(triangles: readonly Triangle[], p: Point): number {
  let sum = 0;
  for (const triangle of triangles) {
    const [a, b, c] = triangle.map((v) => [v[0] - p[0], v[1] - p[1], v[2] - p[2]] as const) as [
      Point,
      Point,
      Point,
    ];
    const [la, lb, lc] = [a, b, c].map((v) => Math.hypot(...v)) as [number, number, number];
    const dot = (u: Point, v: Point) => u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
    const triple =
      a[0] * (b[1] * c[2] - b[2] * c[1]) +
      a[1] * (b[2] * c[0] - b[0] * c[2]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
    sum += 2 * Math.atan2(triple, la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb);
  }
  return sum / (4 * Math.PI);
}

/** Nearest crossing of a ray by Cramer's rule with every triangle. */
function nearestCrossing(triangles: readonly Triangle[], o: Point, d: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [a, b, c] of triangles) {
    const e = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
    const f = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
    const s = [o[0] - a[0], o[1] - a[1], o[2] - a[2]] as const;
    const det = (x: Point, y: Point, z: Point) =>
      x[0] * (y[1] * z[2] - y[2] * z[1]) -
      y[0] * (x[1] * z[2] - x[2] * z[1]) +
      z[0] * (x[1] * y[2] - x[2] * y[1]);
    const back = [-d[0], -d[1], -d[2]] as const;
    const all = det(e, f, back);
    const u = det(s, f, back) / all;
    const v = det(e, s, back) / all;
    const t = det(e, f, s) / all;
    if (u >= 0 && v >= 0 && u + v <= 1 && t >= 0) nearest = Math.min(nearest, t);
  }
  return nearest;
}

describe('inside a closed mesh', () => {
  it('agrees with the winding number in and about a concave body', () => {
    const triangles = torusMesh(30, 12, 36, 20);
    const mesh = closed(triangles);
    const next = numbers(5);
    let insideCount = 0;
    for (let i = 0; i < 600; i++) {
      const p: Point = [45 * next(), 45 * next(), 15 * next()];
      const isInside = mesh.contains(...p);
      expect(isInside, String(p)).toBe(Math.abs(windingNumber(triangles, p)) > 0.5);
      if (isInside) insideCount++;
    }
    expect(insideCount).toBeGreaterThan(100);
  });

  it('does not depend on which way round the triangles are', () => {
    const triangles = torusMesh(30, 12, 24, 12);
    const mixed = triangles.map(([a, b, c], i) =>
      i % 3 === 0 ? ([a, c, b] as const) : ([a, b, c] as const),
    );
    const [one, other] = [closed(triangles), closed(mixed)];
    const next = numbers(11);
    for (let i = 0; i < 1000; i++) {
      const p: Point = [45 * next(), 45 * next(), 15 * next()];
      expect(other.contains(...p)).toBe(one.contains(...p));
    }
  });

  it('is right where the ray goes through edges and corners', () => {
    const fine = (n: number): Triangle[] => {
      const triangles: Triangle[] = [];
      const side = (f: (u: number, v: number) => Point) => {
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++)
            triangles.push([f(i, j), f(i + 1, j), f(i + 1, j + 1)], [f(i, j), f(i + 1, j + 1), f(i, j + 1)]);
      };
      for (const at of [0, n]) {
        side((u, v) => [u, v, at]);
        side((u, v) => [u, at, v]);
        side((u, v) => [at, u, v]);
      }
      return triangles;
    };
    const mesh = closed(fine(8));
    // Every point of a lattice of halves lies under corners, edges or diagonals of the top.
    for (let x = -1; x <= 9; x += 0.5)
      for (let y = -1; y <= 9; y += 0.5)
        for (const z of [-0.5, 0.5, 4, 7.5, 8.5]) {
          const isOnSide = (x === 0 || x === 8 || y === 0 || y === 8) && x >= 0 && x <= 8 && y >= 0 && y <= 8;
          if (isOnSide) continue;
          const isIn = x > 0 && x < 8 && y > 0 && y < 8 && z > 0 && z < 8;
          expect(mesh.contains(x, y, z), `${x} ${y} ${z}`).toBe(isIn);
        }
  });
});

describe('the first crossing of a shaft', () => {
  it('is the nearest of all triangles’', () => {
    const triangles = torusMesh(30, 12, 36, 20);
    const mesh = closed(triangles);
    const next = numbers(3);
    let hits = 0;
    for (let i = 0; i < 500; i++) {
      const o: Point = [45 * next(), 45 * next(), 15 * next()];
      const v = [next(), next(), next()] as const;
      const l = Math.hypot(...v);
      const d: Point = [v[0] / l, v[1] / l, v[2] / l];
      const at = mesh.firstCrossingMm(o, d, 300);
      const truth = nearestCrossing(triangles, o, d);
      if (truth > 300) expect(at).toBeUndefined();
      else {
        expect(at).toBeCloseTo(truth, 9);
        hits++;
      }
    }
    expect(hits).toBeGreaterThan(200);
  });

  it('goes through no edge and no corner, and looks no farther than asked', () => {
    const mesh = closed(boxMesh([-10, -10, -10], [10, 10, 10]));
    const s = Math.sqrt(3);
    expect(mesh.firstCrossingMm([0, 0, 0], [0, 0, 1], 300)).toBe(10);
    expect(mesh.firstCrossingMm([0, 0, 0], [-1 / s, -1 / s, -1 / s], 300)).toBeCloseTo(10 * s, 9);
    expect(mesh.firstCrossingMm([0, 0, 0], [Math.SQRT1_2, Math.SQRT1_2, 0], 300)).toBeCloseTo(
      10 * Math.SQRT2,
      9,
    );
    expect(mesh.firstCrossingMm([0, 0, 0], [0, 0, 1], 9.9)).toBeUndefined();
    expect(mesh.firstCrossingMm([0, 0, 20], [0, 0, -1], 300)).toBe(10);
  });
});

describe('closing a mesh', () => {
  it('tells how many edges are open, and where', () => {
    const check = closeMesh(soupOf(boxMesh([0, 0, 0], [1, 1, 1]).slice(1)));
    expect(check).toMatchObject({ isClosed: false, openEdges: 3 });
    expect(closeMesh(new Float64Array(0))).toEqual({ isClosed: false, openEdges: 0, first: null });
  });

  it('leaves out triangles without area and closes what rounding opened', () => {
    const box = boxMesh([0, 0, 0], [100, 100, 100]);
    const thin: Triangle = [box[0]![0], box[0]![1], box[0]![0]];
    expect(closed([...box, thin]).triangleCount).toBe(12);
    const next = numbers(9);
    const shaken = box.map((t) => t.map((p) => p.map((v) => v + 2e-5 * next()))) as unknown as Triangle[];
    const mesh = closed(shaken);
    expect(mesh.contains(50, 50, 50)).toBe(true);
    expect(mesh.contains(50, 50, 101)).toBe(false);
    const torn = box.map((t) => t.map((p) => p.map((v) => v + 0.5 * next()))) as unknown as Triangle[];
    expect(closeMesh(soupOf(torn)).isClosed).toBe(false);
  });

  it('takes many equal corners for one, −0 for 0, and separate shells together', () => {
    const two = [...boxMesh([-0, 0, 0], [1, 1, 1]), ...boxMesh([0.25, 0.25, 0.25], [0.75, 0.75, 0.75])];
    const mesh = closed(two);
    expect(mesh.contains(0.1, 0.1, 0.1)).toBe(true);
    expect(mesh.contains(0.5, 0.5, 0.5)).toBe(false);
    expect(mesh.extentMm).toEqual([1, 1, 1]);
  });
});
