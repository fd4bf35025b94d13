/** Drills and drafts that this browser keeps. What they hold is read by the drill's rules whenever it is used. */
import { createItemStore } from './itemStore.ts';

/** A drill that was opened from a link or a file. */
export interface OwnDrill {
  /** That of the drill. */
  readonly id: string;
  readonly title: string;
  readonly mode: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** The drill file's content. */
  readonly drill: unknown;
}

/** A drill that is being written: nothing in it need be right yet. */
export interface DraftRecord {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly drill: unknown;
}

export const ownDrillStore = createItemStore<OwnDrill>('sononeedle-drills');
export const draftStore = createItemStore<DraftRecord>('sononeedle-drafts');
