/** A pool pressed into flesh, a tendon, a nerve, a vessel, or spilt outside. */
import type { StructureClass } from '../anatomy/anatomy.ts';
import type { Place, PlaceKind } from './place.ts';
import { backPressureOf, type BackPressure } from './plunger.ts';

/** Flesh that already holds a pool holds harder: by so much more, half of it with 1 mL (subcutaneous mean 12 kPa [S]; U). */
const SWELLING_KPA = 3;
const ARTERY_KPA = 12;
const VEIN_KPA = 1.3;

export class Depot implements Place {
  volumeMl = 0;

  constructor(
    readonly id: string,
    readonly kind: PlaceKind,
    readonly structureClass: StructureClass | 'air',
    private readonly back: BackPressure,
  ) {}

  pressureKpa(flowMlPerS: number): number {
    const swollen = this.kind === 'depot' ? (SWELLING_KPA * this.volumeMl) / (1 + this.volumeMl) : 0;
    return this.back.restKpa + this.back.kpaPerMlPerS * flowMlPerS + swollen;
  }

  fill(volumeMl: number): void {
    this.volumeMl += volumeMl;
  }
}

const DENSE: readonly StructureClass[] = ['tendon', 'ligament', 'fibrocartilage', 'capsule', 'nerve'];

/** The pool for a structure; undefined where nothing can be injected. */
export function depotFor(id: string, structureClass: StructureClass): Depot | undefined {
  const back = backPressureOf(structureClass);
  if (!back) return undefined;
  if (structureClass === 'vessel') {
    // Blood carries it away: only the pressure of the blood holds against it.
    const restKpa = id.includes('vein') ? VEIN_KPA : ARTERY_KPA;
    return new Depot(id, 'vessel', structureClass, { restKpa, kpaPerMlPerS: 0.5 });
  }
  return new Depot(id, DENSE.includes(structureClass) ? 'dense' : 'depot', structureClass, back);
}

/** Spilt outside the body: nothing holds against it. */
export const outside = (): Depot => new Depot('air', 'outside', 'air', { restKpa: 0, kpaPerMlPerS: 0 });

/** Injectate that runs back along the needle. */
export const needleTrack = (): Depot =>
  new Depot('needle-track', 'depot', 'fat', { restKpa: 0, kpaPerMlPerS: 0 });
