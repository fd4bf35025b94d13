/** What injectate can go into: each holds its own volume and pushes back with its own pressure. */
import type { StructureClass } from '../anatomy/anatomy.ts';

export type PlaceKind = 'room' | 'plane' | 'depot' | 'dense' | 'vessel' | 'outside';

export interface Place {
  /** Id that the volume counts under. */
  readonly id: string;
  readonly kind: PlaceKind;
  readonly structureClass: StructureClass | 'air';
  /** Volume that was put in and is still there, mL. */
  readonly volumeMl: number;
  /** What outlasts a tick. */
  readonly state: PlaceState;
  /** Pressure at the needle's opening for a flow into it, kPa. */
  pressureKpa(flowMlPerS: number): number;
  fill(volumeMl: number): void;
}

/** A place as plain data, between two ticks. */
export interface PlaceState {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly structureClass: StructureClass | 'air';
  volumeMl: number;
  /** Planes: radius that is open, mm. Rooms of their own: what was there and what they hold, mL. Else 0. */
  radiusMm: number;
  restingMl: number;
  capacityMl: number;
  /** Rooms: the wall is torn. */
  isBurst: boolean;
}

/** An empty place. */
export const emptyPlace = (
  id: string,
  kind: PlaceKind,
  structureClass: StructureClass | 'air',
  room: { readonly restingMl: number; readonly capacityMl: number } = { restingMl: 0, capacityMl: 0 },
): PlaceState => ({ id, kind, structureClass, volumeMl: 0, radiusMm: 0, ...room, isBurst: false });
