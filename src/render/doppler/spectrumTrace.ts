/** The pulsed-wave trace: spectra as columns of grey, speed upwards. */
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { DopplerFrame } from '../../core/imaging/doppler/dopplerFrame.ts';
import { wrapUnit } from '../../core/imaging/doppler/dopplerPhysics.ts';
import { PulsedDoppler, SPECTRUM_BINS } from '../../core/imaging/doppler/pulsedDoppler.ts';
import { TraceStrip } from './traceStrip.ts';

/** Black and white of the trace over the noise, dB, at no gain [TKU]. */
const BLACK_DB = 5;
const WHITE_DB = 34;

export class SpectrumTrace {
  readonly strip = new TraceStrip(true);
  readonly pulsed: PulsedDoppler;
  private column: ImageData | null = null;
  private written = 0;
  private key = '';

  constructor(anatomy: Anatomy) {
    this.pulsed = new PulsedDoppler(anatomy);
  }

  /** Writes the columns that are due; returns their number. */
  update(frame: DopplerFrame, widthPx: number, heightPx: number): number {
    const { strip, pulsed } = this;
    const { settings } = frame;
    strip.resize(widthPx, heightPx);
    // What changes the meaning of the axis starts a new strip.
    const key = JSON.stringify([
      settings.scaleMmPerS,
      settings.baseline,
      settings.angleCorrectionDeg,
      settings.isInverted,
    ]);
    if (key !== this.key) {
      this.key = key;
      strip.clear();
    }
    if (this.column?.height !== heightPx) this.column = new ImageData(1, heightPx);
    const { data } = this.column;
    return strip.advance(frame.timeS, (x, timeS) => {
      const spectrum = pulsed.update({ ...frame, timeS }, this.written++);
      for (let y = 0; y < heightPx; y++) {
        // From baseline + 1 at the top to baseline − 1 at the bottom, in units of the scale.
        const share = settings.baseline + 1 - (2 * (y + 0.5)) / heightPx;
        const bin = (wrapUnit(share) / 2 + 0.5) * SPECTRUM_BINS - 0.5;
        const i = Math.floor(bin);
        const t = bin - i;
        const a = spectrum[(i + SPECTRUM_BINS) % SPECTRUM_BINS]!;
        const b = spectrum[(i + 1) % SPECTRUM_BINS]!;
        const db = a + (b - a) * t + settings.gainDb;
        const grey = (255 * (db - BLACK_DB)) / (WHITE_DB - BLACK_DB);
        data[4 * y] = grey;
        data[4 * y + 1] = grey;
        data[4 * y + 2] = grey;
        data[4 * y + 3] = 255;
      }
      strip.context.putImageData(this.column!, x, 0);
    });
  }
}
