/** A pool pressed into flesh, a tendon, a nerve, a vessel, or spilt outside. */
import type { StructureClass } from '../anatomy/anatomy.ts';
import { emptyPlace, type Place, type PlaceKind, type PlaceState } from './place.ts';
import { backPressureOf, type BackPressure } from './plunger.ts';

/** Flesh that already holds a pool holds harder: by so much more, half of it with 1 mL (subcutaneous mean 12 kPa [S]; U). */
const SWELLING_KPA = 3;
const ARTERY_KPA = 12;
const VEIN_KPA = 1.3;

export class Depot implements Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly structureClass: StructureClass | 'air';

  constructor(
    readonly state: PlaceState,
    private readonly back: BackPressure,
  ) {
    this.id = state.id;
    this.kind = state.kind;
    this.structureClass = state.structureClass;
  }

  get volumeMl(): number {
    return this.state.volumeMl;
  }

  pressureKpa(flowMlPerS: number): number {
    const { volumeMl } = this.state;
    const swollen = this.kind === 'depot' ? (SWELLING_KPA * volumeMl) / (1 + volumeMl) : 0;
    return this.back.restKpa + this.back.kpaPerMlPerS * flowMlPerS + swollen;
  }

  fill(volumeMl: number): void {
    this.state.volumeMl += volumeMl;
  }
}

const DENSE: readonly StructureClass[] = ['tendon', 'ligament', 'fibrocartilage', 'capsule', 'nerve'];

/** Veins are told by their flow where it is known, else by their name. */
export const isVein = (id: string): boolean => id.includes('vein');

/** The pool for a structure; undefined where nothing can be injected. Goes on with a state where one is given. */
export function depotFor(id: string, structureClass: StructureClass, known?: PlaceState): Depot | undefined {
  const back = backPressureOf(structureClass);
  if (!back) return undefined;
  if (structureClass === 'vessel') {
    // Blood carries it away: only the pressure of the blood holds against it.
    const restKpa = isVein(id) ? VEIN_KPA : ARTERY_KPA;
    return new Depot(known ?? emptyPlace(id, 'vessel', structureClass), { restKpa, kpaPerMlPerS: 0.5 });
  }
  const kind = DENSE.includes(structureClass) ? 'dense' : 'depot';
  return new Depot(known ?? emptyPlace(id, kind, structureClass), back);
}

const FREE: BackPressure = { restKpa: 0, kpaPerMlPerS: 0 };

/** Spilt outside the body: nothing holds against it. */
export const outside = (known?: PlaceState): Depot =>
  new Depot(known ?? emptyPlace('air', 'outside', 'air'), FREE);

export const TRACK_ID = 'needle-track';

/** Injectate that runs back along the needle. */
export const needleTrack = (known?: PlaceState): Depot =>
  new Depot(known ?? emptyPlace(TRACK_ID, 'depot', 'fat'), FREE);
