/** What pages and the worker say to each other, each over a port of its own. */

/** Page to the worker that waits: rule now, unless a window is in the middle of something. */
export const TAKE_OVER = 'sononeedle.take-over';
/** Worker to each page: is something under way that must not be broken off? */
export const IS_BUSY = 'sononeedle.is-busy';

export interface TakeOverAnswer {
  /** True where a window is busy, and nothing was done. */
  readonly isBusy: boolean;
}
