/** Who this browser's runs are of: a random id that says nothing about the person, made when it is first needed. */
import { isOpaqueId, newLearnerId } from '../records/learnerId.ts';

const KEY = 'sononeedle.learner';
let id: string | null = null;

export function learnerId(): string {
  if (id !== null) return id;
  try {
    const found = localStorage.getItem(KEY);
    id = found !== null && isOpaqueId(found) ? found : newLearnerId();
    localStorage.setItem(KEY, id);
  } catch {
    id ??= newLearnerId();
  }
  return id;
}

/** From now on another id: runs that come next are not known to be of the same person. */
export function renewLearnerId(): string {
  id = newLearnerId();
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // A browser that keeps nothing: the id holds until the page is closed.
  }
  return id;
}
