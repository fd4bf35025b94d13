/**
 * Pulsed-wave trace: the spectrum of what moves in one sample volume, a column at a time.
 *
 * Every part of the volume adds its power at its own shift, spread by the machine's window (one bin and a half of an
 * N-point transform) and by the range of angles under which a wide aperture looks at it: σ = |v| sin θ · φ, with φ the
 * rms half-angle of the aperture. Shifts beyond the limit wrap; the wall filter cuts on both sides of zero.
 */
import type { Anatomy, Structure } from '../../anatomy/anatomy.ts';
import { TissueField } from '../../anatomy/tissueField.ts';
import { acos, exp, LN10, log } from '../../math/elementary.ts';
import { clamp } from '../../math/scalar.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { lateralWidthMm, RECEIVE_F_NUMBER, sliceWidthMm } from '../beam.ts';
import { FlowField } from '../flow/flowField.ts';
import { addFlowEntry, createFlowEntries } from '../flow/flowGeometry.ts';
import { FlowMoment } from '../flow/flowMoment.ts';
import { transducerBasis } from '../scanLines.ts';
import { hashUnit01 } from '../tiles.ts';
import { beamPointInto, createBeamPoint } from './dopplerBox.ts';
import type { DopplerFrame } from './dopplerFrame.ts';
import {
  dopplerFrequencyMHz,
  dopplerShiftHz,
  pulseRateHz,
  reachedScaleMmPerS,
  wallFilterGain01,
  wrapUnit,
} from './dopplerPhysics.ts';
import { gateOf } from './gate.ts';
import { geometryKey } from './geometryKey.ts';
import { opaqueDepthMm, opaqueStructures } from './opaqueDepth.ts';
import { BLOOD_DB, powerAtDepth } from './signalLevels.ts';

export const SPECTRUM_BINS = 128;
/** Offsets through the sample volume: along the beam, across it in the plane, across the slice. */
const ALONG = 9;
const ACROSS = 5;
const SLICE = 3;
/** Window of the transform as a standard deviation in bins [TKU: Hann, 1.4 bins at half height]. */
const WINDOW_BINS = 0.7;

export class PulsedDoppler {
  /** Power over noise of each bin from −limit to +limit, zero shift at the middle, dB. */
  readonly spectrumDb = new Float32Array(SPECTRUM_BINS);
  /** Speed along the beam at the limit, mm/s. */
  scaleMmPerS = 1;
  /** Angle between the beam and the vessel in the gate's middle, rad; NaN where there is none. */
  vesselAngleRad = Number.NaN;
  private readonly flow: FlowField;
  private readonly moment: FlowMoment;
  private readonly entries = createFlowEntries(ALONG * ACROSS * SLICE);
  private readonly opaque: readonly Structure[];
  private readonly power = new Float64Array(SPECTRUM_BINS);
  private readonly point = createBeamPoint();
  private bloodPower = 0;
  private key = '';

  constructor(private readonly anatomy: Anatomy) {
    this.flow = new FlowField(anatomy);
    this.moment = new FlowMoment(this.flow);
    this.opaque = opaqueStructures(anatomy);
  }

  /** Fills `spectrumDb` for the frame's moment. `column` counts the columns drawn, for their speckle. */
  update(frame: DopplerFrame, column: number): Float32Array {
    const { settings, transducer } = frame;
    const frequency = dopplerFrequencyMHz(transducer);
    this.scaleMmPerS = reachedScaleMmPerS(settings.scaleMmPerS, frequency, settings.gateDepthMm);
    const pulseHz = pulseRateHz(this.scaleMmPerS, frequency);
    const { gateDepthMm, gateLateralMm, gateLengthMm, steeringDeg } = settings;
    const key = `${JSON.stringify([gateDepthMm, gateLateralMm, gateLengthMm, steeringDeg])}${geometryKey(frame)}`;
    if (key !== this.key) {
      this.key = key;
      this.build(frame, frequency);
    }
    this.power.fill(0);
    this.moment.set(frame.timeS);
    const { entries } = this;
    for (let i = 0; i < entries.count; i++) {
      const speed = this.moment.speedMmPerS(entries, i);
      if (speed !== speed) continue;
      const cosine = entries.towards[i]!;
      const along = speed * cosine;
      const passed =
        this.bloodPower *
        entries.weight[i]! *
        wallFilterGain01(dopplerShiftHz(along, frequency), settings.wallFilterHz, pulseHz);
      if (passed < 1e-6) continue;
      const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
      this.spread(along, Math.abs(speed) * sine * APERTURE_RMS_RAD, passed);
    }
    const sign = settings.isInverted ? -1 : 1;
    for (let bin = 0; bin < SPECTRUM_BINS; bin++) {
      const from = sign > 0 ? bin : SPECTRUM_BINS - 1 - bin;
      // Power of a spectral line is exponentially distributed: the grain of every trace.
      const grain = -log(hashUnit01(column, bin, 0, 91) + 1e-6);
      const shift = ((bin + 0.5) / SPECTRUM_BINS - 0.5) * pulseHz;
      const noise = wallFilterGain01(shift, settings.wallFilterHz, pulseHz);
      const total = (this.power[from]! + noise) * grain;
      this.spectrumDb[bin] = total > 1e-9 ? (10 / LN10) * log(total) : -90;
    }
    return this.spectrumDb;
  }

  private spread(alongMmPerS: number, sigmaMmPerS: number, power: number): void {
    const perBin = (2 * this.scaleMmPerS) / SPECTRUM_BINS;
    const sigma = Math.sqrt(WINDOW_BINS * WINDOW_BINS + (sigmaMmPerS / perBin) * (sigmaMmPerS / perBin));
    const centre = (wrapUnit(alongMmPerS / this.scaleMmPerS) / 2 + 0.5) * SPECTRUM_BINS - 0.5;
    const reach = Math.min(SPECTRUM_BINS / 2 - 1, Math.ceil(2.6 * sigma));
    // Power over noise per bin: the noise is spread over all bins, so a line stands out by their number.
    const height = (power * SPECTRUM_BINS) / (2.5066 * sigma);
    const first = Math.round(centre) - reach;
    for (let k = 0; k <= 2 * reach; k++) {
      const off = (first + k - centre) / sigma;
      const bin = (((first + k) % SPECTRUM_BINS) + SPECTRUM_BINS) % SPECTRUM_BINS;
      this.power[bin]! += height * exp(-0.5 * off * off);
    }
  }

  private build(frame: DopplerFrame, frequency: number): void {
    const { transducer } = frame;
    const gate = gateOf(transducer, frame.settings, frame.imageDepthMm);
    const basis = transducerBasis(frame.worldFromTransducer);
    const field = new TissueField(this.anatomy, frame.deformation);
    const width = lateralWidthMm(transducer, frequency, gate.depthMm, {
      kind: 'focused',
      focusMm: gate.depthMm,
    });
    const slice = sliceWidthMm(transducer, frequency, gate.depthMm);
    const beam: Vec3 = [0, 0, 0];
    const start: Vec3 = [0, 0, 0];
    const world: Vec3 = [0, 0, 0];
    const { point } = this;
    beamPointInto(gate, gate.lateralMm, gate.depthMm, gate.depthMm, point);
    const range = gate.radiusMm > 0 ? gate.depthMm : gate.depthMm / point.directionY;
    for (let k = 0; k < 3; k++) {
      beam[k] = basis.x[k]! * point.directionX + basis.y[k]! * point.directionY;
      const centre = basis.origin[k]! + basis.x[k]! * point.x + basis.y[k]! * point.y;
      start[k] = centre - beam[k]! * range;
    }
    const isReached = opaqueDepthMm(field, this.opaque, [start[0], start[1], start[2]], beam, range) >= range;
    this.bloodPower = isReached ? powerAtDepth(BLOOD_DB, range, frequency) : 0;
    this.entries.count = 0;
    this.vesselAngleRad = Number.NaN;
    if (!isReached) return;
    const total = ALONG * ACROSS * SLICE;
    for (let a = 0; a < ALONG; a++)
      for (let b = 0; b < ACROSS; b++)
        for (let c = 0; c < SLICE; c++) {
          const along = range + ((a + 0.5) / ALONG - 0.5) * gate.lengthMm;
          const across = ((b + 0.5) / ACROSS - 0.5) * 1.6 * width;
          const off = ((c + 0.5) / SLICE - 0.5) * 1.4 * slice;
          // Across the beam in the plane: the direction turned by a right angle.
          const sideX = point.directionY;
          const sideY = -point.directionX;
          for (let k = 0; k < 3; k++)
            world[k] =
              start[k]! +
              beam[k]! * along +
              (basis.x[k]! * sideX + basis.y[k]! * sideY) * across +
              basis.z[k]! * off;
          const u = across / width;
          const v = off / slice;
          addFlowEntry(
            this.flow,
            field,
            world,
            beam,
            0,
            exp(-2.77 * (u * u + v * v)) / (0.35 * total),
            this.entries,
          );
        }
    const middle = this.entries.count >> 1;
    if (this.entries.count > 0) this.vesselAngleRad = acos(clamp(this.entries.towards[middle]!, -1, 1));
  }
}

/** Rms half-angle of the aperture that listens, in radians: a uniform aperture of F-number N spans ±1 / 2N. */
const APERTURE_RMS_RAD = 1 / (2 * RECEIVE_F_NUMBER) / Math.sqrt(3);
