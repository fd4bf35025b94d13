/** Colours of speed and of power: dark near zero, bright at the ends, so that the order is seen without the hue. */
import { clamp } from '../../math/scalar.ts';

export type Rgb = [number, number, number];
type Stops = readonly (readonly [number, number, number])[];

/** From slow to fast, towards the face and away from it: the usual red over blue. */
const TOWARDS: Stops = [
  [88, 8, 4],
  [200, 22, 10],
  [255, 120, 24],
  [255, 236, 120],
];
const AWAY: Stops = [
  [6, 16, 92],
  [16, 60, 208],
  [44, 150, 255],
  [150, 240, 255],
];
/** Orange over blue differ for every common kind of colour blindness, and in lightness from the zero outwards. */
const SAFE_TOWARDS: Stops = [
  [96, 56, 0],
  [196, 116, 0],
  [240, 176, 40],
  [255, 240, 160],
];
const SAFE_AWAY: Stops = [
  [8, 24, 88],
  [20, 72, 170],
  [70, 140, 230],
  [184, 220, 255],
];
const POWER: Stops = [
  [60, 6, 40],
  [156, 20, 40],
  [236, 110, 20],
  [255, 226, 110],
];
const SAFE_POWER: Stops = [
  [40, 30, 90],
  [80, 70, 160],
  [190, 140, 90],
  [255, 230, 120],
];

function ramp(stops: Stops, share01: number, out: Rgb): void {
  const f = clamp(share01, 0, 1) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(f));
  const a = stops[i]!;
  const b = stops[i + 1]!;
  for (let k = 0; k < 3; k++) out[k] = Math.round(a[k]! + (b[k]! - a[k]!) * (f - i));
}

/** Colour (0–255) of a speed as a share of the scale, within [baseline − 1, baseline + 1]. */
export function speedColourInto(share: number, baseline: number, isSafe: boolean, out: Rgb): void {
  if (share >= 0) ramp(isSafe ? SAFE_TOWARDS : TOWARDS, share / (1 + baseline), out);
  else ramp(isSafe ? SAFE_AWAY : AWAY, -share / (1 - baseline), out);
}

/** Span of power that the power map covers above what is first painted, dB. */
export const POWER_SPAN_DB = 24;

/** Colour (0–255) of a power above the painted threshold, dB. */
export const powerColourInto = (aboveDb: number, isSafe: boolean, out: Rgb): void =>
  ramp(isSafe ? SAFE_POWER : POWER, aboveDb / POWER_SPAN_DB, out);
