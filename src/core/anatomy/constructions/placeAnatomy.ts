/** A region as it was authored becomes a patient's: scaled, mirrored to the patient's side, and named. */
import type { Vec3 } from '../../math/vec3.ts';
import type { Anatomy, Box, Cavity, DistanceFunction, PatientParameters, Structure } from '../anatomy.ts';
import type { FatCover } from '../fatCover.ts';
import {
  type Placement,
  placeBox,
  placeCavity,
  placeCover,
  placeDistance,
  placePoint,
  placeStructure,
} from './place.ts';

export interface AuthoredPoint {
  readonly id: string;
  readonly name: string;
  readonly at: Vec3;
}

export interface AuthoredStart extends AuthoredPoint {
  readonly markerDirection: Vec3;
  /** True where the marker points to the patient's right or left, whichever side the body part is of. */
  readonly isMarkerOfWorld?: boolean;
  readonly isProne?: boolean;
}

/** All of it of the right side, authored mm; the cavities are scaled already. */
export interface AuthoredBody {
  readonly structures: readonly Structure[];
  readonly surface: DistanceFunction;
  readonly cover: FatCover;
  readonly bounds: Box;
  readonly focus: Box;
  /** The first one opens unless a drill's target is another. */
  readonly cavities: readonly [Cavity, ...Cavity[]];
  /** x and y of the limb's long axis. */
  readonly limbAxisMm: readonly [number, number];
  /** As in Anatomy. */
  readonly finestPitchMm?: number;
  readonly coarsestPitchMm?: number;
  readonly landmarks: readonly AuthoredPoint[];
  readonly probeStarts: readonly AuthoredStart[];
}

/** @param name of the body part without its side, as in "shoulder" */
export function placeAnatomy(
  id: string,
  name: string,
  body: AuthoredBody,
  patient: PatientParameters,
  scale: number,
): Anatomy {
  const placement: Placement = { scale, mirror: patient.side === 'right' ? 1 : -1 };
  const [cavity, ...others] = body.cavities;
  const [axisX, axisY] = body.limbAxisMm;
  return {
    id,
    title: `${patient.side === 'right' ? 'Right' : 'Left'} ${name}`,
    structures: body.structures.map((s) => placeStructure(placement, s)),
    background: {
      id: 'subcutaneous-fat',
      name: 'Subcutaneous fat with septa',
      tissue: 'fat',
      class: 'fat',
    },
    surface: placeDistance(placement, body.surface),
    cover: placeCover(placement, body.cover),
    bounds: placeBox(placement, body.bounds),
    focus: placeBox(placement, body.focus),
    cavity: placeCavity(placement, cavity),
    ...(others.length > 0 ? { otherCavities: others.map((c) => placeCavity(placement, c)) } : {}),
    ...(body.finestPitchMm === undefined ? {} : { finestPitchMm: body.finestPitchMm }),
    ...(body.coarsestPitchMm === undefined ? {} : { coarsestPitchMm: body.coarsestPitchMm }),
    limbAxisMm: [axisX * scale * placement.mirror, axisY * scale],
    landmarks: body.landmarks.map((l) => ({
      id: l.id,
      name: l.name,
      positionMm: placePoint(placement, l.at),
    })),
    probeStarts: body.probeStarts.map(({ id, name, at, markerDirection, isMarkerOfWorld, isProne }) => {
      const [x, y, z] = markerDirection;
      return {
        id,
        name,
        contactMm: placePoint(placement, at),
        markerDirection: isMarkerOfWorld ? markerDirection : [x * placement.mirror, y, z],
        ...(isProne ? { isProne } : {}),
      };
    }),
    restingVolumeMl: patient.effusionMl,
  };
}
