/** The anatomy along the ultrasound plane, as colours: what the section view shows on the cut. */
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import { createBakedSample, sampleBaked } from '../core/anatomy/bake/sampleBaked.ts';
import { Deformation, type DeformationState } from '../core/anatomy/deformation.ts';
import { transformPoint } from '../core/frames/frames.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import { probeTransform, type ScenePose } from './scenePose.ts';

export type Rgb = readonly [number, number, number];

export interface SectionPlane {
  /** Half the width along x and the depth range along y of the transducer frame, mm. */
  readonly halfWidthMm: number;
  readonly fromDepthMm: number;
  readonly toDepthMm: number;
  readonly columns: number;
  readonly rows: number;
  /** Without the dark lines between structures, every colour as it was given. */
  readonly isPlain?: boolean;
}

/** Width of the dark line between two structures, mm. */
const LINE_MM = 0.35;

/** Fills RGBA pixels, first row deepest (as a texture has it), column 0 at x = −halfWidth; air and what has no colour is left transparent. */
export function drawSection(
  baked: BakedAnatomy,
  colours: readonly (Rgb | null)[],
  fluid: Rgb | null,
  pose: ScenePose,
  state: DeformationState,
  plane: SectionPlane,
  pixels: Uint8Array,
): void {
  const deformation = new Deformation(baked.cavity ?? undefined, state);
  const worldFromTransducer = probeTransform(pose);
  const air = baked.entities.length - 1;
  const sample = createBakedSample();
  const rest: Vec3 = [0, 0, 0];
  const at = (x: number, y: number): Vec3 => transformPoint(worldFromTransducer, [x, y, 0]);
  const origin = at(0, 0);
  const alongX = at(1, 0).map((v, i) => v - origin[i]!) as Vec3;
  const alongY = at(0, 1).map((v, i) => v - origin[i]!) as Vec3;
  for (let row = 0; row < plane.rows; row++) {
    const y = plane.toDepthMm + ((plane.fromDepthMm - plane.toDepthMm) * (row + 0.5)) / plane.rows;
    for (let column = 0; column < plane.columns; column++) {
      const x = plane.halfWidthMm * ((2 * (column + 0.5)) / plane.columns - 1);
      const o = 4 * (column + plane.columns * row);
      const kind = deformation.restInto(
        origin[0] + alongX[0] * x + alongY[0] * y,
        origin[1] + alongX[1] * x + alongY[1] * y,
        origin[2] + alongX[2] * x + alongY[2] * y,
        rest,
      );
      let colour = fluid;
      let shade = 1;
      pixels[o + 3] = 255;
      if (kind === 'tissue') {
        sampleBaked(baked, rest[0], rest[1], rest[2], sample);
        if (sample.owner === air || !isWithin(baked, rest)) {
          pixels[o + 3] = 0;
          continue;
        }
        colour = colours[sample.owner]!;
        if (sample.interfaceMm < LINE_MM && !plane.isPlain) shade = 0.62;
      }
      if (!colour) {
        pixels[o + 3] = 0;
        continue;
      }
      pixels[o] = colour[0] * shade;
      pixels[o + 1] = colour[1] * shade;
      pixels[o + 2] = colour[2] * shade;
    }
  }
}

function isWithin(baked: BakedAnatomy, p: Vec3): boolean {
  const { min, max } = baked.bounds;
  return (
    p[0] >= min[0] && p[0] <= max[0] && p[1] >= min[1] && p[1] <= max[1] && p[2] >= min[2] && p[2] <= max[2]
  );
}
