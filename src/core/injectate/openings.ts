/** What the opening of a needle lies in: it is as long as its bevel, so it can lie in two things at once. */
import type { Anatomy } from '../anatomy/anatomy.ts';
import {
  OWNER_AIR,
  OWNER_BOLUS,
  OWNER_CAVITY_FLUID,
  ownerId,
  type TissueField,
} from '../anatomy/tissueField.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import { depotFor, outside } from './depot.ts';
import { isAtFilm } from './film.ts';
import type { Place } from './place.ts';
import { Plane } from './plane.ts';
import { cystRoom, jointRoom, Room, RoomPlace } from './room.ts';

export interface OpeningShare {
  readonly place: Place;
  /** Share of the opening's area that lies in it; what lies against bone is shut and counts for nothing. */
  readonly share: number;
}

/** Within this of a fascia its plane takes the fluid, mm [U]. */
const PLANE_REACH_MM = 0.4;
/** The middle of the opening counts more than each of the six points about it. */
const MIDDLE_WEIGHT = 4;
/** Share of a body's box that it fills, and the least that a cyst is taken to hold, mL [U]. */
const BOX_SHARE = 0.5;
const LEAST_CYST_ML = 10;

/** The places of an opening about a world point, in the order that they were found. Empty where all of it is shut. */
export function openingShares(
  anatomy: Anatomy,
  field: TissueField,
  needle: NeedleSpec,
  atMm: ReadonlyVec3,
  restingVolumeMl: number,
): OpeningShare[] {
  const reach = needle.bevelLengthMm / 2;
  const finder = new PlaceFinder(anatomy, field, restingVolumeMl);
  const weights = new Map<Place, number>();
  let total = 0;
  // With its middle against bone the whole opening is shut.
  if (!finder.at(atMm)) return [];
  for (const [dx, dy, dz, weight] of POINTS) {
    const place = finder.at([atMm[0] + dx * reach, atMm[1] + dy * reach, atMm[2] + dz * reach]);
    if (!place) continue;
    weights.set(place, (weights.get(place) ?? 0) + weight);
    total += weight;
  }
  return [...weights].map(([place, weight]) => ({ place, share: weight / total }));
}

const POINTS: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 0, MIDDLE_WEIGHT],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [0, 1, 0, 1],
  [0, -1, 0, 1],
  [0, 0, 1, 1],
  [0, 0, -1, 1],
];

class PlaceFinder {
  private readonly places = new Map<string, Place>();
  private readonly joint: Room | undefined;

  constructor(
    private readonly anatomy: Anatomy,
    private readonly field: TissueField,
    restingVolumeMl: number,
  ) {
    this.joint = anatomy.cavity && new Room(jointRoom(anatomy.cavity.capacityMl), restingVolumeMl);
  }

  /** The place of a world point; undefined where nothing can flow. */
  at(p: ReadonlyVec3): Place | undefined {
    const { anatomy, field } = this;
    const owner = field.ownerAt(p[0], p[1], p[2]);
    if (owner === OWNER_AIR) return this.once('air', () => outside());
    const rest: Vec3 = [0, 0, 0];
    field.deformation.restInto(p[0], p[1], p[2], rest);
    if (owner === OWNER_CAVITY_FLUID || (owner !== OWNER_BOLUS && isAtFilm(anatomy, rest))) {
      const { id } = anatomy.cavity!;
      return this.once(id, () => new RoomPlace(id, 'recess', this.joint!));
    }
    const id = ownerId(anatomy, owner);
    const structureClass = owner >= 0 ? anatomy.structures[owner]!.class : anatomy.background.class;
    if (structureClass === 'fluid' || structureClass === 'bursa')
      return this.once(id, () => new RoomPlace(id, structureClass, this.joint ?? this.cyst(owner)));
    if (structureClass === 'fascia') return this.once(id, () => new Plane(id));
    if (structureClass === 'fat' || structureClass === 'muscle') {
      const near = this.fasciaNear(p);
      if (near !== undefined) return this.once(near, () => new Plane(near));
    }
    return this.once(id, () => depotFor(id, structureClass));
  }

  private once(id: string, make: () => Place | undefined): Place | undefined {
    const known = this.places.get(id);
    if (known) return known;
    const made = make();
    if (made) this.places.set(id, made);
    return made;
  }

  private cyst(owner: number): Room {
    const { min, max } = this.anatomy.structures[owner]!.bounds;
    const side = (k: 0 | 1 | 2): number => Math.min(1000, max[k] - min[k]);
    const boxMl = (side(0) * side(1) * side(2)) / 1000;
    return new Room(cystRoom(Math.max(LEAST_CYST_ML, BOX_SHARE * boxMl)), 0);
  }

  private fasciaNear(p: ReadonlyVec3): string | undefined {
    for (const structure of this.anatomy.structures)
      if (
        structure.class === 'fascia' &&
        Math.abs(this.field.distanceTo(structure, p[0], p[1], p[2])) < PLANE_REACH_MM
      )
        return structure.id;
    return undefined;
  }
}
