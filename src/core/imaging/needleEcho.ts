/**
 * The needle in the image: a mirror with a narrow lobe over a rough floor, echoes from within its lumen, a comet of
 * haze, a bevel that shines by itself, and a shadow. Each line asks where the shaft is; each sample which echo is near.
 */
import { amplitudeFromDb, asin, cos, degFromRad, exp, PI, sin } from '../math/elementary.ts';
import { clamp, smoothstep } from '../math/scalar.ts';
import {
  DEPTH_ELEMENT,
  DEPTH_LATERAL_MM,
  DEPTH_LATERAL_SIGMA_LINES,
  DEPTH_LINE_MM,
  DEPTH_RECEIVE_F,
  DEPTH_SLICE_MM,
  DEPTH_STRIDE,
  type DepthTable,
} from './depthTable.ts';
import type { Look } from './looks.ts';
import { tentPeak } from './material.ts';
import { type NeedleViewLook, viewReach } from './needleView.ts';
import { type LineAt, lineAtInto, type ScanLines } from './scanLines.ts';
import type { NeedleInImage } from './settings.ts';
import { fetchTile, hashLattice, NOISE_TEXELS_PER_CELL, type Tiles } from './tiles.ts';
import { drawnDepthMm, type FlightMap } from './timeOfFlight.ts';

/** Level of a shaft square to the beam over the 0 dB of scatter: as judged on pictures [U]. */
const MIRROR_DB = 42;
/**
 * Rough floor under the mirror: −15 dB at 15° and −35 dB at 60°, so that perceived brightness falls linearly to nearly
 * nothing there (Schafhalter-Zoppoth 2004) [U]; flatter where the mirror outshines it.
 */
const FLOOR_DB = -15;
const FLOOR_KNEE_DEG = 15;
const FLOOR_DB_PER_DEG = 20 / 45;
const FLAT_FLOOR_DB_PER_DEG = 0.1;
/**
 * The floor of a dimpled shaft: 40–43 echo units where smooth steel has 5, at 75° off the square, and the same at the
 * square (Nichols 2003), taken as about 17 dB under the mirror there [U: decibels per echo unit].
 */
const COATED_DB = -9;
const COATED_DB_PER_DEG = 0.11;
/**
 * Lumen echoes: spacing over the inner diameter (steel and speed), first, ratio, number [U]. Weaker than the study that
 * the other levels come from: a needle along the face must not bury what lies under it.
 */
const LUMEN_SPACING = 1.03;
const LUMEN_FIRST = 0.14;
const LUMEN_RATIO = 0.5;
export const LUMEN_ECHOES = 8;
const COMET_AMPLITUDE = 0.012;
const COMET_MM = 1.4;
const COMET_REACH_MM = 4.5;
const SHADOW_SHARE = 0.5;

/** Where a line meets the needle. */
export interface NeedleCrossing {
  /** Share of the line's sound that the shaft sends back, 0 where it does not meet it. */
  weight: number;
  /** Drawn depth of the upper wall, mm; distance from the tip along the shaft, mm. */
  wallMm: number;
  alongMm: number;
  /** Sine of the angle between the beam and the square to the shaft, in the plane of both; depth per lateral mm. */
  slope: number;
  /** Direction of the shaft (tip to hub) in the frame of the line: lateral, axial, elevational. */
  lateral: number;
  axial: number;
  elevation: number;
  /** Coverage of the slice by the shaft and how far beyond the tip the line is, mm (negative: before it). */
  coverage: number;
  beyondTipMm: number;
  tipDepthMm: number;
}

export const createNeedleCrossing = (): NeedleCrossing => ({
  weight: 0,
  wallMm: 0,
  alongMm: 0,
  slope: 0,
  lateral: 0,
  axial: 0,
  elevation: 0,
  coverage: 0,
  beyondTipMm: 99,
  tipDepthMm: 0,
});

const line: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };

/** Crossing of one line with the polyline from tip to hub. Writes `out`. */
export function needleCrossing(
  needle: NeedleInImage,
  lines: ScanLines,
  depth: DepthTable,
  flight: FlightMap,
  lineIndex: number,
  out: NeedleCrossing,
): void {
  lineAtInto(lines, lineIndex, line);
  const { originX, originY, directionX: dx, directionY: dy } = line;
  out.weight = 0;
  out.coverage = 0;
  out.beyondTipMm = 99;
  const points = needle.pointsTransducerMm;
  const radius = needle.outerDiameterMm / 2;
  let before = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1]!;
    // Into the line's frame: lateral offset, distance along it, elevation.
    const ax = (a[0] - originX) * dy - (a[1] - originY) * dx;
    const ay = (a[0] - originX) * dx + (a[1] - originY) * dy;
    const bx = (b[0] - originX) * dy - (b[1] - originY) * dx;
    const by = (b[0] - originX) * dx + (b[1] - originY) * dy;
    const vx = bx - ax;
    const vy = by - ay;
    const vz = b[2] - a[2];
    const length = Math.sqrt(vx * vx + vy * vy + vz * vz);
    if (length < 1e-6) continue;
    const ux = vx / length;
    const uy = vy / length;
    const uz = vz / length;
    const guess = clamp(Math.abs(ux) > 0.05 ? -ax / ux : 0, 0, length);
    const row = rowAt(lines, ay + uy * guess);
    const slice = depth.rows[row * DEPTH_STRIDE + DEPTH_SLICE_MM]!;
    const lineMm = depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]!;
    // The place on the shaft that is least off both the line and the slice.
    const kx = 1 / (lineMm * lineMm);
    const kz = 1 / (slice * slice);
    const free = -(ax * ux * kx + a[2] * uz * kz) / (ux * ux * kx + uz * uz * kz + 1e-9);
    const q = clamp(free, 0, length);
    const onLine = Math.max(0, 1 - Math.abs((ax + q * ux) / lineMm));
    const isBeyondTip = i === 0 && free < 0;
    const startMm = before;
    before += length;
    // Most pieces of the shaft are far from most lines.
    if (onLine === 0 && !isBeyondTip) continue;
    const offSlice = (a[2] + q * uz) / slice;
    const elevationWeight = exp(-2.772588722 * offSlice * offSlice);
    const cover = Math.min(1, (1.2 * needle.outerDiameterMm) / slice + 0.15);
    const weight = onLine * elevationWeight * cover;
    if (isBeyondTip) {
      // Beyond the tip the shadow's edge still reaches here.
      out.beyondTipMm = Math.abs(ax);
      out.tipDepthMm = ay;
    }
    if (weight > out.weight || (isBeyondTip && out.coverage === 0)) {
      const y = ay + q * uy;
      const cosine = Math.sqrt(Math.max(0.05, 1 - uy * uy));
      out.weight = weight;
      out.alongMm = startMm + q;
      // The bevel thins the shaft towards the tip.
      const share = clamp(out.alongMm / Math.max(0.2, needle.bevelLengthMm), 0, 1);
      out.wallMm = drawnDepthMm(flight, (lineIndex + 0.5) / lines.lineCount, y) - (radius * share) / cosine;
      out.lateral = ux;
      out.axial = uy;
      out.elevation = uz;
      out.slope = Math.abs(uy) / Math.max(0.1, Math.abs(ux), Math.abs(uz));
      out.coverage = Math.min(0.9, (0.8 * needle.outerDiameterMm) / slice) * elevationWeight;
      if (free >= 0) out.beyondTipMm = -Math.abs(ux) * q;
      if (i === 0) out.tipDepthMm = ay;
    }
  }
}

const rowAt = (lines: ScanLines, rangeMm: number): number =>
  clamp(Math.round(rangeMm / lines.mmPerSample - 0.5), 0, lines.sampleCount - 1);

/** Factor on all sound from below the shaft. */
export function needleShadow(c: NeedleCrossing, drawnMm: number): number {
  if (c.coverage <= 0) return 1;
  const below = smoothstep(0.05, 0.35, drawnMm - c.wallMm);
  const edge = 0.25 + 0.35 * Math.max(0, drawnMm - c.tipDepthMm);
  return 1 - SHADOW_SHARE * c.coverage * below * (1 - smoothstep(-edge, edge, c.beyondTipMm));
}

/**
 * Echo of a straight mirror that leans by an angle from the square of the beam (its sine), over that of one square to it.
 * A wave that comes along the beam leaves under twice the angle and lands off the middle of the receive aperture by
 * tan 2θ times the F-number, in apertures: there the (Hann) window and the element's own directivity weigh it, and
 * beyond half an aperture nothing hears it.
 */
export function mirrorAmplitude(sine: number, receiveF: number, elementWidth: number): number {
  const cosTwice = 1 - 2 * sine * sine;
  const sinTwice = 2 * sine * Math.sqrt(Math.max(0, 1 - sine * sine));
  const landing = Math.min(0.5, (receiveF * sinTwice) / Math.max(0.05, cosTwice));
  const opening = cos(PI * landing);
  const heard = PI * elementWidth * sinTwice;
  return opening * opening * exp((-heard * heard) / 6);
}

/** Rough amplitude of a shaft, smooth (0) to dimpled (1), for the angle of a beam off its square, degrees. */
export function floorAmplitude(angleDeg: number, echogenic01 = 0): number {
  const smooth =
    FLOOR_DB -
    FLAT_FLOOR_DB_PER_DEG * (Math.min(angleDeg, FLOOR_KNEE_DEG) - FLOOR_KNEE_DEG) -
    FLOOR_DB_PER_DEG * Math.max(0, angleDeg - FLOOR_KNEE_DEG);
  const coated = COATED_DB - COATED_DB_PER_DEG * angleDeg;
  return amplitudeFromDb(smooth + (coated - smooth) * echogenic01);
}

const noise = new Float64Array(4);

/** Adds one line's needle to a look's field. `transmission` is the look's, without the needle's own shadow. */
export function addNeedleEcho(
  c: NeedleCrossing,
  needle: NeedleInImage,
  lines: ScanLines,
  depth: DepthTable,
  tiles: Tiles,
  look: Look,
  lookIndex: number,
  lineIndex: number,
  transmission: Float32Array,
  field: Float32Array,
  views: readonly NeedleViewLook[] = [],
): void {
  if (c.weight <= 0) return;
  const { lineCount, sampleCount, mmPerSample } = lines;
  const row = rowAt(lines, c.wallMm);
  if (c.wallMm <= 0 || row >= sampleCount - 1) return;
  const sine = Math.min(1, Math.abs(c.lateral * look.sine + c.axial * look.cosine));
  const angleDeg = degFromRad(asin(sine));
  const n = NOISE_TEXELS_PER_CELL;
  fetchTile(tiles.noise, c.alongMm * 0.9 * n, 3, 7, noise);
  const coarse = noise[0]!;
  fetchTile(tiles.noise, c.alongMm * 2.6 * n, 19, 31, noise);
  const rough = (0.35 + 1.3 * coarse) * (0.6 + 0.8 * noise[0]!);
  const echogenic01 = needle.echogenic01 ?? 0;
  const receiveF = depth.rows[row * DEPTH_STRIDE + DEPTH_RECEIVE_F]!;
  const element = depth.rows[row * DEPTH_STRIDE + DEPTH_ELEMENT]!;
  let mirror = mirrorAmplitude(sine, receiveF, element);
  let ground = floorAmplitude(angleDeg, echogenic01);
  lineAtInto(lines, lineIndex, line);
  const wallX = line.originX + line.directionX * c.wallMm;
  const wallY = line.originY + line.directionY * c.wallMm;
  for (let v = 0; v < views.length; v++) {
    const view = views[v]!;
    const share = view.share * viewReach(view.tangent, wallX, wallY, lines.apertureMm / 2);
    const aslant = Math.min(1, Math.abs(c.lateral * view.sine + c.axial * view.cosine));
    mirror = Math.max(mirror, share * mirrorAmplitude(aslant, receiveF, element));
    ground = Math.max(ground, share * floorAmplitude(degFromRad(asin(aslant)), echogenic01));
  }
  const floor = ground * rough;
  const full = amplitudeFromDb(MIRROR_DB) * c.weight * transmission[row * lineCount + lineIndex]!;
  const onBevel = c.alongMm < needle.bevelLengthMm;
  const bevel01 = clamp(c.alongMm / Math.max(0.2, needle.bevelLengthMm), 0, 1);
  // A bevel turned to the probe or away from it is seen best.
  const facing = 0.45 + 0.55 * Math.abs(needle.bevelTransducer[1]);
  const tip =
    (0.35 * mirror + amplitudeFromDb(-15 - 0.15 * angleDeg)) * facing * (1 + 0.5 * sin(9 * c.alongMm));
  // Mirror and rough floor have no phase in common: their powers add.
  const wall = full * (onBevel ? Math.max(tip, floor) : Math.sqrt(mirror * mirror + floor * floor));
  const cosine = Math.sqrt(Math.max(0.05, 1 - c.axial * c.axial));
  // Seen end on, the shaft is a dot: the lateral kernel would thin it out as if it were one line's worth of a row.
  const dot =
    1 +
    c.elevation *
      c.elevation *
      ((0.5 * depth.rows[row * DEPTH_STRIDE + DEPTH_LATERAL_MM]!) /
        depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]!);
  const half = clamp(depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]! * c.slope, depth.tentMm, 0.9);
  // A ridge that drops from line to line is thinned out by the lateral kernel: what its level lost comes back.
  const sigma = depth.axialKernelSigmaMm;
  const drop =
    (Math.abs(c.axial * c.lateral) / (c.lateral * c.lateral + c.elevation * c.elevation + 1e-4)) *
    depth.rows[row * DEPTH_STRIDE + DEPTH_LATERAL_SIGMA_LINES]! *
    depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]!;
  const ridge = Math.sqrt(1 + (drop * drop) / (sigma * sigma + (half * half) / 6));
  const scale = (dot * ridge) / tentPeak(half, sigma);
  const lumen = smoothstep(0.8 * needle.bevelLengthMm, 2.6 * needle.bevelLengthMm, c.alongMm);
  const spacing = (needle.innerDiameterMm * LUMEN_SPACING) / cosine;
  const farWallMm = (needle.outerDiameterMm * bevel01) / cosine;
  const deepest = c.wallMm + COMET_REACH_MM;
  const from = Math.max(0, Math.floor((c.wallMm - half) / mmPerSample - 0.5));
  const to = Math.min(sampleCount - 1, Math.ceil(deepest / mmPerSample));
  for (let s = from; s <= to; s++) {
    const below = (s + 0.5) * mmPerSample - c.wallMm;
    let re = wall * scale * Math.max(0, 1 - Math.abs(below) / half);
    let im = 0;
    if (onBevel) re += 0.5 * wall * scale * Math.max(0, 1 - Math.abs(below - farWallMm) / half);
    let ratio = LUMEN_FIRST * lumen;
    for (let m = 1; m <= LUMEN_ECHOES; m++) {
      const tent = Math.max(0, 1 - Math.abs(below - m * spacing) / half);
      if (tent > 0) {
        // The phase turns slowly along the shaft, so the ladder stays whole.
        const phase = 1.3 * m + 0.35 * sin(0.8 * c.alongMm + m);
        re += wall * scale * ratio * tent * sin(phase + 1.5707963);
        im += wall * scale * ratio * tent * sin(phase);
      }
      ratio *= LUMEN_RATIO;
    }
    if (below > 0) {
      const k = wall * COMET_AMPLITUDE * (0.3 + 0.7 * lumen) * exp(-below / COMET_MM) * 2;
      const h = hashLattice(s, lineIndex, lookIndex, 0x58);
      re += k * ((h & 0xffff) / 32767.5 - 1);
      im += k * ((h >>> 16) / 32767.5 - 1);
    }
    const o = 2 * (s * lineCount + lineIndex);
    field[o]! += re;
    field[o + 1]! += im;
  }
}
