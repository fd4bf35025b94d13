/**
 * How far the wall of each vessel in the picture stands from where it is at rest, for the image to draw: arteries
 * pulse, veins breathe and collapse under the probe. Vessels out of the picture stay at rest, so that a picture without
 * one has nothing to redraw.
 */
import type { Anatomy, Box } from '../../anatomy/anatomy.ts';
import { bolusRadiusMm, Deformation, type DeformationState } from '../../anatomy/deformation.ts';
import type { RigidTransform } from '../../frames/frames.ts';
import { cos, sin } from '../../math/elementary.ts';
import { length, type ReadonlyVec3, type Vec3 } from '../../math/vec3.ts';
import { tissuePressureKpa } from '../../probe/compression.ts';
import { apertureMm, type Transducer } from '../../probe/transducer.ts';
import { FlowField } from '../flow/flowField.ts';
import { transducerBasis } from '../scanLines.ts';
import { lumenScale } from './vesselLumen.ts';

/** Steps of the wall, mm: finer than a pixel shows, coarse enough to rest between beats. */
const STEP_MM = 0.02;
/** The most that a wall moves in before the vessel is shut at once, mm: baked distances say no more. */
const MOST_SHIFT_MM = 1.6;
/** Share of the radius at which what is left of a vessel closes. */
const SHUT_BELOW = 0.35;
const SHUT_MM = 100;
/** The picture is searched for vessels in steps of about this, mm. */
const SEARCH_MM = 4;

export interface PictureFrame {
  readonly transducer: Transducer;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly imageDepthMm: number;
  readonly deformation: DeformationState;
  readonly timeS: number;
}

export class VesselMotion {
  /** By index of the structure, mm: added to its distance, so positive where the wall has moved in. */
  readonly wallShiftsMm: Float32Array;
  private readonly flow: FlowField;
  /** Greatest pressure of the face on each vessel, kPa; −1 where it is not in the picture. */
  private readonly pressuresKpa: Float64Array;
  /** What the last search depended on. */
  private readonly sought: number[] = [];
  private soughtWith: Transducer | null = null;

  constructor(private readonly anatomy: Anatomy) {
    this.flow = new FlowField(anatomy);
    this.wallShiftsMm = new Float32Array(anatomy.structures.length);
    this.pressuresKpa = new Float64Array(this.flow.vessels.length).fill(-1);
  }

  /** The shifts of a moment; the same array every time. */
  update(frame: PictureFrame): Float32Array {
    if (this.flow.vessels.length === 0) return this.wallShiftsMm;
    if (this.isMoved(frame)) this.search(frame);
    const { vessels } = this.flow;
    for (let i = 0; i < vessels.length; i++) {
      const { structure, flow } = vessels[i]!;
      const pressureKpa = this.pressuresKpa[i]!;
      this.wallShiftsMm[structure] =
        pressureKpa < 0 ? 0 : wallShiftMm(flow.radiusMm, lumenScale(flow, frame.timeS, pressureKpa));
    }
    return this.wallShiftsMm;
  }

  /** Whether a search would find anything else; allocates nothing once the list has its length. */
  private isMoved(frame: PictureFrame): boolean {
    const { sought } = this;
    let isMoved = frame.transducer !== this.soughtWith;
    this.soughtWith = frame.transducer;
    let at = 0;
    const add = (value: number): void => {
      if (sought[at] !== value) {
        sought[at] = value;
        isMoved = true;
      }
      at++;
    };
    addNumbers(frame.worldFromTransducer.positionMm, add);
    addNumbers(frame.worldFromTransducer.quaternionXyzw, add);
    add(frame.imageDepthMm);
    addNumbers(frame.deformation, add);
    if (sought.length !== at) {
      sought.length = at;
      isMoved = true;
    }
    return isMoved;
  }

  private search(frame: PictureFrame): void {
    this.pressuresKpa.fill(-1);
    const { transducer, imageDepthMm } = frame;
    const basis = transducerBasis(frame.worldFromTransducer);
    const deformation = new Deformation(this.anatomy.cavity, frame.deformation);
    const { vessels } = this.flow;
    const aperture = apertureMm(transducer);
    const columns = Math.ceil(aperture / SEARCH_MM);
    const rows = Math.ceil(imageDepthMm / SEARCH_MM);
    const radius = transducer.kind === 'curvilinear' ? transducer.radiusMm : 0;
    const farthestMm = farthestMoveMm(frame.deformation, deformation);
    const world: Vec3 = [0, 0, 0];
    const rest: Vec3 = [0, 0, 0];
    for (let c = 0; c <= columns; c++) {
      const along = (c / columns - 0.5) * aperture;
      const angle = radius > 0 ? along / radius : 0;
      for (let r = 1; r <= rows; r++) {
        const depth = (r / rows) * imageDepthMm;
        const x = radius > 0 ? (radius + depth) * sin(angle) : along;
        const y = radius > 0 ? (radius + depth) * cos(angle) - radius : depth;
        const near = 0.75 * (radius > 0 ? (SEARCH_MM * (radius + depth)) / radius : SEARCH_MM);
        for (let k = 0; k < 3; k++) world[k] = basis.origin[k]! + basis.x[k]! * x + basis.y[k]! * y;
        let isAtRestKnown = false;
        for (let i = 0; i < vessels.length; i++) {
          const { signedDistance, bounds } = vessels[i]!.shape;
          if (!isNearBox(bounds, world, near + farthestMm)) continue;
          if (!isAtRestKnown) deformation.restInto(world[0], world[1], world[2], rest);
          isAtRestKnown = true;
          if (!isNearBox(bounds, rest, near)) continue;
          if (signedDistance(rest[0], rest[1], rest[2]) > near) continue;
          const pressureKpa = tissuePressureKpa(frame.deformation.probe, world);
          if (pressureKpa > this.pressuresKpa[i]!) this.pressuresKpa[i] = pressureKpa;
        }
      }
    }
  }
}

const isNearBox = ({ min, max }: Box, p: ReadonlyVec3, byMm: number): boolean =>
  p[0] >= min[0] - byMm &&
  p[0] <= max[0] + byMm &&
  p[1] >= min[1] - byMm &&
  p[1] <= max[1] + byMm &&
  p[2] >= min[2] - byMm &&
  p[2] <= max[2] + byMm;

/** Farther than this no point is from where it lies at rest, mm: each link of the chain at its most. */
function farthestMoveMm(state: DeformationState, { depthsMm }: Deformation): number {
  const { probe, needle, boluses, fat } = state;
  // Shapes of the chambers are 1 at their deepest place but for the rounding of their grids.
  let most = (probe?.indentationMm ?? 0) + 1.1 * (depthsMm[0] + depthsMm[1]);
  if (needle) most += Math.abs(needle.tentMm) + Math.abs(needle.dragMm) + length(needle.rollMm);
  if (fat) most += fat.farthestMm;
  for (let i = 0; i < boluses.length; i++) most += bolusRadiusMm(boluses[i]!.volumeMl);
  return most;
}

/**
 * Every number below a plain value, in the order of its keys; what is no number but is absent or null counts as one, and
 * a table is what the numbers beside it say.
 */
function addNumbers(value: unknown, add: (value: number) => void): void {
  if (typeof value === 'number') add(value);
  else if (Array.isArray(value)) {
    add(value.length);
    for (let i = 0; i < value.length; i++) addNumbers(value[i], add);
  } else if (ArrayBuffer.isView(value)) add(value.byteLength);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) addNumbers((value as Record<string, unknown>)[key], add);
  else add(typeof value === 'string' ? value.length : -1);
}

/** Shift of the wall for a share of the radius that is left, in whole steps, mm. */
export function wallShiftMm(radiusMm: number, scale: number): number {
  if (scale < SHUT_BELOW) return SHUT_MM;
  const shift = Math.min(MOST_SHIFT_MM, radiusMm * (1 - scale));
  return Math.round(shift / STEP_MM) * STEP_MM;
}
