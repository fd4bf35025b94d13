/** Probe and needle of another run, as coloured glass: seen through, and through everything. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { type Group, type InstancedMesh, Object3D, Vector3 } from 'three';
import type { Transducer } from '../core/probe/transducer.ts';
import { CURVE_POINTS } from '../core/sim/shaftState.ts';
import { emptyGhostPose, type GhostPose } from '../engine/ghostTrack.ts';
import type { QualityTier } from '../render/ultrasoundView.ts';
import { loftGeometry } from './loftGeometry.ts';
import { housing } from './ProbeModel.tsx';
import type { SceneGhost } from './sceneProps.ts';

/** A needle's true radius is less than a pixel: the ghost's is drawn so much thicker. */
const THICKER = 2;
const PROBE_OPACITY = 0.3;
const UPWARD = new Vector3(0, 1, 0);
/** Least time between two frames that the ghost alone asks for, ms. */
const LEAST_MS = { software: 250, normal: 33, high: 16 } as const;

export function GhostHands(props: {
  readonly ghost: SceneGhost;
  readonly transducer: Transducer;
  readonly tier: QualityTier;
}) {
  const { ghost, transducer, tier } = props;
  const probe = useRef<Group>(null);
  const rods = useRef<InstancedMesh>(null);
  const [hx, hz] = [transducer.footprintMm[0] / 2, transducer.footprintMm[1] / 2];
  const body = useMemo(() => loftGeometry(housing(hx, hz, 0), 3.2), [hx, hz]);
  useEffect(() => () => body.dispose(), [body]);
  const drawn = useMemo(
    () => ({ pose: emptyGhostPose(), place: new Object3D(), from: new Vector3(), to: new Vector3() }),
    [],
  );
  useInvalidateOnGhost(ghost, tier);
  useFrame(() => {
    const { current: group } = probe;
    const { current: mesh } = rods;
    if (!group || !mesh) return;
    const { pose, place, from, to } = drawn;
    const isThere = ghost.read(pose);
    group.visible = isThere;
    mesh.visible = isThere && pose.isNeedleSet;
    if (!isThere) return;
    group.position.fromArray(pose.probeMm);
    group.quaternion.fromArray(pose.probeXyzw);
    for (let i = 0; i < CURVE_POINTS - 1; i++) {
      from.fromArray(pose.curveMm, 3 * i);
      to.fromArray(pose.curveMm, 3 * i + 3);
      const lengthMm = from.distanceTo(to);
      place.position.addVectors(from, to).multiplyScalar(0.5);
      place.quaternion.setFromUnitVectors(UPWARD, to.sub(from).normalize());
      place.scale.set((ghost.outerDiameterMm / 2) * THICKER, lengthMm, (ghost.outerDiameterMm / 2) * THICKER);
      place.updateMatrix();
      mesh.setMatrixAt(i, place.matrix);
    }
    mesh.instanceMatrix.needsUpdate = true;
  });
  return (
    <group name="ghost">
      <group ref={probe}>
        <mesh geometry={body} renderOrder={58}>
          <meshStandardMaterial
            color={ghost.colour}
            roughness={0.5}
            transparent
            opacity={PROBE_OPACITY}
            depthWrite={false}
          />
        </mesh>
      </group>
      <instancedMesh
        ref={rods}
        args={[undefined, undefined, CURVE_POINTS - 1]}
        frustumCulled={false}
        renderOrder={59}
      >
        <cylinderGeometry args={[1, 1, 1, 8]} />
        <meshBasicMaterial color={ghost.colour} transparent opacity={0.75} depthTest={false} />
      </instancedMesh>
    </group>
  );
}

/** Asks for a frame when the ghost has moved, whether or not anything else has. */
function useInvalidateOnGhost(ghost: SceneGhost, tier: QualityTier): void {
  const invalidate = useThree((s) => s.invalidate);
  useEffect(() => {
    const pose = emptyGhostPose();
    let last = '';
    let drawnAt = 0;
    let request = 0;
    const look = (nowMs: number): void => {
      request = requestAnimationFrame(look);
      if (nowMs - drawnAt < LEAST_MS[tier]) return;
      const key = ghost.read(pose) ? keyOf(pose) : '';
      if (key === last) return;
      last = key;
      drawnAt = nowMs;
      invalidate();
    };
    request = requestAnimationFrame(look);
    invalidate();
    return () => {
      cancelAnimationFrame(request);
      // Drawn once more without it.
      invalidate();
    };
  }, [ghost, tier, invalidate]);
}

const keyOf = ({ probeMm, probeXyzw, isNeedleSet, curveMm }: GhostPose): string =>
  `${probeMm.join()} ${probeXyzw.join()} ${isNeedleSet ? curveMm.slice(0, 3).join() : ''}`;
