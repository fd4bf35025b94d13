/**
 * Colour and power Doppler as a machine makes them: at each cell the lag-one autocorrelation of what moves there,
 *
 *   R0 = Σ P H(v) + noise,   R1 = Σ P H(v) exp(iπ v / v_scale) + noise,   v = v_scale · arg R1 / π
 *
 * with power P over noise, wall filter H, averaged over neighbouring cells and over time. Angle dependence, aliasing,
 * loss at right angles, partial volumes and flash all follow from that. Deterministic in its frames; the memory is
 * persistence and the tissue's place one frame before.
 */
import type { Anatomy } from '../../anatomy/anatomy.ts';
import { atan2, cos, LN10, log, PI, sin } from '../../math/elementary.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { FlowField } from '../flow/flowField.ts';
import { FlowMoment } from '../flow/flowMoment.ts';
import { ColourGeometry } from './colourGeometry.ts';
import { type ColourMap, COLOUR_COLUMNS, COLOUR_ROWS, createColourMap } from './colourMap.ts';
import { boxPointInto, createBeamPoint, createDopplerBox, type DopplerBox } from './dopplerBox.ts';
import type { DopplerFrame } from './dopplerFrame.ts';
import { dopplerNoise } from './dopplerNoise.ts';
import {
  dopplerFrequencyMHz,
  dopplerShiftHz,
  pulseRateHz,
  reachedScaleMmPerS,
  wallFilterGain01,
  wrapAbout,
} from './dopplerPhysics.ts';
import { geometryKey } from './geometryKey.ts';
import { NeedleMotion } from './needleMotion.ts';
import { INJECTATE_DB, powerAtDepth } from './signalLevels.ts';
import { smoothCells } from './smoothCells.ts';
import { TissueFlash } from './tissueFlash.ts';

/** A cell is coloured where its power stands so far over the mean noise, dB, at no gain [TKU]. */
export const SHOWN_FROM_DB = 8;
/** Colour frames a second, by which noise is drawn anew [TKU]. */
const NOISE_FRAMES_PER_S = 20;
/** Fluid leaves a tip that lies in tissue only so far, mm. */
const LEAK_MM = 1.5;
const DB_PER_NEPER = 10 / LN10;
/** Keeps the draws for blood apart from those for noise. */
const BLOOD_GRAIN = 100_003;
const noiseFrameOf = (timeS: number): number => Math.floor(timeS * NOISE_FRAMES_PER_S + 1e-6);

export class ColourDoppler {
  readonly flow: FlowField;
  readonly map: ColourMap;
  private readonly geometry: ColourGeometry;
  private readonly moment: FlowMoment;
  private readonly flash = new TissueFlash();
  private readonly needle = new NeedleMotion();
  private readonly power: Float32Array;
  private readonly re: Float32Array;
  private readonly im: Float32Array;
  private readonly scratch: Float32Array;
  private readonly kept: readonly [Float32Array, Float32Array, Float32Array];
  private readonly point = createBeamPoint();
  private readonly velocity: Vec3 = [0, 0, 0];
  private readonly rest: Vec3 = [0, 0, 0];
  private key = '';
  private boxKey = '';
  private isFirst = true;
  private scale = 1;
  private pulseHz = 1;
  private frequency = 1;
  private cutOffHz = 1;

  constructor(anatomy: Anatomy, columnCount = COLOUR_COLUMNS, rowCount = COLOUR_ROWS) {
    const cells = columnCount * rowCount;
    this.flow = new FlowField(anatomy);
    this.geometry = new ColourGeometry(anatomy, this.flow, cells);
    this.moment = new FlowMoment(this.flow);
    this.map = createColourMap(columnCount, rowCount);
    this.power = new Float32Array(cells);
    this.re = new Float32Array(cells);
    this.im = new Float32Array(cells);
    this.scratch = new Float32Array(cells);
    this.kept = [new Float32Array(cells), new Float32Array(cells), new Float32Array(cells)];
  }

  /** The map of a moment; the same object every time. */
  update(frame: DopplerFrame): ColourMap {
    const { map } = this;
    const { settings, transducer } = frame;
    const box = createDopplerBox(transducer, settings, frame.imageDepthMm, map.columnCount, map.rowCount);
    map.box = box;
    this.frequency = dopplerFrequencyMHz(transducer);
    this.scale = reachedScaleMmPerS(settings.scaleMmPerS, this.frequency, box.depthMm + box.heightMm / 2);
    this.pulseHz = pulseRateHz(this.scale, this.frequency);
    this.cutOffHz = settings.wallFilterHz;
    map.scaleMmPerS = this.scale;
    map.baseline = settings.baseline;

    const boxKey = JSON.stringify([box, this.scale]);
    if (boxKey !== this.boxKey) {
      this.boxKey = boxKey;
      this.isFirst = true;
      this.flash.forget();
    }
    const key = boxKey + geometryKey(frame);
    if (key !== this.key) {
      this.key = key;
      this.geometry.build(frame, box);
    }
    this.power.fill(0);
    this.re.fill(0);
    this.im.fill(0);
    map.vessel.fill(-1);
    this.addBlood(frame.timeS);
    this.addMovingTissue(frame, box);
    this.addFluid(frame, box);
    this.addNoise(frame.timeS);
    for (const values of [this.power, this.re, this.im])
      smoothCells(values, map.columnCount, map.rowCount, this.scratch);
    this.finish(frame, this.isFirst ? 0 : settings.persistence01);
    this.isFirst = false;
    return map;
  }

  private add(cell: number, power: number, towardsMmPerS: number): number {
    const passed =
      power * wallFilterGain01(dopplerShiftHz(towardsMmPerS, this.frequency), this.cutOffHz, this.pulseHz);
    const phase = (PI * towardsMmPerS) / this.scale;
    this.power[cell]! += passed;
    this.re[cell]! += passed * cos(phase);
    this.im[cell]! += passed * sin(phase);
    return passed;
  }

  private addBlood(timeS: number): void {
    const { entries, bloodPower } = this.geometry;
    this.moment.set(timeS);
    const noise = dopplerNoise();
    const frame = noiseFrameOf(timeS);
    for (let i = 0; i < entries.count; i++) {
      const speed = this.moment.speedMmPerS(entries, i);
      if (speed !== speed) continue;
      const cell = entries.cell[i]!;
      // Blood has speckle too: its power, and by that each cell's share in the mean, is a draw of the frame.
      const grain = noise.power[noise.placeOf(cell + BLOOD_GRAIN, frame)]!;
      this.add(cell, grain * bloodPower[cell]! * entries.weight[i]!, speed * entries.towards[i]!);
      this.map.vessel[cell] = this.flow.vessels[entries.vessel[i]!]!.structure;
    }
  }

  /** Flash: tissue is a thousand times stronger than blood, so what the wall filter leaves of it can show. */
  private addMovingTissue(frame: DopplerFrame, box: DopplerBox): void {
    const { basis, field, tissuePower } = this.geometry;
    this.needle.update(frame.needle, frame.injectionMlPerS, frame.timeS);
    if (!basis || !field) return;
    this.flash.update(box, basis, field.deformation, frame.timeS);
    // Half the cut-off leaves less than 1 / 256 of tissue; an eighth nothing that could be seen.
    const floor = (0.125 * this.cutOffHz) / dopplerShiftHz(1, this.frequency);
    const isFlash = this.flash.fastestMmPerS > floor;
    const isDrag = Math.abs(this.needle.advanceMmPerS) > floor;
    if (!isFlash && !isDrag) return;
    for (let row = 0; row < box.rowCount; row++)
      for (let column = 0; column < box.columnCount; column++) {
        const cell = row * box.columnCount + column;
        let speed = isFlash ? this.flash.speedAt(box, column, row) : 0;
        if (isDrag) {
          boxPointInto(box, column, row, this.point);
          const { x, y, directionX, directionY } = this.point;
          speed += this.needle.dragAlong(x, y, directionX, directionY);
        }
        if (Math.abs(speed) > floor) this.add(cell, tissuePower[cell]!, speed);
      }
  }

  /** What the plunger moves: in open fluid, and a little beyond the tip in tissue. */
  private addFluid(frame: DopplerFrame, box: DopplerBox): void {
    const { basis, field, bloodPower } = this.geometry;
    if (!basis || !field || frame.injectionMlPerS === 0 || !frame.needle) return;
    for (let row = 0; row < box.rowCount; row++)
      for (let column = 0; column < box.columnCount; column++) {
        const cell = row * box.columnCount + column;
        if (bloodPower[cell] === 0) continue;
        boxPointInto(box, column, row, this.point);
        const { x, y, directionX, directionY } = this.point;
        if (!this.needle.isNearJet(x, y)) continue;
        const away = this.needle.fluidInto(x, y, frame.timeS, this.velocity);
        const kind = field.deformation.restInto(
          basis.origin[0] + basis.x[0] * x + basis.y[0] * y,
          basis.origin[1] + basis.x[1] * x + basis.y[1] * y,
          basis.origin[2] + basis.x[2] * x + basis.y[2] * y,
          this.rest,
        );
        if (kind === 'tissue' && away > LEAK_MM) continue;
        const speed = -(this.velocity[0] * directionX + this.velocity[1] * directionY);
        const range = box.depthMm + ((row + 0.5) / box.rowCount - 0.5) * box.heightMm;
        this.add(cell, powerAtDepth(INJECTATE_DB, range, this.frequency), speed);
      }
  }

  private addNoise(timeS: number): void {
    const noise = dopplerNoise();
    const frame = noiseFrameOf(timeS);
    for (let cell = 0; cell < this.power.length; cell++) {
      const at = noise.placeOf(cell, frame);
      this.power[cell]! += noise.power[at]!;
      this.re[cell]! += noise.re[at]!;
      this.im[cell]! += noise.im[at]!;
    }
  }

  private finish(frame: DopplerFrame, weight: number): void {
    const { map, power, re, im } = this;
    const { settings } = frame;
    const sign = settings.isInverted ? -1 : 1;
    const shownFrom = SHOWN_FROM_DB - settings.gainDb;
    const slowest = (0.7 * this.cutOffHz) / dopplerShiftHz(1, this.frequency);
    const [keptPower, keptRe, keptIm] = this.kept;
    for (let cell = 0; cell < power.length; cell++) {
      const p = weight * keptPower[cell]! + (1 - weight) * power[cell]!;
      const a = weight * keptRe[cell]! + (1 - weight) * re[cell]!;
      const b = weight * keptIm[cell]! + (1 - weight) * im[cell]!;
      keptPower[cell] = p;
      keptRe[cell] = a;
      keptIm[cell] = b;
      const db = p > 1e-9 ? DB_PER_NEPER * log(p) : -90;
      map.powerDb[cell] = db;
      if (db < shownFrom) {
        map.velocityMmPerS[cell] = 0;
        map.isShown[cell] = 0;
        continue;
      }
      const turns = wrapAbout((sign * atan2(b, a)) / PI, settings.baseline);
      map.velocityMmPerS[cell] = turns * this.scale;
      map.isShown[cell] = Math.abs(turns * this.scale) >= slowest ? 1 : 0;
    }
  }
}
