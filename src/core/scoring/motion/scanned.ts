/** What a probe looked at: target points near its image plane, and structures that its scan lines cross. */
import type { ClosedMesh } from '../../geometry/mesh/closedMesh.ts';
import { type Quaternion, rotateInto } from '../../math/quaternion.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';
import type { MetricWords } from '../metricWords.ts';
import { type MotionMetric, PERK_TUTOR, type Target } from './motionMetric.ts';

/** So near to the image plane a point counts as scanned, mm. */
export const SCANNED_MM = 5;
/** Scan lines lie so close beside each other or closer, mm. */
const LINE_STEP_MM = 0.25;

/** Where a probe is: the middle of its face, mm, and its unit orientation. +x lateral, +y into the body, z across. */
export interface ProbePose {
  readonly tipMm: ReadonlyVec3;
  readonly quaternionXyzw: Readonly<Quaternion>;
}

/** Size of the image, mm: it lies about the middle of the face, from the face down. */
export interface ImageSize {
  readonly widthMm: number;
  readonly depthMm: number;
}

export interface ScanScene {
  readonly targetsMm: readonly Target[];
  readonly structures: readonly ClosedMesh[];
  /** Undefined where it is not known; then no structure can be looked for. */
  readonly image: ImageSize | undefined;
}

export interface ScanMeasure {
  observe(pose: ProbePose): void;
  value(): number;
}

export interface ScanMetric extends MetricWords, Pick<MotionMetric, 'id' | 'name' | 'unit'> {
  readonly isAsked: (scene: ScanScene) => boolean;
  readonly create: (scene: ScanScene) => ScanMeasure;
}

export const targetsScanned: ScanMetric = {
  id: 'targets-scanned',
  name: 'Targets Scanned',
  unit: 'count',
  definition: 'Number of target points that were within 5 mm of the image plane at some pose of the probe.',
  formula:
    '#{ k : minᵢ |(q_k − oᵢ) · zᵢ| < 5 mm }, o the middle of the probe’s face, z its unit vector across the image',
  says: 'How many of the places to look at the plane was brought to.',
  saysNot:
    'Whether the place lay within the sides and the depth of the image, or was recognised: the plane has no ends here, as in the source.',
  source: `${PERK_TUTOR}, Targets Scanned.`,
  isAsked: (scene) => scene.targetsMm.length > 0,
  create: ({ targetsMm }) => {
    const isSeen = targetsMm.map(() => false);
    const across: Vec3 = [0, 0, 0];
    return {
      observe({ tipMm, quaternionXyzw }) {
        rotateInto(quaternionXyzw, [0, 0, 1], across);
        targetsMm.forEach((target, i) => {
          let off = 0;
          for (let k = 0; k < 3; k++) off += (target[k]! - tipMm[k]!) * across[k]!;
          if (Math.abs(off) < SCANNED_MM) isSeen[i] = true;
        });
      },
      value: () => isSeen.filter(Boolean).length,
    };
  },
};

export const structuresScanned: ScanMetric = {
  id: 'structures-scanned',
  name: 'Structures Scanned',
  unit: 'count',
  definition:
    'Number of structures, closed surfaces, that a scan line of the image crossed at some pose of the probe. Scan lines start at the probe’s face, run parallel down the image and are at most 0.25 mm apart.',
  formula: '#{ structures S : a scan line of some pose crosses the surface of S }',
  says: 'How many of the structures to look for came into the image.',
  saysNot:
    'Whether they could be told apart there, or for how long. The source answers yes or no for one structure; this is the number of yeses.',
  source: `${PERK_TUTOR}, Structure Scanned?`,
  isAsked: (scene) => scene.structures.length > 0 && scene.image !== undefined,
  create: ({ structures, image }) => {
    const isSeen = structures.map(() => false);
    const { widthMm, depthMm } = image!;
    const steps = Math.max(1, Math.ceil(widthMm / LINE_STEP_MM));
    const lateral: Vec3 = [0, 0, 0];
    const down: Vec3 = [0, 0, 0];
    const start: Vec3 = [0, 0, 0];
    const isCrossed = (structure: ClosedMesh, { tipMm }: ProbePose): boolean => {
      for (let line = 0; line <= steps; line++) {
        const x = widthMm * (line / steps - 0.5);
        for (let k = 0; k < 3; k++) start[k] = tipMm[k]! + x * lateral[k]!;
        if (structure.firstCrossingMm(start, down, depthMm) !== undefined) return true;
      }
      return false;
    };
    return {
      observe(pose) {
        rotateInto(pose.quaternionXyzw, [1, 0, 0], lateral);
        rotateInto(pose.quaternionXyzw, [0, 1, 0], down);
        structures.forEach((structure, i) => {
          if (!isSeen[i] && isCrossed(structure, pose)) isSeen[i] = true;
        });
      },
      value: () => isSeen.filter(Boolean).length,
    };
  },
};

export const SCAN_METRICS: readonly ScanMetric[] = [targetsScanned, structuresScanned];
