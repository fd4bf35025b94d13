/** When a screen reader is told anew where needle and target stand: once the hands rest, and seldom while they move. */

/** Hands that rest so long have done what they wanted, ms. */
const RESTED_MS = 600;
/** While they move it is said this often at most, ms. */
const MOVING_EVERY_MS = 5000;
/** What changes by itself is said this often at most, ms. */
const CHANGED_EVERY_MS = 2500;

/** A text without its numbers, which tremor changes all the time. */
const wordsOf = (text: string): string => text.replaceAll(/[\d.,]+/g, '');

export class SpokenPace {
  private movedAtMs = Number.NEGATIVE_INFINITY;
  private saidAtMs = Number.NEGATIVE_INFINITY;
  private saidWords = '';
  private busyTicks = 0;

  /**
   * True where it is to be said now; it counts as said then. `busyTicks` grows with every tick in which a hand did
   * something; `text` is what may have changed without one.
   */
  isDue(nowMs: number, busyTicks: number, text: string): boolean {
    if (busyTicks !== this.busyTicks) this.movedAtMs = nowMs;
    this.busyTicks = busyTicks;
    const sinceSaidMs = nowMs - this.saidAtMs;
    const isMoved = this.movedAtMs > this.saidAtMs;
    const isRested = nowMs - this.movedAtMs >= RESTED_MS;
    const words = wordsOf(text);
    const isDue =
      text !== '' &&
      ((isMoved && (isRested || sinceSaidMs >= MOVING_EVERY_MS)) ||
        (words !== this.saidWords && sinceSaidMs >= CHANGED_EVERY_MS));
    if (isDue) {
      this.saidAtMs = nowMs;
      this.saidWords = words;
    }
    return isDue;
  }
}
