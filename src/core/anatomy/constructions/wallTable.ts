/** Tables of nodes over angle and height on the deep wall of a film: looked up between nodes, and their outline. */

/** Nodes over angle and height, angle fastest, as in `Cavity`. */
export interface WallGrid {
  readonly angleFromRad: number;
  readonly angleStepRad: number;
  readonly angleCount: number;
  readonly heightFromMm: number;
  readonly heightStepMm: number;
  readonly heightCount: number;
}

/** Bilinear between nodes, clamped at the edges of the grid. */
export function onWall(of: WallGrid, table: Float64Array, angleRad: number, zMm: number): number {
  const fa = Math.min(of.angleCount - 1.000001, Math.max(0, (angleRad - of.angleFromRad) / of.angleStepRad));
  const fz = Math.min(of.heightCount - 1.000001, Math.max(0, (zMm - of.heightFromMm) / of.heightStepMm));
  const j = Math.floor(fa);
  const i = Math.floor(fz);
  const ta = fa - j;
  const tz = fz - i;
  const o = i * of.angleCount + j;
  const low = table[o]! + (table[o + 1]! - table[o]!) * ta;
  const high = table[o + of.angleCount]! + (table[o + of.angleCount + 1]! - table[o + of.angleCount]!) * ta;
  return low + (high - low) * tz;
}

/**
 * Distance on the unrolled wall to where a table of nodes crosses 0 (positive inside), mm, negative inside, and kept
 * within ±reachMm. `floor`: radius of the wall at every node, mm.
 */
export function outlineTable(
  of: WallGrid,
  inside: Float64Array,
  floor: Float64Array,
  reachMm: number,
): Float64Array {
  const crossings: { angle: number; z: number }[] = [];
  const cross = (at: number, to: number, angle: number, z: number, alongAngle: boolean): void => {
    const a = inside[at]!;
    const b = inside[to]!;
    if (a > 0 === b > 0) return;
    const t = a / (a - b);
    crossings.push(
      alongAngle ? { angle: angle + t * of.angleStepRad, z } : { angle, z: z + t * of.heightStepMm },
    );
  };
  const each = (visit: (at: number, angle: number, z: number, j: number, i: number) => void): void => {
    for (let i = 0; i < of.heightCount; i++)
      for (let j = 0; j < of.angleCount; j++)
        visit(
          i * of.angleCount + j,
          of.angleFromRad + j * of.angleStepRad,
          of.heightFromMm + i * of.heightStepMm,
          j,
          i,
        );
  };
  each((at, angle, z, j, i) => {
    if (j + 1 < of.angleCount) cross(at, at + 1, angle, z, true);
    if (i + 1 < of.heightCount) cross(at, at + of.angleCount, angle, z, false);
  });
  const out = new Float64Array(inside.length);
  each((at, angle, z) => {
    let least = reachMm * reachMm;
    for (const c of crossings) {
      const dz = z - c.z;
      if (dz * dz >= least) continue;
      const da = (angle - c.angle) * floor[at]!;
      least = Math.min(least, da * da + dz * dz);
    }
    out[at] = Math.sqrt(least) * (inside[at]! > 0 ? -1 : 1);
  });
  return out;
}
