/** The corridor on the skin: a disc on each entry, coloured by the room of its best way; the best ways and the way taken as lines. */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Color, type InstancedMesh, Object3D, type Plane, SRGBColorSpace } from 'three';
import { addScaled, type ReadonlyVec3, type Vec3 } from '../core/math/vec3.ts';
import type { Corridor, CorridorEntry } from '../core/procedure/corridor.ts';
import { BEST_WAY_COLOUR, marginColour, NO_WAY_COLOUR, topOfRampMm } from './corridorColours.ts';
import { Rods } from './Rods.tsx';
import { placeOnSkin } from './scenePose.ts';

export interface CorridorMapProps {
  readonly corridor: Corridor;
  /** Where the tip went, one line for each pass, world, mm. */
  readonly passes: readonly (readonly Vec3[])[];
  readonly inPlaneColour: string;
  readonly takenColour: string;
  readonly clippingPlanes: Plane[] | null;
}

/** Discs stand this far off the skin, mm: over the mesh's own error. */
const LIFT_MM = 0.5;
/** Radius of a disc as a share of the pitch; of one without a safe way. */
const DISC_SHARE = 0.42;
const NO_WAY_SHARE = 0.16;
/** The line of a way stands out of the skin so far, mm, and is so thick. */
const OUTSIDE_MM = 28;
const LINE_MM = 0.45;
const NO_PASSES: readonly (readonly Vec3[])[] = [];

export function CorridorMap(props: CorridorMapProps) {
  const { corridor, clippingPlanes } = props;
  const bestLine = useMemo(() => lineOf(corridor.best), [corridor]);
  const planeLine = useMemo(() => lineOf(corridor.bestInPlane), [corridor]);
  return (
    <group name="corridor">
      <Discs corridor={corridor} clippingPlanes={clippingPlanes} />
      <Rods lines={planeLine} radiusMm={LINE_MM} colour={props.inPlaneColour} />
      <Rods lines={bestLine} radiusMm={LINE_MM} colour={BEST_WAY_COLOUR} />
      <Rods lines={props.passes} radiusMm={LINE_MM} colour={props.takenColour} />
    </group>
  );
}

/** From above the skin to the target. */
function lineOf(entry: CorridorEntry | null): readonly (readonly ReadonlyVec3[])[] {
  if (!entry?.best) return NO_PASSES;
  return [[addScaled(entry.entryMm, entry.best.direction, -OUTSIDE_MM), entry.best.targetMm]];
}

function Discs({
  corridor,
  clippingPlanes,
}: {
  readonly corridor: Corridor;
  readonly clippingPlanes: Plane[] | null;
}) {
  const mesh = useRef<InstancedMesh>(null);
  const invalidate = useThree((s) => s.invalidate);
  const { entries, pitchMm } = corridor;
  useLayoutEffect(() => {
    const discs = mesh.current;
    if (!discs) return;
    const place = new Object3D();
    const colour = new Color();
    const topMm = topOfRampMm(Math.max(0, ...entries.map((e) => e.best?.marginMm ?? 0)));
    entries.forEach(({ entryMm, normal, best }, i) => {
      placeOnSkin(place, addScaled(entryMm, normal, LIFT_MM), normal);
      place.scale.setScalar(pitchMm * (best ? DISC_SHARE : NO_WAY_SHARE));
      place.updateMatrix();
      discs.setMatrixAt(i, place.matrix);
      if (best) colour.setRGB(...marginColour(best.marginMm, topMm), SRGBColorSpace);
      else colour.set(NO_WAY_COLOUR);
      discs.setColorAt(i, colour);
    });
    discs.instanceMatrix.needsUpdate = true;
    if (discs.instanceColor) discs.instanceColor.needsUpdate = true;
    discs.computeBoundingSphere();
    invalidate();
  }, [entries, pitchMm, invalidate]);
  useEffect(() => () => invalidate(), [invalidate]);
  return (
    <instancedMesh
      key={entries.length}
      ref={mesh}
      name="corridor-entries"
      args={[undefined, undefined, entries.length]}
      renderOrder={50}
    >
      <circleGeometry args={[1, 14]} />
      <meshBasicMaterial
        transparent
        opacity={0.9}
        depthWrite={false}
        clippingPlanes={clippingPlanes}
        polygonOffset
        polygonOffsetFactor={-1}
        polygonOffsetUnits={-2}
      />
    </instancedMesh>
  );
}
