/** A sleeve of cloth that covers where the model of a limb ends. Like the skin's mesh in world mm. */
import type { BufferGeometry } from 'three';
import type { Box } from '../core/anatomy/anatomy.ts';
import { type LoftSection, loftGeometry } from './loftGeometry.ts';
import { goesRound } from './sideDrape.ts';

/** How far a drape reaches over the skin's end and beyond it, mm. */
const OVER_MM = 16;
const BEYOND_MM = 150;
/** Heights of the skin that are looked at together, mm. */
const NEAR_MM = 8;

/** Corners of a sleeve's section: an ellipse at 2, a box at infinity. */
const ROUNDNESS = 2.3;

/** A sleeve of cloth over one end of the limb, in the world. Modelled along y = world z; its z is then −y of the world. */
export function limbDrape(skin: BufferGeometry, bounds: Box, end: 1 | -1, down: 1 | -1): BufferGeometry {
  const z = end > 0 ? bounds.max[2] : bounds.min[2];
  const isRound = goesRound(skin, bounds, down);
  const inside = girthNear(skin, z - end * OVER_MM, isRound);
  const at = girthNear(skin, z - end * 4, isRound);
  const section = (girth: Girth, y: number, grow: number, drop: number): LoftSection => ({
    y,
    centreX: girth.centre[0],
    centreZ: -girth.centre[1] - down * drop,
    halfX: girth.half[0] + grow,
    halfZ: girth.half[1] + grow + drop,
  });
  return loftGeometry(
    [
      section(inside, z - end * OVER_MM, 1.5, 0),
      section(inside, z - end * (OVER_MM - 1.5), 4, 0),
      section(at, z, 5, 1),
      section(at, z + end * 45, 9, 8),
      section(at, z + end * BEYOND_MM, 20, 18),
    ],
    ROUNDNESS,
    56,
  ).rotateX(Math.PI / 2);
}

/** The rounded box, in x and y, that holds what it goes round. */
interface Girth {
  readonly centre: readonly [number, number];
  readonly half: readonly [number, number];
}

/**
 * Of the skin's vertices within 8 mm of a level: their box, widened until its rounded corners hold them all. Where the skin
 * is cut along the body, its corners are those of the cut, which have a cloth of their own.
 */
function girthNear(skin: BufferGeometry, z: number, isRound: boolean): Girth {
  const p = skin.getAttribute('position');
  const near: (readonly [number, number])[] = [];
  for (let i = 0; i < p.count; i++) if (Math.abs(p.getZ(i) - z) <= NEAR_MM) near.push([p.getX(i), p.getY(i)]);
  if (near.length === 0) return { centre: [0, 0], half: [60, 60] };
  const span = (axis: 0 | 1): [number, number] => {
    const along = near.map((at) => at[axis]);
    const [low, high] = [Math.min(...along), Math.max(...along)];
    return [(low + high) / 2, Math.max(1, (high - low) / 2)];
  };
  const [[cx, hx], [cy, hy]] = [span(0), span(1)];
  if (!isRound) return { centre: [cx, cy], half: [hx, hy] };
  const outermost = near.reduce(
    (most, [x, y]) =>
      Math.max(most, Math.abs((x - cx) / hx) ** ROUNDNESS + Math.abs((y - cy) / hy) ** ROUNDNESS),
    1,
  );
  const wider = outermost ** (1 / ROUNDNESS);
  return { centre: [cx, cy], half: [hx * wider, hy * wider] };
}
