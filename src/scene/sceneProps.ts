/** What the scene is told by the application: plain values, callbacks, and one source of poses read each frame. */
import type { AnatomyModel } from '../assets/loadModels.ts';
import type { Anatomy, Side } from '../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../core/anatomy/bake/bakedAnatomy.ts';
import type { DeformationState } from '../core/anatomy/deformation.ts';
import type { Vec3 } from '../core/math/vec3.ts';
import type { Corridor } from '../core/procedure/corridor.ts';
import type { NeedleSpec } from '../core/needle/needle.ts';
import type { Transducer } from '../core/probe/transducer.ts';
import type { GhostPose } from '../engine/ghostTrack.ts';
import type { QualityTier } from '../render/ultrasoundView.ts';
import type { SceneView } from './cameraViews.ts';
import type { SceneOwnerGrid } from './SceneOwners.tsx';
import type { PoseSource } from './scenePose.ts';
import type { ScenePick } from './StructurePicker.tsx';

/** What a mode may forbid. */
export interface SceneAids {
  /** Ultrasound plane with the live image on it. */
  readonly plane: boolean;
  /** The needle's line ahead of its tip. */
  readonly needleLine: boolean;
  readonly target: boolean;
  readonly hazards: boolean;
}

export interface SceneHandle {
  /** Tells that the ultrasound canvas has a new picture. Poses and props the scene watches itself. */
  readonly pictureChanged: () => void;
}

export interface SceneTrace {
  readonly lines: readonly (readonly Vec3[])[];
  readonly colour: string;
}

export interface SceneGhost {
  /** Writes where those hands are now; false where they are not to be drawn. */
  readonly read: (out: GhostPose) => boolean;
  readonly colour: string;
  /** Of the other run's needle, mm. */
  readonly outerDiameterMm: number;
}

/** Pointing at structures: both are told null where nothing of the body is met. Must stay the same object. */
export interface ScenePicker {
  readonly onHover: (pick: ScenePick | null) => void;
  readonly onPick: (pick: ScenePick | null) => void;
}

export interface AnatomySceneProps {
  readonly models: readonly AnatomyModel[];
  readonly anatomy: Pick<Anatomy, 'bounds' | 'cavity' | 'restingVolumeMl' | 'isPhantom'>;
  /** True where the body lies on its front. */
  readonly isProne: boolean;
  /** For the section view's cut face; without it the cut shows bare meshes. */
  readonly baked?: BakedAnatomy | null;
  readonly side: Side;
  readonly getPose: PoseSource;
  /** How the tissue is deformed at that pose. */
  readonly getDeformation: () => DeformationState;
  readonly transducer: Transducer;
  readonly imageDepthMm: number;
  readonly needle: NeedleSpec | null;
  readonly syringeCapacityMl: number;
  /** The canvas of the ultrasound image; screen left is the marker side. */
  readonly ultrasoundCanvas?: HTMLCanvasElement | null;
  /** 0 whole body … 1 bones, vessels and nerves only. */
  readonly fade01: number;
  /** Layers taken away from outside in, see peel.ts. */
  readonly peel: number;
  readonly view: SceneView;
  readonly aids: SceneAids;
  readonly targetId: string;
  readonly hazardIds: readonly string[];
  /** The safe corridor, drawn on the skin where given. */
  readonly corridor?: Corridor | null;
  /** Where the tip went, one line for each pass, world, mm; drawn with the corridor. */
  readonly passes?: readonly (readonly Vec3[])[];
  /** Other lines to draw, world, mm: where tips went. */
  readonly traces?: readonly SceneTrace[];
  /** Hands of another run, drawn as glass. */
  readonly ghost?: SceneGhost | null;
  readonly activeHand: 'probe' | 'needle' | null;
  readonly probeColour: string;
  readonly needleColour: string;
  readonly tier: QualityTier;
  /** A click on the skin, world frame, mm. */
  readonly onSkinPoint?: (worldMm: Vec3) => void;
  /** Given where names are wanted: told what is seen where, each time the view has come to rest, and null when it moves. */
  readonly onOwners?: (owners: SceneOwnerGrid | null) => void;
  /** Given where structures can be picked. */
  readonly picker?: ScenePicker;
  /** The structure that was picked, which glows. */
  readonly pickedId?: string | null;
  readonly onReady?: (handle: SceneHandle) => void;
  readonly label: string;
}
