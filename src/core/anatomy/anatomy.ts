/**
 * One model of a body part for everything: authored regions, phantoms and imported patients are all a list of
 * structures with signed distance, at rest (no probe, no needle, cavities empty), in the world frame (LPS, mm).
 */
import type { Vec3 } from '../math/vec3.ts';
import type { CavityFrame } from './cavityFrame.ts';
import type { RegionChecks } from './checks/regionChecks.ts';
import type { FatCover } from './fatCover.ts';
import type { PatientSpread } from './patientGenerator.ts';
import type { PatientRules } from './patientRules.ts';
import type { PatientVariant } from './variants.ts';

export type StructureClass =
  | 'skin'
  | 'fat'
  | 'fascia'
  | 'muscle'
  | 'tendon'
  | 'ligament'
  | 'capsule'
  | 'bone'
  | 'cartilage'
  | 'fibrocartilage'
  | 'vessel'
  | 'nerve'
  | 'bursa'
  | 'recess'
  | 'synovium'
  | 'pleura'
  | 'dura'
  | 'fluid'
  | 'wire'
  | 'gel';

/** Axis-aligned box, mm, world frame. */
export interface Box {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/** Signed distance in mm at a world point: negative inside. Exact near the surface, a lower bound far away. */
export type DistanceFunction = (x: number, y: number, z: number) => number;

/**
 * A thin layer that is a surface with a thickness: its distance is max(fromMm − carrier, carrier − toMm), to which a
 * sheet with an outline adds max(0, taper), so that it thins out to nothing there.
 */
export interface Sheet {
  readonly carrier: DistanceFunction;
  /** mm: at most 0 well within the outline, half the thickness on it, rising outwards. */
  readonly taper?: DistanceFunction;
  readonly fromMm: number;
  readonly toMm: number;
}

/**
 * Blood that flows along a structure's `fibreInto`: v(r, t) = axisMmPerS · cycle(t) · (1 − (r / radiusMm)ⁿ). The cycle
 * is 1 at the systolic peak of an artery, 1 on average over a breath in a vein, always 1 where flow is steady.
 */
export interface BloodFlow {
  readonly kind: 'artery' | 'vein' | 'steady';
  /** Greatest distance from the wall to the axis, mm. */
  readonly radiusMm: number;
  /** Speed on the axis, mm/s; negative against fibreInto. */
  readonly axisMmPerS: number;
  /** n of the profile: 2 the parabola, larger blunter. */
  readonly profileExponent: number;
  readonly source: string;
}

export interface Structure {
  /** Kebab-case, unique in the region: `quadriceps-tendon`. */
  readonly id: string;
  /** English anatomical name, for lists; the screen takes its text from the message catalogue by id. */
  readonly name: string;
  readonly class: StructureClass;
  /** Id in the tissue table (`tendon`, `hyaline-cartilage`, …) or in the phantom file. */
  readonly tissue: string;
  readonly signedDistance: DistanceFunction;
  /** Box outside which signedDistance is above 0. */
  readonly bounds: Box;
  /** Largest |gradient| of signedDistance that occurs; the bake culls with it. */
  readonly lipschitz: number;
  /** Unit vector along the fibres at a point inside; absent where there are none. Writes out, allocates nothing. */
  readonly fibreInto?: (x: number, y: number, z: number, out: Vec3) => void;
  /** Position through a layered structure: 0 at the superficial face, 1 at the deep one. */
  readonly layer01?: DistanceFunction;
  /** Names of the layers from superficial to deep, equal shares of layer01 (the quadriceps tendon's three laminae). */
  readonly layerNames?: readonly string[];
  /** Given for structures thinner than the bake's pitch. */
  readonly sheet?: Sheet;
  /** For `wire`: how far its echo stands above the background's, dB. */
  readonly echoDb?: number;
  /** For a point scatterer phantom: the positions, mm. Such a structure has no inside. */
  readonly pointsMm?: readonly Vec3[];
  /** For a body of fluid: the cavity that it communicates with. */
  readonly communicatesWith?: string;
  /** Given for vessels with moving blood; needs fibreInto. */
  readonly flow?: BloodFlow;
}

/**
 * A space that is empty at rest and opens when fluid enters: the suprapatellar recess with its gutters.
 *
 * It is a film on a carrier, in cylindrical coordinates of its frame (cavityFrame.ts): angle θ, radius r, height z.
 * The deep wall stays at r = floorMm(θ, z). Fluid lies from there outwards, a film that laid flat is
 * Σ depth_k(volume) · shape_k(θ, z) thick over two chambers, and what lies outside is pushed outwards, less and
 * less over reachMm. See deformation.ts.
 */
export interface Cavity {
  readonly id: string;
  readonly name: string;
  readonly frame: CavityFrame;
  /** Grid of angleCount × heightCount nodes, angle fastest: index = iHeight · angleCount + iAngle. */
  readonly angleFromRad: number;
  readonly angleToRad: number;
  readonly angleCount: number;
  readonly heightFromMm: number;
  readonly heightToMm: number;
  readonly heightCount: number;
  /** Radius of the deep wall, mm, at every node (smoothly continued outside the outline). */
  readonly floorMm: Float64Array;
  /** Shapes of the chambers, 0 outside their outline, about 1 at the deepest place. */
  readonly shapes: readonly [Float64Array, Float64Array];
  /** Volume of fluid per mm of chamber depth, mL per mm, of each chamber (∫ shape dA / 1000). */
  readonly millilitresPerMm: readonly [number, number];
  /** Depth of the first chamber against total volume: knots [mL, mm], rising; the second chamber takes the rest. */
  readonly depthByVolume: readonly (readonly [number, number])[];
  readonly reachMm: number;
  readonly capacityMl: number;
}

export interface Landmark {
  readonly id: string;
  readonly name: string;
  readonly positionMm: Vec3;
}

/** A pose of the probe on the skin worth starting from: centre of the face on the resting skin, and the marker's direction. */
export interface ProbeStart {
  readonly id: string;
  readonly name: string;
  readonly contactMm: Vec3;
  /** World direction that the marker side (transducer +x) points to; made tangent to the skin. */
  readonly markerDirection: Vec3;
  /** True where the body lies on its front for it, to be reached from behind; else it lies on its back. */
  readonly isProne?: boolean;
}

export interface Anatomy {
  readonly id: string;
  readonly title: string;
  /** Highest precedence first: the first structure with negative distance owns the point. */
  readonly structures: readonly Structure[];
  /** Tissue of a point under the surface that no structure owns. */
  readonly background: {
    readonly id: string;
    readonly name: string;
    readonly tissue: string;
    readonly class: StructureClass;
  };
  /** Signed distance to the outer surface of the body at rest; positive outside, in air. */
  readonly surface: DistanceFunction;
  /** Fat and skin over the deep fascia, where the region has them: they can be shown of another thickness. */
  readonly cover?: FatCover;
  /** The part of the world that is modelled. */
  readonly bounds: Box;
  /** The part that drills look at: baked more finely than the rest. */
  readonly focus?: Box;
  /** Finest pitch that it is baked at, mm, where its parts are too small and too many for the usual one. */
  readonly finestPitchMm?: number;
  /** The pitch at which its bake still keeps within its error, mm: a large body may take more voxels to reach it. */
  readonly coarsestPitchMm?: number;
  /** The one that fluid may open in this run. */
  readonly cavity?: Cavity;
  /** Further ones, closed: see openCavity.ts. */
  readonly otherCavities?: readonly Cavity[];
  /** x and y of the long axis of a limb, parallel to world z: textures then lie round it. */
  readonly limbAxisMm?: readonly [number, number];
  readonly landmarks: readonly Landmark[];
  readonly probeStarts: readonly ProbeStart[];
  /** Volume of fluid in the open cavity before anything is injected, mL. */
  readonly restingVolumeMl: number;
  /** True for a block that stands for a body: it feels nothing and lies bare on the table. */
  readonly isPhantom?: boolean;
  /** True where boundaries are mirror-smooth, as in a phantom; in the body each tissue has its roughness. */
  readonly isSmooth?: boolean;
  /** Tissues that a phantom file brings with it (see imaging/tissues.ts for the shape). */
  readonly ownTissues?: readonly unknown[];
}

export type Side = 'left' | 'right';

/** What makes one patient differ from another. Fields not given take the region's defaults. */
export interface PatientParameters {
  readonly side: Side;
  readonly sex: 'male' | 'female';
  /** mm; scales the bones */
  readonly statureMm: number;
  /** Subcutaneous fat where the region has its table's figure, mm: in front of the knee, at the groin, … */
  readonly fatMm: number;
  /** Fluid in the cavity that is open, mL. */
  readonly effusionMl: number;
  /** Semi-quantitative grade 0 to 3. */
  readonly synovitis: number;
  /** Bend of the region's joint in degrees, within what the region allows (a file's number, hence degrees). */
  readonly flexionDeg: number;
  /** What the joint's fluid is; clear where not given. */
  readonly fluid?: SynovialFluid;
  /** kg; from stature and sex where not given. */
  readonly weightKg?: number;
  /** Elderly, frail, or with heart or liver disease: the greatest doses are smaller. */
  readonly isFrail?: boolean;
  /** Muscle in percent of the usual at that size; 100 where not given. */
  readonly musclePercent?: number;
  /** Whole years; how often variants are met goes by it. */
  readonly ageYears?: number;
  /** What is grown differently, worn, torn or put in; none where not given. */
  readonly variants?: readonly PatientVariant[];
}

/** Clear and yellow; cloudy, as in inflammation or infection; mixed with blood, as after an injury. */
export type SynovialFluid = 'clear' | 'cloudy' | 'blood-stained';

/** A length, or a value with its unit where it is none. */
export type DimensionValue =
  | { readonly valueMm: number }
  | { readonly value: number; readonly unit: 'deg' | '%' | 'mm²' };

export type Dimension = DimensionValue & {
  readonly id: string;
  readonly name: string;
  /** Citation tag of the reference value, or `TKU` for textbook knowledge without a source. */
  readonly source: string;
  /** Published mean or range that the built field is compared with, in words. */
  readonly reference: string;
};

/** The number of a dimension, in mm or its own unit. */
export const dimensionNumber = (d: DimensionValue): number => ('valueMm' in d ? d.valueMm : d.value);

/** A region: builds the anatomy of a patient and measures it. */
export interface Region {
  readonly id: string;
  readonly title: string;
  /** True for a block on the table, whose patient is nobody. */
  readonly isPhantom?: boolean;
  readonly defaultPatient: PatientParameters;
  /** Which patients it can be built for; `build` refuses all others. */
  readonly patientRules: PatientRules;
  /** How its patients differ; absent for a block. */
  readonly spread?: PatientSpread;
  /** What must hold of each of its bodies; absent for a block. */
  readonly checks?: RegionChecks;
  /** Throws an Error with the field's name when a parameter is out of range. */
  readonly build: (patient: PatientParameters) => Anatomy;
  /** Measured on the exact field, never read from the inputs. */
  readonly measure: (anatomy: Anatomy, patient: PatientParameters) => Dimension[];
}
