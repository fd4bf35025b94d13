/** What a region says of itself so that any of its patients can be checked: see checkAnatomy.ts. */
import type { StructureClass } from '../anatomy.ts';
import type { PublishedRanges } from './published.ts';

/** Which class may lie hidden under which: maps and fillers run under what outranks them; ligaments root in bone. */
export type MayCover = Readonly<Partial<Record<StructureClass, readonly StructureClass[]>>>;

export interface ScanLine {
  /** Id of the probe start whose middle line it is. */
  readonly start: string;
  /** Ids that it first meets in this order; others may lie between. */
  readonly order: readonly string[];
  /** Direction in the world; square to the skin where not given. */
  readonly inwards?: readonly [number, number, number];
}

export interface RegionChecks {
  /** Of a man of 1780 mm and a woman of 1650 mm, every dimension that the region measures. */
  readonly published: PublishedRanges;
  /** By id of a dimension: the patient's parameters, and variants by their id, that set it besides sex and stature. */
  readonly movedBy?: Readonly<Record<string, readonly string[]>>;
  readonly scanLines: readonly ScanLine[];
  readonly mayCover: MayCover;
  /** Structures of several parts by intention, and how many; one is the rule; films and fluids count only where named. */
  readonly parts?: Readonly<Record<string, number>>;
  /** Largest pocket of the background's fat apart from the rest, and all of them together, mm³. */
  readonly pocketsMm3?: readonly [largest: number, all: number];
}
