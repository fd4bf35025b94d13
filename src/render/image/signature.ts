/** Tells whether any of a list of numbers differs from the last list, without allocating. */
export class Signature {
  private values = new Float64Array(64);
  private length = 0;
  private at = 0;
  private isChanged = true;

  begin(): void {
    this.at = 0;
    this.isChanged = false;
  }

  number(value: number): void {
    if (this.at >= this.values.length) {
      const grown = new Float64Array(2 * this.values.length);
      grown.set(this.values);
      this.values = grown;
    }
    if (this.at >= this.length || this.values[this.at] !== value) {
      this.values[this.at] = value;
      this.isChanged = true;
    }
    this.at++;
  }

  list(values: ArrayLike<number>): void {
    for (let i = 0; i < values.length; i++) this.number(values[i]!);
  }

  /** True where the list differs from the one before; from now on this list is what the next is compared with. */
  end(): boolean {
    const changed = this.isChanged || this.at !== this.length;
    this.length = this.at;
    return changed;
  }

  /** The next list counts as changed. */
  forget(): void {
    this.length = 0;
  }
}
