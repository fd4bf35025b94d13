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
  readonly scanLines: readonly ScanLine[];
  /** What of the region may cover what, besides COMMON_COVERS. */
  readonly mayCover?: MayCover;
  /** Structures of several parts by intention, and how many; one is the rule, sheets and fluids are not counted. */
  readonly parts?: Readonly<Record<string, number>>;
  /** Largest pocket of the background's fat apart from the rest, and all of them together, mm³. */
  readonly pocketsMm3?: readonly [largest: number, all: number];
}

/** Rules of all regions: a map of cartilage runs under bone, a tendon roots in it, films and fillers run under solids. */
export const COMMON_COVERS: MayCover = {
  bone: ['cartilage', 'fluid', 'fat', 'ligament', 'tendon', 'fibrocartilage', 'synovium', 'capsule'],
  cartilage: ['fluid', 'fat', 'fibrocartilage', 'synovium', 'capsule', 'ligament'],
  fibrocartilage: ['fluid', 'fat', 'synovium', 'capsule'],
  // An inflamed lining takes the room of what lies beside it.
  synovium: ['capsule', 'ligament', 'fluid', 'fat', 'muscle'],
  capsule: ['fluid', 'ligament', 'muscle', 'fat'],
  ligament: ['fluid', 'muscle', 'synovium', 'fascia', 'tendon'],
  tendon: ['fascia', 'ligament', 'muscle', 'fat'],
  muscle: ['fat'],
  fluid: ['fat'],
  vessel: ['fascia', 'synovium'],
  nerve: ['fascia'],
};
