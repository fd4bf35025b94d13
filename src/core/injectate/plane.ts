/**
 * A plane between layers that fluid splits (hydrodissection): a round film of thickness c (p − p₀) that peels on while
 * its pressure exceeds what holds its edge. Opened, it stays open: after a peak the pressure stays on a plateau.
 * 10 mL open some 4,000 mm² by 2 mm at about 5 kPa. Starts [U].
 */
import { PI } from '../math/elementary.ts';
import { emptyPlace, type Place, type PlaceState } from './place.ts';

const SHUT_KPA = 1;
const GIVE_MM_PER_KPA = 0.5;
/** The edge holds this, and more the wider it is; a plane that was never opened holds its first edge harder. */
const EDGE_KPA = 4;
const EDGE_KPA_PER_MM = 0.03;
const FIRST_KPA = 4;
const FIRST_RADIUS_MM = 5;
const SEED_RADIUS_MM = 2;
/** Resistance of the film around the opening, kPa per mL/s. */
const INFLOW = 1;
const BISECTIONS = 40;

const edgeKpa = (radiusMm: number): number =>
  EDGE_KPA + EDGE_KPA_PER_MM * radiusMm + FIRST_KPA * Math.max(0, 1 - radiusMm / FIRST_RADIUS_MM);

const filmKpa = (volumeMl: number, radiusMm: number): number =>
  SHUT_KPA + (1000 * volumeMl) / (GIVE_MM_PER_KPA * PI * radiusMm * radiusMm);

export class Plane implements Place {
  readonly kind = 'plane';
  readonly structureClass = 'fascia';
  readonly state: PlaceState;

  constructor(
    readonly id: string,
    known?: PlaceState,
  ) {
    this.state = known ?? emptyPlace(id, 'plane', 'fascia');
    if (this.state.radiusMm < SEED_RADIUS_MM) this.state.radiusMm = SEED_RADIUS_MM;
  }

  get volumeMl(): number {
    return this.state.volumeMl;
  }

  /** Radius that is open, mm. */
  get radiusMm(): number {
    return this.state.radiusMm;
  }

  /** Thickness of the film, mm. */
  get thicknessMm(): number {
    return (1000 * this.volumeMl) / (PI * this.radiusMm * this.radiusMm);
  }

  pressureKpa(flowMlPerS: number): number {
    // Before it opens, the first edge has to give.
    if (this.radiusMm === SEED_RADIUS_MM)
      return Math.max(edgeKpa(SEED_RADIUS_MM), filmKpa(this.volumeMl, this.radiusMm)) + INFLOW * flowMlPerS;
    return filmKpa(this.volumeMl, this.radiusMm) + INFLOW * flowMlPerS;
  }

  fill(volumeMl: number): void {
    this.state.volumeMl += volumeMl;
    if (filmKpa(this.volumeMl, this.radiusMm) <= edgeKpa(this.radiusMm)) return;
    let low = this.radiusMm;
    let high = 400;
    for (let i = 0; i < BISECTIONS; i++) {
      const middle = (low + high) / 2;
      if (filmKpa(this.volumeMl, middle) > edgeKpa(middle)) low = middle;
      else high = middle;
    }
    this.state.radiusMm = high;
  }
}
