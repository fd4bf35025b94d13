/** The table, and for a limb the drapes that cover where the model ends. A block stands bare. */
import { useCallback, useEffect, useMemo } from 'react';
import { type BufferGeometry, DoubleSide, type Plane } from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { Box } from '../core/anatomy/anatomy.ts';
import { type DeformationState, UNDEFORMED } from '../core/anatomy/deformation.ts';
import { type LoftSection, loftGeometry } from './loftGeometry.ts';
import type { PoseSource } from './scenePose.ts';
import { sideDrape } from './sideDrape.ts';
import { useTissueMover } from './useTissueMover.ts';

/** How far a drape reaches over the skin's end and beyond it, mm. */
const OVER_MM = 16;
const BEYOND_MM = 150;

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

/** A sleeve of cloth over one end of the limb, in the world. Modelled along y = world z; its z is then −y of the world. */
function drape(skin: BufferGeometry, bounds: Box, end: 1 | -1, down: 1 | -1): BufferGeometry {
  const z = end > 0 ? bounds.max[2] : bounds.min[2];
  const inside = extentNear(skin, z - end * OVER_MM);
  const at = extentNear(skin, z - end * 4);
  const section = (e: typeof at, y: number, grow: number, drop: number): LoftSection => ({
    y,
    centreX: (e.min[0] + e.max[0]) / 2,
    centreZ: -(e.min[1] + e.max[1]) / 2 - down * drop,
    halfX: (e.max[0] - e.min[0]) / 2 + grow,
    halfZ: (e.max[1] - e.min[1]) / 2 + grow + drop,
  });
  return loftGeometry(
    [
      section(inside, z - end * OVER_MM, 1.5, 0),
      section(inside, z - end * (OVER_MM - 1.5), 4, 0),
      section(at, z, 5, 1),
      section(at, z + end * 45, 9, 8),
      section(at, z + end * BEYOND_MM, 20, 18),
    ],
    2.3,
    56,
  ).rotateX(Math.PI / 2);
}

/** Box of the skin's vertices within 8 mm of a level. */
function extentNear(skin: BufferGeometry, z: number): { min: [number, number]; max: [number, number] } {
  const p = skin.getAttribute('position');
  const min: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const max: [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < p.count; i++) {
    if (Math.abs(p.getZ(i) - z) > 8) continue;
    const at = [p.getX(i), p.getY(i)] as const;
    for (const a of [0, 1] as const) {
      min[a] = Math.min(min[a], at[a]);
      max[a] = Math.max(max[a], at[a]);
    }
  }
  return Number.isFinite(min[0]) ? { min, max } : { min: [-60, -60], max: [60, 60] };
}
