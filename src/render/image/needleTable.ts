/** Where each line meets the needle, as the three texels per line that shaders/image/needle_line.glsl reads. */
import type { DepthTable } from '../../core/imaging/depthTable.ts';
import { createNeedleCrossing, needleCrossing } from '../../core/imaging/needleEcho.ts';
import type { ScanLines } from '../../core/imaging/scanLines.ts';
import type { NeedleInImage } from '../../core/imaging/settings.ts';
import type { FlightMap } from '../../core/imaging/timeOfFlight.ts';

export const NEEDLE_TEXELS = 3;
/** Deeper than the comet of haze, plus what time of flight may shift, mm. */
const BELOW_MM = 4.5 + 2;
const ABOVE_MM = 0.9 + 2;

/** The GPU adds the shift by time of flight itself: here every depth is drawn where it is. */
const noShift: FlightMap = { lineCount: 1, blockCount: 1, depthMm: 1, shiftMm: new Float32Array(1) };

export class NeedleTable {
  readonly data: Float32Array;
  /** Rectangle of lines and samples that the needle's echoes stay in; empty where lineTo < lineFrom. */
  lineFrom = 0;
  lineTo = -1;
  sampleFrom = 0;
  sampleTo = -1;
  private readonly crossing = createNeedleCrossing();

  constructor(private readonly lineCount: number) {
    this.data = new Float32Array(4 * NEEDLE_TEXELS * lineCount);
  }

  fill(needle: NeedleInImage | null, lines: ScanLines, depth: DepthTable): void {
    this.lineFrom = this.lineCount;
    this.lineTo = -1;
    if (!needle) {
      this.data.fill(0);
      return;
    }
    let shallowest = Number.POSITIVE_INFINITY;
    let deepest = 0;
    const c = this.crossing;
    for (let l = 0; l < this.lineCount; l++) {
      c.wallMm = 0;
      c.alongMm = 0;
      c.slope = 0;
      c.lateral = 0;
      c.axial = 0;
      c.elevation = 0;
      c.tipDepthMm = 0;
      needleCrossing(needle, lines, depth, noShift, l, c);
      const o = 4 * NEEDLE_TEXELS * l;
      const d = this.data;
      d[o] = c.weight;
      d[o + 1] = c.wallMm;
      d[o + 2] = c.alongMm;
      d[o + 3] = c.slope;
      d[o + 4] = c.lateral;
      d[o + 5] = c.axial;
      d[o + 6] = c.elevation;
      d[o + 7] = c.coverage;
      d[o + 8] = c.beyondTipMm;
      d[o + 9] = c.tipDepthMm;
      if (c.weight <= 0) continue;
      this.lineFrom = Math.min(this.lineFrom, l);
      this.lineTo = l;
      shallowest = Math.min(shallowest, c.wallMm);
      deepest = Math.max(deepest, c.wallMm);
    }
    if (this.lineTo < this.lineFrom) return;
    const last = lines.sampleCount - 1;
    this.sampleFrom = Math.max(0, Math.floor((shallowest - ABOVE_MM) / lines.mmPerSample));
    this.sampleTo = Math.min(last, Math.ceil((deepest + BELOW_MM) / lines.mmPerSample));
  }
}
