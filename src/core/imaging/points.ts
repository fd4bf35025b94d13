/** Point scatterers, added after the kernels as the exact point spread function: no grid widens or shifts them. */
import { applyProbePressureInto, type ProbePressure } from '../anatomy/deformation.ts';
import type { PointGroup } from '../anatomy/pointGroups.ts';
import { inverseTransformPointInto, type RigidTransform } from '../frames/frames.ts';
import { amplitudeFromDb, atan2, cos, exp, sin, tan } from '../math/elementary.ts';
import type { ReadonlyVec3, Vec3 } from '../math/vec3.ts';
import { wavelengthMm } from './beam.ts';
import {
  DEPTH_LATERAL_MM,
  DEPTH_LINE_MM,
  DEPTH_SLICE_MM,
  DEPTH_STRIDE,
  type DepthTable,
} from './depthTable.ts';
import type { ScanLines } from './scanLines.ts';
import { drawnDepthMm, type FlightMap } from './timeOfFlight.ts';

export interface PointEcho {
  /** Fractional line and drawn range of the point, its true range, and its peak amplitude before transmission. */
  readonly line: number;
  readonly rangeMm: number;
  readonly trueMm: number;
  readonly amplitude: number;
}

/** Where a point lies for the machine, before time of flight: fractional line, range along it and distance from the plane, mm. */
export interface PointPlace {
  line: number;
  rangeMm: number;
  elevationMm: number;
}

/** Lines beyond the image's edge from which a point's spot still reaches in. */
const EDGE_LINES = 6;

const at: Vec3 = [0, 0, 0];

/** Places a rest point; false where the image cannot show it. Allocates nothing. */
export function placePointInto(
  restMm: ReadonlyVec3,
  probe: ProbePressure | null,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  lines: ScanLines,
  out: PointPlace,
): boolean {
  for (let i = 0; i < 3; i++) at[i] = restMm[i]!;
  if (probe && probe.indentationMm > 0) applyProbePressureInto(probe, at);
  inverseTransformPointInto(worldFromTransducer, at, at);
  const x = at[0];
  const y = at[1];
  let along: number;
  if (lines.radiusMm > 0) {
    const r = y + lines.radiusMm;
    along = atan2(x, r) * lines.radiusMm;
    out.rangeMm = Math.sqrt(x * x + r * r) - lines.radiusMm;
  } else {
    along = x - y * tan(lines.steeringRad);
    out.rangeMm = y / cos(lines.steeringRad);
  }
  out.line = (along / lines.apertureMm + 0.5) * lines.lineCount - 0.5;
  out.elevationMm = at[2];
  return out.line >= -EDGE_LINES && out.line <= lines.lineCount - 1 + EDGE_LINES && out.rangeMm > 0;
}

/** Points that the image can see. */
export function pointEchoes(
  groups: readonly PointGroup[],
  probe: ProbePressure | null,
  worldFromTransducer: RigidTransform<'world', 'transducer'>,
  lines: ScanLines,
  depth: DepthTable,
  flight: FlightMap,
  backgroundEchoDb: number,
): PointEcho[] {
  const echoes: PointEcho[] = [];
  const place: PointPlace = { line: 0, rangeMm: 0, elevationMm: 0 };
  for (const { positionsMm, echoDb } of groups) {
    const amplitude = amplitudeFromDb(backgroundEchoDb + echoDb);
    for (const rest of positionsMm) {
      if (!placePointInto(rest, probe, worldFromTransducer, lines, place)) continue;
      const { line } = place;
      const rangeMm = drawnDepthMm(flight, (line + 0.5) / lines.lineCount, place.rangeMm);
      const row = Math.round(rangeMm / lines.mmPerSample - 0.5);
      if (row < 0 || row >= lines.sampleCount) continue;
      const off = place.elevationMm / depth.rows[row * DEPTH_STRIDE + DEPTH_SLICE_MM]!;
      const weight = exp(-2.772588722 * off * off);
      if (weight > 1e-4) echoes.push({ line, rangeMm, trueMm: place.rangeMm, amplitude: amplitude * weight });
    }
  }
  return echoes;
}

/** Width of a spot in samples that a grid can carry: a narrower one would fall between them. */
export const LEAST_SPOT_SAMPLES = 1.1;

/**
 * Adds a point's spread to a field (re, im per sample, after the kernels). Its place is exact between samples; on a grid
 * coarser than the spot it is drawn as wide as the grid can carry, so that no wire is lost.
 */
export function addPointEcho(
  point: PointEcho,
  lines: ScanLines,
  depth: DepthTable,
  transmission: Float32Array,
  field: Float32Array,
): void {
  const { lineCount, sampleCount, mmPerSample } = lines;
  const at = Math.min(sampleCount - 1, Math.max(0, Math.round(point.rangeMm / mmPerSample - 0.5)));
  const row = at * DEPTH_STRIDE;
  const lineMm = depth.rows[row + DEPTH_LINE_MM]!;
  const lateral = Math.max(depth.rows[row + DEPTH_LATERAL_MM]!, LEAST_SPOT_SAMPLES * lineMm);
  const axial = Math.max(depth.axialMm, LEAST_SPOT_SAMPLES * mmPerSample);
  const nearest = Math.min(lineCount - 1, Math.max(0, Math.round(point.line)));
  const amplitude = point.amplitude * transmission[at * lineCount + nearest]!;
  // Of the true range, so that a map of flight that differs by microns does not turn it.
  const phase = (12.566370614 * point.trueMm) / wavelengthMm(depth.frequencyMHz);
  const re = amplitude * cos(phase);
  const im = amplitude * sin(phase);
  const rows = Math.ceil((1.8 * axial) / mmPerSample);
  const columns = Math.ceil((1.8 * lateral) / lineMm);
  for (let s = Math.max(0, at - rows); s <= Math.min(sampleCount - 1, at + rows); s++) {
    const v = ((s + 0.5) * mmPerSample - point.rangeMm) / axial;
    for (let l = Math.max(0, nearest - columns); l <= Math.min(lineCount - 1, nearest + columns); l++) {
      const u = ((l - point.line) * lineMm) / lateral;
      const w = exp(-2.772588722 * (u * u + v * v));
      const o = 2 * (s * lineCount + l);
      field[o]! += re * w;
      field[o + 1]! += im * w;
    }
  }
}
