import type { RunNote } from '../../protocol/runNotes.ts';

/** Something that a person put on the bar of a replay. */
export interface BarMark {
  readonly id: string;
  readonly tick: number;
  readonly kind: 'note' | 'phase';
}

/** Notes and phase marks as marks on the bar; what they say stands in the list of notes. */
export const noteMarks = (notes: readonly RunNote[]): BarMark[] =>
  notes.map(({ id, tick, kind }) => ({ id, tick, kind }));
