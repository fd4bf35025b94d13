/** The rating form of this browser; the usual one where nobody chose another. */
import { decodeRatingForm, encodeRatingForm, type RatingForm } from '../../protocol/ratingForm.ts';
import { usualForm } from '../../ui/rating/usualForm.ts';

const KEY = 'sononeedle.rating-form';

export function keptForm(): RatingForm {
  try {
    const text = localStorage.getItem(KEY);
    const read = text === null ? null : decodeRatingForm(text, KEY);
    return read?.ok ? read.value : usualForm();
  } catch {
    return usualForm();
  }
}

/** Null goes back to the usual form. */
export function keepForm(form: RatingForm | null): void {
  try {
    if (form) localStorage.setItem(KEY, encodeRatingForm(form));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing: the form holds until the page is closed.
  }
}
