/** What lies at a point for injectate: the same for one injection by itself and for a running drill. */
import type { Anatomy, Cavity } from '../anatomy/anatomy.ts';
import { cavityDepthsMm } from '../anatomy/deformation.ts';
import { leadsIntoOpenCavity } from '../anatomy/openCavity.ts';
import {
  OWNER_AIR,
  OWNER_BOLUS,
  OWNER_CAVITY_FLUID,
  ownerId,
  type TissueField,
} from '../anatomy/tissueField.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { tissuePressureKpa } from '../probe/compression.ts';
import { depotFor, needleTrack, outside } from './depot.ts';
import { isAtFilm } from './film.ts';
import { emptyPlace, type Place, type PlaceState } from './place.ts';
import { Plane } from './plane.ts';
import { cystRoom, jointRoom, Room, RoomPlace } from './room.ts';

/** Within this of a fascia its plane takes the fluid, mm [U]. */
const PLANE_REACH_MM = 0.4;
/** Share of a body's box that it fills, and the least that a cyst is taken to hold, mL [U]. */
const BOX_SHARE = 0.5;
const LEAST_CYST_ML = 10;

export class PlaceFinder {
  private readonly places = new Map<string, Place>();
  /** The joint with all that communicates with it; undefined in a body without one. */
  readonly joint: Room | undefined;

  /**
   * @param jointVolumeMl fluid in the joint now, mL
   * @param known what holds injectate already; places that are come upon are added to it
   */
  constructor(
    private readonly anatomy: Anatomy,
    private readonly field: TissueField,
    jointVolumeMl: number,
    private readonly known: PlaceState[] = [],
  ) {
    if (!anatomy.cavity) return;
    let injectedMl = 0;
    let isBurst = false;
    for (const state of known)
      if (state.kind === 'room' && state.capacityMl === 0) {
        injectedMl += state.volumeMl;
        isBurst ||= state.isBurst;
      }
    const pressed01 = field.deformation.state.cavityPressed01 ?? 0;
    const spec = jointRoom(openCapacityMl(anatomy.cavity, pressed01));
    this.joint = new Room(spec, jointVolumeMl - injectedMl, injectedMl, isBurst);
  }

  /** The place of a world point; undefined where nothing can flow. */
  at(p: ReadonlyVec3): Place | undefined {
    const { anatomy, field } = this;
    const owner = field.ownerAt(p[0], p[1], p[2]);
    if (owner === OWNER_AIR) return this.once('air', outside);
    const rest: Vec3 = [0, 0, 0];
    field.deformation.restInto(p[0], p[1], p[2], rest);
    const bolus = field.deformation.lastBolus;
    if (owner === OWNER_CAVITY_FLUID || (owner !== OWNER_BOLUS && isAtFilm(anatomy, rest))) {
      const { id } = anatomy.cavity!;
      const { probe, cavityPressed01 = 0 } = field.deformation.state;
      const heldShutKpa = cavityPressed01 * tissuePressureKpa(probe, p);
      return this.once(id, (known) => new RoomPlace(id, 'recess', this.joint!, known, heldShutKpa));
    }
    if (owner === OWNER_BOLUS) return this.ofPool(field.deformation.state.boluses[bolus]!.structure);
    const id = ownerId(anatomy, owner);
    const structureClass = owner >= 0 ? anatomy.structures[owner]!.class : anatomy.background.class;
    if (structureClass === 'fluid' || structureClass === 'bursa')
      return this.once(id, (known) =>
        this.joint && leadsIntoOpenCavity(anatomy, anatomy.structures[owner])
          ? new RoomPlace(id, structureClass, this.joint, known)
          : this.cyst(id, owner, structureClass, known),
      );
    if (structureClass === 'fascia') return this.once(id, (known) => new Plane(id, known));
    if (structureClass === 'fat' || structureClass === 'muscle') {
      const near = this.fasciaNear(p);
      if (near !== undefined) return this.once(near, (known) => new Plane(near, known));
    }
    return this.once(id, (known) => depotFor(id, structureClass, known));
  }

  /** The tissue around, which takes what a torn wall lets out. */
  around(): Place {
    const { id } = this.anatomy.background;
    return this.once(id, (known) => depotFor(id, 'fat', known))!;
  }

  /** The way along the needle. */
  track(): Place {
    return this.once('needle-track', needleTrack)!;
  }

  /** Rooms whose wall is torn. */
  torn(): RoomPlace[] {
    for (const state of this.known)
      if (state.kind === 'room' && state.capacityMl === 0 && this.joint?.isBurst)
        this.once(state.id, (known) => new RoomPlace(state.id, 'recess', this.joint!, known));
    return [...this.places.values()].filter((p): p is RoomPlace => p instanceof RoomPlace && p.room.isBurst);
  }

  /** A pool that is there already holds as what it was put into. */
  private ofPool(id: string): Place | undefined {
    const { anatomy } = this;
    const structure = anatomy.structures.find((s) => s.id === id);
    const structureClass = structure?.class ?? anatomy.background.class;
    if (structureClass === 'fascia') return this.once(id, (known) => new Plane(id, known));
    return this.once(id, (known) => depotFor(id, structureClass, known));
  }

  private once(id: string, make: (known?: PlaceState) => Place | undefined): Place | undefined {
    const place = this.places.get(id);
    if (place) return place;
    const known = this.known.find((state) => state.id === id);
    const made = known ? make(known) : make();
    if (!made) return undefined;
    this.places.set(id, made);
    if (!known) this.known.push(made.state);
    return made;
  }

  private cyst(
    id: string,
    owner: number,
    structureClass: 'fluid' | 'bursa',
    known: PlaceState | undefined,
  ): RoomPlace {
    const { min, max } = this.anatomy.structures[owner]!.bounds;
    const side = (k: 0 | 1 | 2): number => Math.min(1000, max[k] - min[k]);
    const restingMl = (BOX_SHARE * side(0) * side(1) * side(2)) / 1000;
    const capacityMl = Math.max(LEAST_CYST_ML, restingMl);
    const state = known ?? emptyPlace(id, 'room', structureClass, { restingMl, capacityMl });
    const room = new Room(cystRoom(capacityMl), 0, state.volumeMl, state.isBurst);
    return new RoomPlace(id, structureClass, room, state);
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

/** What a cavity holds while a hand keeps a share of its first chamber shut, mL. */
function openCapacityMl(cavity: Cavity, pressed01: number): number {
  const firstMl = cavityDepthsMm(cavity, cavity.capacityMl)[0] * cavity.millilitresPerMm[0];
  return cavity.capacityMl - pressed01 * firstMl;
}
