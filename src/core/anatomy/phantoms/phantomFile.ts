/** The phantom file: simple bodies in a medium. Its validation is in the protocol. All lengths mm, world frame. */
import type { Quaternion } from '../../math/quaternion.ts';
import type { Vec3 } from '../../math/vec3.ts';

export type PhantomShape =
  | { readonly type: 'points'; readonly positionsMm: readonly Vec3[]; readonly strengthDb: number }
  | { readonly type: 'sphere'; readonly centreMm: Vec3; readonly radiusMm: number }
  | {
      readonly type: 'ellipsoid';
      readonly centreMm: Vec3;
      readonly radiiMm: Vec3;
      readonly quaternionXyzw?: Quaternion;
    }
  | {
      readonly type: 'capsule' | 'cylinder';
      readonly aMm: Vec3;
      readonly bMm: Vec3;
      readonly radiusMm: number;
    }
  | {
      readonly type: 'box';
      readonly centreMm: Vec3;
      readonly halfSizeMm: Vec3;
      readonly quaternionXyzw?: Quaternion;
    }
  /** Between two planes across `normal`, at these distances along it from the world's origin. */
  | { readonly type: 'layer'; readonly normal: Vec3; readonly fromMm: number; readonly toMm: number };

/** A tissue of the file; what it does not give is that of `gel`. */
export interface PhantomTissue {
  readonly id: string;
  readonly speedMmPerUs?: number;
  readonly densityKgPerM3?: number;
  readonly attenuationDbPerCmPerMHz?: number;
  readonly attenuationExponent?: number;
  readonly echoDb?: number;
  readonly stiffnessKpa?: number;
}

/** Blood along a capsule or cylinder, from aMm to bMm, with a parabolic profile. */
export interface PhantomFlow {
  /** Mean over the cross-section, and over the beat where it pulses, mm/s; negative from bMm to aMm. */
  readonly meanMmPerS: number;
  readonly pulsatile: boolean;
  /** Swells and falls with the breath, and gives way under the probe. Not together with `pulsatile`. */
  readonly venous?: boolean;
}

export interface PhantomStructure {
  readonly id: string;
  /** Id of a tissue of the file or of the built-in table; only `points` need none. */
  readonly tissue?: string;
  readonly shape: PhantomShape;
  /** Only on a capsule or cylinder. */
  readonly flow?: PhantomFlow;
  /** Direction of the fibres of a tissue that has them; a capsule or cylinder has them along its axis unless given. */
  readonly fibre?: Vec3;
}

export interface PhantomFile {
  readonly format: 'sononeedle.phantom';
  readonly version: 1;
  readonly title: string;
  /** Id of the tissue that fills the phantom. */
  readonly background: string;
  /** The flat face; its normal points out, into air. */
  readonly surface: { readonly pointMm: Vec3; readonly normal: Vec3 };
  /** `smooth` (the default): boundaries are mirrors, as in a phantom; `body`: rough, each tissue in its way, as in a body. */
  readonly boundaries?: 'smooth' | 'body';
  readonly tissues?: readonly PhantomTissue[];
  readonly structures: readonly PhantomStructure[];
}
