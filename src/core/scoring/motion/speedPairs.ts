/** The correlation of two figures that come in pairs, in one pass (Welford). */
export class SpeedPairs {
  private count = 0;
  private meanA = 0;
  private meanB = 0;
  private squaresA = 0;
  private squaresB = 0;
  private products = 0;

  add(a: number, b: number): void {
    this.count++;
    const offA = a - this.meanA;
    const offB = b - this.meanB;
    this.meanA += offA / this.count;
    this.meanB += offB / this.count;
    this.squaresA += offA * (a - this.meanA);
    this.squaresB += offB * (b - this.meanB);
    this.products += offA * (b - this.meanB);
  }

  /** Pearson's, −1 to 1; null where one of the two never changed. */
  correlation(): number | null {
    const both = Math.sqrt(this.squaresA) * Math.sqrt(this.squaresB);
    return both > 0 ? Math.min(1, Math.max(-1, this.products / both)) : null;
  }
}
