/** Surfaces and STL files for tests. */
export type Point = readonly [number, number, number];
export type Triangle = readonly [Point, Point, Point];

/** A box, two triangles a side. */
export function boxMesh(low: Point, high: Point): Triangle[] {
  const at = (i: number): Point => [
    i & 1 ? high[0] : low[0],
    i & 2 ? high[1] : low[1],
    i & 4 ? high[2] : low[2],
  ];
  const sides = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ] as const;
  return sides.flatMap(([a, b, c, d]) => [[at(a), at(b), at(c)] as const, [at(a), at(c), at(d)] as const]);
}

/** A torus about the z axis, concave and with a hole: what counts as inside is known, but for the flat of its facets. */
export function torusMesh(ringMm: number, tubeMm: number, around: number, across: number): Triangle[] {
  const at = (i: number, j: number): Point => {
    const u = (2 * Math.PI * (i % around)) / around;
    const v = (2 * Math.PI * (j % across)) / across;
    const r = ringMm + tubeMm * Math.cos(v);
    return [r * Math.cos(u), r * Math.sin(u), tubeMm * Math.sin(v)];
  };
  const triangles: Triangle[] = [];
  for (let i = 0; i < around; i++)
    for (let j = 0; j < across; j++)
      triangles.push([at(i, j), at(i + 1, j), at(i + 1, j + 1)], [at(i, j), at(i + 1, j + 1), at(i, j + 1)]);
  return triangles;
}

export const soupOf = (triangles: readonly Triangle[]): Float64Array => Float64Array.from(triangles.flat(2));

export function binaryStl(triangles: readonly Triangle[], header = 'a test'): Uint8Array {
  const bytes = new Uint8Array(84 + 50 * triangles.length);
  bytes.set(new TextEncoder().encode(header));
  const view = new DataView(bytes.buffer);
  view.setUint32(80, triangles.length, true);
  triangles.forEach((triangle, t) => {
    triangle.flat().forEach((value, k) => {
      view.setFloat32(84 + 50 * t + 12 + 4 * k, value, true);
    });
  });
  return bytes;
}

export function asciiStl(triangles: readonly Triangle[], name = 'a test', newLine = '\n'): Uint8Array {
  const facets = triangles.map((triangle) =>
    [
      '  facet normal 0 0 0',
      '    outer loop',
      ...triangle.map((p) => `      vertex ${p.join(' ')}`),
      '    endloop',
      '  endfacet',
    ].join(newLine),
  );
  return new TextEncoder().encode([`solid ${name}`, ...facets, `endsolid ${name}`, ''].join(newLine));
}
