/** The table, and for a limb the drapes that cover where the model ends. A block stands bare. */
import { useCallback, useEffect, useMemo } from 'react';
import { type BufferGeometry, DoubleSide, type Plane } from 'three';
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { Box } from '../core/anatomy/anatomy.ts';
import { type DeformationState, UNDEFORMED } from '../core/anatomy/deformation.ts';
import { limbDrape } from './limbDrape.ts';
import type { PoseSource } from './scenePose.ts';
import { sideDrape } from './sideDrape.ts';
import { useTissueMover } from './useTissueMover.ts';

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
      skin && !isBlock
        ? [limbDrape(skin.geometry, bounds, 1, down), limbDrape(skin.geometry, bounds, -1, down)]
        : [],
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
