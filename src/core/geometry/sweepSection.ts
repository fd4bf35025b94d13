/** Signed distance within the section of a sweep, with its rounded end. */

export type SectionKind = 'ellipse' | 'stadium' | 'rounded-box';

/** Share of a flat section's width that the corners of its end are rounded by, seen from above: no end is square. */
export const END_ROUNDING_01 = 0.85;

/**
 * @param a across, mm; @param b through the thickness, mm; @param beyond how far past the end plane, mm, negative inside
 * @param w half-width, mm; @param h half-thickness, mm
 */
export function sectionDistance(
  kind: SectionKind,
  a: number,
  b: number,
  beyond: number,
  w: number,
  h: number,
): number {
  if (kind === 'stadium') {
    const flat = Math.max(w - h, 0);
    const corner = END_ROUNDING_01 * flat;
    let q = Math.max(Math.abs(a) - flat, 0);
    const toCorner = beyond + corner;
    if (toCorner > 0) {
      const aside = Math.max(Math.abs(a) - flat + corner, 0);
      q = Math.max(Math.sqrt(aside * aside + toCorner * toCorner) - corner, 0);
    }
    return Math.sqrt(q * q + b * b) - Math.min(h, w);
  }
  if (kind === 'rounded-box') {
    const r = Math.min(h, w) * 0.8;
    const qa = Math.abs(a) - w + r;
    const qb = Math.abs(b) - h + r;
    const qc = beyond > 0 ? beyond : 0;
    const oa = Math.max(qa, 0);
    const ob = Math.max(qb, 0);
    return Math.sqrt(oa * oa + ob * ob + qc * qc) + Math.min(Math.max(qa, qb), 0) - r;
  }
  // First order: k₀ (k₀ − 1) / |∇k₀|-like term; exact on the axes and on the surface.
  const shortest = Math.min(w, h);
  const x = a / w;
  const y = b / h;
  let square = x * x + y * y;
  let steep = (x * x) / (w * w) + (y * y) / (h * h);
  if (beyond > 0) {
    const z = beyond / shortest;
    square += z * z;
    steep += (z * z) / (shortest * shortest);
  }
  const k0 = Math.sqrt(square);
  const k1 = Math.sqrt(steep);
  const floor = -shortest * (1 - k0);
  if (k1 < 1e-9) return floor;
  const d = (k0 * (k0 - 1)) / k1;
  return k0 < 1 ? Math.max(d, floor) : d;
}
