/** Waiting for a good moment on the page's thread. */

/** A hand that never rests is not waited for longer than this, ms. */
const MOST_WAIT_MS = 3000;

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Looks once a frame until it holds. Throws the signal's reason where that comes first. */
export async function whenever(holds: () => boolean, signal: AbortSignal): Promise<void> {
  while (!holds()) {
    await nextFrame();
    signal.throwIfAborted();
  }
}

/** A moment in which nothing moves, or the end of one's patience. Throws the signal's reason where that comes first. */
export async function quietMoment(isStill: () => boolean, signal: AbortSignal): Promise<void> {
  const until = performance.now() + MOST_WAIT_MS;
  await nextFrame();
  signal.throwIfAborted();
  await whenever(() => isStill() || performance.now() > until, signal);
}
