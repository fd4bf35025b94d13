/** The table, and for a limb the drapes that cover where the model ends. A block stands bare. */
import { useCallback, useEffect, useMemo } from 'react';
import { type BufferGeometry, DoubleSide, type Plane } from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { Box } from '../core/anatomy/anatomy.ts';
import { type DeformationState, UNDEFORMED } from '../core/anatomy/deformation.ts';
import { type LoftSection, loftGeometry } from './loftGeometry.ts';
import type { PoseSource } from './scenePose.ts';
import { goesRound, sideDrape } from './sideDrape.ts';
import { useTissueMover } from './useTissueMover.ts';

/** How far a drape reaches over the skin's end and beyond it, mm. */
const OVER_MM = 16;
const BEYOND_MM = 150;
/** Heights of the skin that are looked at together, mm. */
const NEAR_MM = 8;

export function PatientSetting(props: {
  readonly models: readonly AnatomyModel[];
  readonly bounds: Box;
  readonly isBlock: boolean;
  readonly isProne: boolean;
  readonly clippingPlanes: Plane[] | null;
  readonly getPose: PoseSource;
  readonly getDeformation: () => DeformationState;
}) {
  const { models, bounds, isBlock, isProne, clippingPlanes, getDeformation } = props;
  // World y grows towards the table where the patient lies on the back.
  const down = isProne ? -1 : 1;
  const skin = models.find((m) => m.class === 'skin');
  // A limb lies on a cushion.
  const tableY =
    isBlock && skin ? lowestMm(skin.geometry) : (isProne ? bounds.min[1] : bounds.max[1]) + down * 26;
  const drapes = useMemo(
    () =>
      skin && !isBlock ? [drape(skin.geometry, bounds, 1, down), drape(skin.geometry, bounds, -1, down)] : [],
    [skin, bounds, isBlock, down],
  );
  const sides = useMemo(
    () =>
      skin && !isBlock
        ? ([1, -1] as const).flatMap((side) => sideDrape(skin.geometry, bounds, side, down, tableY) ?? [])
        : [],
    [skin, bounds, isBlock, down, tableY],
  );
  const cloths = useMemo(() => [...drapes, ...sides].map((geometry) => ({ geometry })), [drapes, sides]);
  // They lie on the skin of whatever fat is shown; nothing else that moves reaches them.
  const getFat = useCallback(
    (): DeformationState => ({ ...UNDEFORMED, fat: getDeformation().fat ?? null }),
    [getDeformation],
  );
  useTissueMover(cloths, undefined, props.getPose, getFat);
  useEffect(() => () => [...drapes, ...sides].forEach((g) => void g.dispose()), [drapes, sides]);
  const middleZ = (bounds.min[2] + bounds.max[2]) / 2;
  return (
    <group name="setting">
      <mesh position={[0, tableY + down * 15, middleZ]} raycast={ignoreRays}>
        <boxGeometry args={[420, 30, 640]} />
        <meshLambertMaterial color="#2a3138" />
      </mesh>
      {drapes.map((geometry) => (
        <mesh key={geometry.uuid} geometry={geometry} raycast={ignoreRays}>
          <meshLambertMaterial color="#3d6170" clippingPlanes={clippingPlanes} />
        </mesh>
      ))}
      {sides.map((geometry) => (
        <mesh key={geometry.uuid} geometry={geometry} raycast={ignoreRays}>
          <meshLambertMaterial color="#3d6170" side={DoubleSide} clippingPlanes={clippingPlanes} />
        </mesh>
      ))}
    </group>
  );
}

/** Of a geometry in world mm: posterior is down. */
function lowestMm(geometry: BufferGeometry): number {
  geometry.computeBoundingBox();
  return geometry.boundingBox!.max.y;
}

const ignoreRays = (): void => {};

/** Corners of a sleeve's section: an ellipse at 2, a box at infinity. */
const ROUNDNESS = 2.3;

/** A sleeve of cloth over one end of the limb, in the world. Modelled along y = world z; its z is then −y of the world. */
function drape(skin: BufferGeometry, bounds: Box, end: 1 | -1, down: 1 | -1): BufferGeometry {
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
