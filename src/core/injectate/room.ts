/**
 * A cavity of a joint, a bursa or a sheath: p = p₀ + h V / (1.6 C − V) for capacity C. Knee curves fall together once
 * volume is divided by what they hold (Geborek 1989 [S]); elbows hold 23 ± 4 mL and burst at 10.7 ± 5.6 kPa (O'Driscoll
 * 1990 [S]); p₀, h and the burst of a knee are starts [U]. What bursts drains into the tissue around.
 */
import { emptyPlace, type Place, type PlaceState } from './place.ts';
import type { StructureClass } from '../anatomy/anatomy.ts';

export interface RoomSpec {
  readonly capacityMl: number;
  readonly restKpa: number;
  readonly hardnessKpa: number;
  readonly burstKpa: number;
}

/** A joint's recess that holds so much [U]. */
export const jointRoom = (capacityMl: number): RoomSpec => ({
  capacityMl,
  restKpa: 0.2,
  hardnessKpa: 3.5,
  burstKpa: 25,
});

/** A closed body of fluid: no pressure of its own, and a soft wall [U]. */
export const cystRoom = (capacityMl: number): RoomSpec => ({
  capacityMl,
  restKpa: 0,
  hardnessKpa: 0.5,
  burstKpa: 30,
});

const STRETCH = 1.6;
/** Resistance of the opening inside a free cavity, kPa per mL/s [U]. */
const INFLOW = 0.05;
/** Flow through the tear of a burst wall, mL/s per kPa [U]. */
const TEAR_ML_PER_S_PER_KPA = 0.3;

/** Pressure of a cavity with a volume in it, kPa; it rises without bound towards 1.6 times its capacity. */
export function roomPressureKpa(spec: RoomSpec, volumeMl: number): number {
  const most = STRETCH * spec.capacityMl;
  const v = Math.min(volumeMl, 0.999 * most);
  return spec.restKpa + (spec.hardnessKpa * v) / (most - v);
}

/** The volume at which a cavity has a pressure, mL. */
export function roomVolumeMl(spec: RoomSpec, pressureKpa: number): number {
  const over = Math.max(0, pressureKpa - spec.restKpa);
  return (STRETCH * spec.capacityMl * over) / (spec.hardnessKpa + over);
}

/**
 * A cavity now. A joint and its recesses communicate: they are one room with one pressure, into which each leads a
 * `RoomPlace` of its own.
 */
export class Room {
  constructor(
    readonly spec: RoomSpec,
    /** Fluid that was there before, mL. */
    readonly restingMl: number,
    public injectedMl = 0,
    public isBurst = false,
  ) {}

  get volumeMl(): number {
    return this.restingMl + this.injectedMl;
  }

  get pressureKpa(): number {
    return roomPressureKpa(this.spec, this.volumeMl);
  }

  /** True in the moment that the wall gives way. */
  fill(volumeMl: number): boolean {
    this.injectedMl += volumeMl;
    if (this.isBurst || this.pressureKpa < this.spec.burstKpa) return false;
    this.isBurst = true;
    return true;
  }

  /** Volume that a tear lets out in a time against a pressure outside, mL, of no more than was injected. */
  leakMl(seconds: number, outsideKpa: number): number {
    if (!this.isBurst) return 0;
    const wanted = TEAR_ML_PER_S_PER_KPA * Math.max(0, this.pressureKpa - outsideKpa) * seconds;
    return Math.max(0, Math.min(wanted, this.injectedMl));
  }

  /** Draws fluid off, mL: what came, which is no more than there is. */
  aspirate(volumeMl: number): number {
    const got = Math.min(volumeMl, this.volumeMl);
    this.injectedMl -= got;
    return got;
  }
}

/** A way into a room, counted under its own id. */
export class RoomPlace implements Place {
  readonly kind = 'room';
  readonly state: PlaceState;

  constructor(
    readonly id: string,
    readonly structureClass: StructureClass,
    readonly room: Room,
    known?: PlaceState,
    /** What presses the walls together where the opening lies, kPa: the room opens there only against it. */
    private readonly heldShutKpa = 0,
  ) {
    this.state = known ?? emptyPlace(id, 'room', structureClass);
  }

  get volumeMl(): number {
    return this.state.volumeMl;
  }

  pressureKpa(flowMlPerS: number): number {
    return Math.max(this.room.pressureKpa, this.heldShutKpa) + INFLOW * flowMlPerS;
  }

  fill(volumeMl: number): void {
    this.state.volumeMl += volumeMl;
    if (this.room.fill(volumeMl)) this.state.isBurst = true;
  }

  /** Takes a volume out that the tear lets go, mL. */
  drain(volumeMl: number): void {
    this.state.volumeMl -= volumeMl;
    this.room.injectedMl -= volumeMl;
  }
}
