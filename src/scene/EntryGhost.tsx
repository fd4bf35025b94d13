/** Where the needle would go in: a ring on the skin with a dot, while the needle is away. */
import { useRef } from 'react';
import { DoubleSide, type Group } from 'three';
import { type PoseSource, placeOnSkin } from './scenePose.ts';
import { usePoseFrame } from './usePose.ts';

export function EntryGhost({ getPose, colour }: { readonly getPose: PoseSource; readonly colour: string }) {
  const group = useRef<Group>(null);
  usePoseFrame(getPose, (pose) => {
    const g = group.current;
    if (!g) return;
    g.visible = pose.needle.phase === 'away';
    placeOnSkin(g, pose.needle.entryMm, pose.needle.entryNormal);
  });
  return (
    <group ref={group} name="entry">
      <mesh position={[0, 0, 0.6]} renderOrder={55}>
        <ringGeometry args={[4, 5, 40]} />
        <meshBasicMaterial color={colour} side={DoubleSide} transparent opacity={0.95} depthTest={false} />
      </mesh>
      <mesh position={[0, 0, 0.6]} renderOrder={55}>
        <circleGeometry args={[0.9, 20]} />
        <meshBasicMaterial color={colour} side={DoubleSide} transparent opacity={0.95} depthTest={false} />
      </mesh>
    </group>
  );
}
