/** Smooth closed bodies from a stack of rounded cross-sections: the probe's housing, drapes, the syringe. */
import { BufferGeometry, Float32BufferAttribute } from 'three';

export interface LoftSection {
  /** Position along y, and the centre and half-extents of the section across it. */
  readonly y: number;
  readonly halfX: number;
  readonly halfZ: number;
  readonly centreX?: number;
  readonly centreZ?: number;
}

/** `exponent` 2 gives ellipses, 4 and more rounded boxes. Both ends are closed by flat caps; normals are smooth. */
export function loftGeometry(
  sections: readonly LoftSection[],
  exponent: number,
  around = 40,
): BufferGeometry {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const s of sections)
    for (let i = 0; i < around; i++) {
      const angle = (2 * Math.PI * i) / around;
      const c = Math.cos(angle);
      const d = Math.sin(angle);
      const r = (Math.abs(c) ** exponent + Math.abs(d) ** exponent) ** (-1 / exponent);
      positions.push((s.centreX ?? 0) + s.halfX * r * c, s.y, (s.centreZ ?? 0) + s.halfZ * r * d);
    }
  const rises = sections[sections.length - 1]!.y > sections[0]!.y;
  const face = (a: number, b: number, c: number): void => {
    if (rises) indices.push(a, c, b);
    else indices.push(a, b, c);
  };
  for (let k = 0; k + 1 < sections.length; k++)
    for (let i = 0; i < around; i++) {
      const a = k * around + i;
      const b = k * around + ((i + 1) % around);
      face(a, b, b + around);
      face(a, b + around, a + around);
    }
  // caps have vertices of their own, so that the rim stays crisp
  for (const [k, flip] of [
    [0, true],
    [sections.length - 1, false],
  ] as const) {
    const s = sections[k]!;
    const first = positions.length / 3;
    positions.push(s.centreX ?? 0, s.y, s.centreZ ?? 0);
    for (let i = 0; i < around; i++)
      positions.push(...positions.slice(3 * (k * around + i), 3 * (k * around + i) + 3));
    for (let i = 0; i < around; i++) {
      const a = first + 1 + i;
      const b = first + 1 + ((i + 1) % around);
      if (flip) face(first, b, a);
      else face(first, a, b);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}
