/** The 3-D view: patient, probe, needle and aids, in world mm under one root that turns LPS into three's frame. */
import { Canvas, useThree } from '@react-three/fiber';
import { memo, useEffect, useMemo } from 'react';
import { Plane, Quaternion, Vector3 } from 'three';
import { AnatomyMeshes } from './AnatomyMeshes.tsx';
import { CameraRig } from './CameraRig.tsx';
import { CorridorMap } from './CorridorMap.tsx';
import { EntryGhost } from './EntryGhost.tsx';
import { GhostHands } from './GhostHands.tsx';
import { ImagePlane } from './ImagePlane.tsx';
import { NeedleModel } from './NeedleModel.tsx';
import { PatientSetting } from './PatientSetting.tsx';
import { ProbeModel } from './ProbeModel.tsx';
import { RecessFilm } from './RecessFilm.tsx';
import { Rods } from './Rods.tsx';
import { isPeeled } from './peel.ts';
import { SceneOwners } from './SceneOwners.tsx';
import { SectionFace } from './SectionFace.tsx';
import { StructurePicker } from './StructurePicker.tsx';
import type { AnatomySceneProps } from './sceneProps.ts';
import { useTissueMover } from './useTissueMover.ts';
import { useInvalidateOnMove, usePictureFollower, usePoseFrame } from './usePose.ts';

const BACKGROUND = '#14181b';
const NO_IDS: readonly string[] = [];
const NO_PASSES: NonNullable<AnatomySceneProps['passes']> = [];
/** Radius of a line where a tip went. */
const TRACE_MM = 0.4;
/** World (x, y, z) is (x, z, −y) of three: a quarter turn about x. */
const ROOT_ROTATION = [-Math.PI / 2, 0, 0] as const;

/** Rendered again only for another prop: each time it is, the whole scene is drawn. */
export const AnatomyScene = memo(function AnatomyScene(props: AnatomySceneProps) {
  const isSoftware = props.tier === 'software';
  const side = props.side === 'right' ? -1 : 1;
  const up = props.isProne ? -1 : 1;
  return (
    <Canvas
      frameloop="demand"
      flat
      dpr={isSoftware ? [0.5, 1] : [1, 2]}
      gl={{ antialias: !isSoftware, powerPreference: 'high-performance', alpha: false }}
      camera={{ fov: 32, near: 5, far: 2500, position: [0, 0, 400] }}
      onCreated={({ gl }) => {
        gl.localClippingEnabled = true;
        gl.domElement.setAttribute('role', 'img');
        gl.domElement.setAttribute('aria-label', props.label);
      }}
    >
      <color attach="background" args={[BACKGROUND]} />
      {/* the ceiling is in front of a patient who lies on the back, behind one who lies on the front */}
      <hemisphereLight position={[0, 0, up]} args={['#f2f5f7', '#565c63', 1.7]} />
      <directionalLight position={[-260, 160, up * 420]} intensity={1.5} color="#fff6ea" />
      <directionalLight position={[side * 300, -320, up * 200]} intensity={1.35} color="#f4f2ee" />
      <directionalLight position={[-side * 320, 60, up * 140]} intensity={0.5} color="#d9e8f5" />
      <group rotation={ROOT_ROTATION}>
        <SceneContents {...props} />
      </group>
    </Canvas>
  );
});

function SceneContents(props: AnatomySceneProps) {
  const { models, anatomy, isProne, getPose, view, aids, tier } = props;
  const pictureChanged = usePictureFollower(tier);
  useInvalidateOnMove(getPose, tier);
  const { onReady } = props;
  useEffect(() => onReady?.({ pictureChanged }), [onReady, pictureChanged]);
  const isSection = view === 'section';
  const clippingPlanes = useCutPlane(props);
  const { cavity } = anatomy;
  // the film of the cavity is drawn as it is now; the shipped mesh of it shows the resting state only
  const solid = useMemo(() => models.filter((m) => !cavity || m.id !== cavity.id), [models, cavity]);
  useTissueMover(solid, cavity, getPose, props.getDeformation);
  const structureIds = useMemo(
    () => [...models.map(({ id }) => id), ...(cavity ? [cavity.id] : [])],
    [models, cavity],
  );
  const fade01 = isSection ? 0 : props.fade01;
  const { peel } = props;
  const look = useMemo(() => ({ fade01, peel }), [fade01, peel]);
  const targetId = aids.target ? props.targetId : null;
  const hazardIds = aids.hazards ? props.hazardIds : NO_IDS;
  const pickedId = props.pickedId ?? null;
  return (
    <>
      <CameraRig view={view} getPose={getPose} bounds={anatomy.bounds} side={props.side} isProne={isProne} />
      <PatientSetting
        models={models}
        bounds={anatomy.bounds}
        isBlock={anatomy.isPhantom ?? false}
        isProne={isProne}
        clippingPlanes={clippingPlanes}
        getPose={getPose}
        getDeformation={props.getDeformation}
      />
      <AnatomyMeshes
        models={solid}
        look={look}
        tier={tier}
        targetId={targetId}
        hazardIds={hazardIds}
        pickedId={pickedId}
        clippingPlanes={clippingPlanes}
        onSkinPoint={props.onSkinPoint}
      />
      {cavity && !isPeeled('recess', peel) && (
        <RecessFilm
          cavity={cavity}
          getPose={getPose}
          getDeformation={props.getDeformation}
          isTarget={aids.target && props.targetId === cavity.id}
          isPicked={pickedId === cavity.id}
          clippingPlanes={clippingPlanes}
        />
      )}
      {isSection && props.baked && (
        <SectionFace
          baked={props.baked}
          models={models}
          getPose={getPose}
          getDeformation={props.getDeformation}
          peel={peel}
        />
      )}
      {props.onOwners && (
        <SceneOwners
          models={models}
          baked={isSection ? (props.baked ?? null) : null}
          cavityId={cavity?.id ?? null}
          look={look}
          targetId={targetId}
          hazardIds={hazardIds}
          clippingPlanes={clippingPlanes}
          getPose={getPose}
          getDeformation={props.getDeformation}
          onOwners={props.onOwners}
        />
      )}
      {props.picker && <StructurePicker structureIds={structureIds} {...props.picker} />}
      <ProbeModel
        transducer={props.transducer}
        getPose={getPose}
        isActive={props.activeHand === 'probe'}
        colour={props.probeColour}
        isGhost={view === 'foot'}
      />
      {aids.plane && (
        <ImagePlane
          transducer={props.transducer}
          depthMm={props.imageDepthMm}
          getPose={getPose}
          canvas={isSection ? null : (props.ultrasoundCanvas ?? null)}
          colour={props.probeColour}
        />
      )}
      {props.needle && (
        <NeedleModel
          needle={props.needle}
          syringeCapacityMl={props.syringeCapacityMl}
          getPose={getPose}
          isActive={props.activeHand === 'needle'}
          colour={props.needleColour}
          showsLine={aids.needleLine}
        />
      )}
      {props.corridor && (
        <CorridorMap
          corridor={props.corridor}
          passes={props.passes ?? NO_PASSES}
          inPlaneColour={props.probeColour}
          takenColour={props.needleColour}
          clippingPlanes={clippingPlanes}
        />
      )}
      {props.traces?.map(({ lines, colour }) => (
        <Rods key={colour} lines={lines} radiusMm={TRACE_MM} colour={colour} />
      ))}
      {props.ghost && <GhostHands ghost={props.ghost} transducer={props.transducer} tier={tier} />}
      {props.needle && <EntryGhost getPose={getPose} colour={props.needleColour} />}
    </>
  );
}

/** For the section view: the half in front of the ultrasound plane, seen from the camera, is cut away. */
function useCutPlane({ view, getPose }: AnatomySceneProps): Plane[] | null {
  const planes = useMemo(() => (view === 'section' ? [new Plane(new Vector3(0, 0, -1), 0)] : null), [view]);
  const camera = useThree((s) => s.camera);
  usePoseFrame(getPose, (pose) => {
    const plane = planes?.[0];
    if (!plane) return;
    const { positionMm: p, quaternionXyzw: q } = pose.probe;
    const normal = plane.normal.set(0, 0, 1).applyQuaternion(new Quaternion(q[0], q[1], q[2], q[3]));
    normal.set(normal.x, normal.z, -normal.y);
    const origin = new Vector3(p[0], p[2], -p[1]);
    if (normal.dot(camera.position.clone().sub(origin)) > 0) normal.negate();
    plane.constant = -normal.dot(origin);
  });
  return planes;
}
