/** Where the inserted shaft rests at one tick: each place on a grid is worked out once, for however many structures. */
import type { RestKind } from '../anatomy/deformation.ts';
import type { TissueField } from '../anatomy/tissueField.ts';
import type { Vec3 } from '../math/vec3.ts';

/** Places are kept at whole multiples of this behind the tip, mm: exact in binary, so that it is the same place. */
const GRID_MM = 0.5;
/** No needle of the catalogue is longer than that many places; what lies farther is worked out anew. */
const PLACES = 512;

export class ShaftAtRest {
  /** Place last asked about, at rest (world, mm). */
  readonly rest: Vec3 = [0, 0, 0];
  private readonly places = new Float64Array(3 * PLACES);
  private readonly kinds: RestKind[] = new Array<RestKind>(PLACES).fill('tissue');
  /** Of which look each place is. */
  private readonly looks = new Int32Array(PLACES);
  private look = 0;

  /** To be called when needle or tissue may have moved. */
  renew(): void {
    this.look++;
  }

  /**
   * What the place so many mm behind the tip lies in; where it rests is in `rest` then. `shaftAt` writes the place of
   * the shaft (world, mm); it and the field must be the same until `renew`.
   */
  at(field: TissueField, shaftAt: (backMm: number, out: Vec3) => void, backMm: number): RestKind {
    const { rest, places } = this;
    const k = backMm / GRID_MM;
    const isKept = k < PLACES && k === Math.floor(k);
    if (isKept && this.looks[k] === this.look) {
      rest[0] = places[3 * k]!;
      rest[1] = places[3 * k + 1]!;
      rest[2] = places[3 * k + 2]!;
      return this.kinds[k]!;
    }
    shaftAt(backMm, rest);
    const kind = field.deformation.restInto(rest[0], rest[1], rest[2], rest);
    if (!isKept) return kind;
    places[3 * k] = rest[0];
    places[3 * k + 1] = rest[1];
    places[3 * k + 2] = rest[2];
    this.kinds[k] = kind;
    this.looks[k] = this.look;
    return kind;
  }
}
