/** Changes to what is written beside a run; each gives a new record and leaves the old one as it was. */
import { type Rating, ratingKey, type RunNote, type RunNotes } from '../protocol/runNotes.ts';

const byTick = (a: RunNote, b: RunNote): number => a.tick - b.tick || (a.id < b.id ? -1 : 1);

/** With the note added, or in the place of the one with its id. */
export const withNote = (all: RunNotes, note: RunNote): RunNotes => ({
  ...all,
  notes: [...all.notes.filter(({ id }) => id !== note.id), note].sort(byTick),
});

export const withoutNote = (all: RunNotes, id: string): RunNotes => ({
  ...all,
  notes: all.notes.filter((note) => note.id !== id),
});

/** With the rating added, or in the place of the same rater's earlier one. */
export const withRating = (all: RunNotes, rating: Rating): RunNotes => ({
  ...all,
  ratings: [...all.ratings.filter((other) => ratingKey(other) !== ratingKey(rating)), rating],
});

export const withoutRating = (all: RunNotes, key: string): RunNotes => ({
  ...all,
  ratings: all.ratings.filter((rating) => ratingKey(rating) !== key),
});

/**
 * Two records of one run as one: of notes with one id, and of ratings by one person, the later counts. What the page
 * noticed is told by whoever was there: where both tell it, the first stays. Throws where they name different runs.
 */
export function mergeNotes(first: RunNotes, second: RunNotes): RunNotes {
  if (first.digest !== second.digest)
    throw new Error(`mergeNotes: expected notes of one run, got ${first.digest} and ${second.digest}`);
  const notes = new Map(first.notes.map((note) => [note.id, note]));
  for (const note of second.notes) {
    const known = notes.get(note.id);
    if (!known || known.changedAt < note.changedAt) notes.set(note.id, note);
  }
  const ratings = new Map(first.ratings.map((rating) => [ratingKey(rating), rating]));
  for (const rating of second.ratings) {
    const known = ratings.get(ratingKey(rating));
    if (!known || known.changedAt < rating.changedAt) ratings.set(ratingKey(rating), rating);
  }
  const attempt = first.attempt ?? second.attempt;
  return {
    digest: first.digest,
    drill: first.drill,
    notes: [...notes.values()].sort(byTick),
    ratings: [...ratings.values()],
    attention: first.attention.length > 0 ? first.attention : second.attention,
    ...(attempt ? { attempt } : {}),
  };
}
