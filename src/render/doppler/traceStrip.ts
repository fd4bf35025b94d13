/**
 * A strip that time runs through: a ring of columns on a canvas, the newest at the right. Columns fall due by
 * simulation time; a pause leaves a pause in none of them, and a step back starts a new strip.
 */
export const STRIP_S = 4;
/** A jump longer than this is not filled in, s. */
const LONGEST_GAP_S = 0.5;

export class TraceStrip {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Column that is written next. */
  private head = 0;
  private lastS = Number.NaN;

  /** `isWritten`: columns come as pixels from the processor, and are kept in main memory. */
  constructor(isWritten: boolean) {
    this.canvas = document.createElement('canvas');
    this.context = this.canvas.getContext('2d', { willReadFrequently: isWritten })!;
  }

  /** Sets the size in px; a new size, or another `key`, clears the strip. */
  resize(widthPx: number, heightPx: number): void {
    if (this.canvas.width === widthPx && this.canvas.height === heightPx) return;
    this.canvas.width = Math.max(1, widthPx);
    this.canvas.height = Math.max(1, heightPx);
    this.clear();
  }

  clear(): void {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.fillStyle = '#000';
    this.context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    this.head = 0;
    this.lastS = Number.NaN;
  }

  /** Calls `write` with the x of each column that is due and its time; returns their number. */
  advance(timeS: number, write: (xPx: number, columnS: number) => void): number {
    const stepS = STRIP_S / this.canvas.width;
    const gap = timeS - this.lastS;
    if (!(gap >= 0 && gap <= LONGEST_GAP_S)) {
      if (gap < 0) this.clear();
      this.lastS = timeS;
      return 0;
    }
    const due = Math.floor(gap / stepS + 1e-9);
    for (let i = 1; i <= due; i++) {
      write(this.head, this.lastS + i * stepS);
      this.head = (this.head + 1) % this.canvas.width;
    }
    this.lastS += due * stepS;
    return due;
  }

  /** Draws the strip with its newest column at the right edge. */
  paint(target: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
    const { canvas, head } = this;
    const old = canvas.width - head;
    const k = width / canvas.width;
    if (old > 0) target.drawImage(canvas, head, 0, old, canvas.height, x, y, old * k, height);
    if (head > 0) target.drawImage(canvas, 0, 0, head, canvas.height, x + old * k, y, head * k, height);
  }
}
