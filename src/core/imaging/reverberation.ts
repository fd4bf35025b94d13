/**
 * What the strongest reflector of each line does to all that lies below it. Sound goes to and fro between it and the
 * face, so it comes again at whole multiples of its depth, each time weaker by its own reflectivity and the face's;
 * below gas and steel it rings on (dirty shadow, comet tail); and it shows what lies over it once more as in a mirror.
 * One record per line, since the second strongest is as a rule some 20 dB less.
 */
import { exp } from '../math/elementary.ts';
import type { RigidTransform } from '../frames/frames.ts';
import type { Vec3 } from '../math/vec3.ts';
import { lobeAmplitude } from './composite.ts';
import { DEPTH_LINE_MM, DEPTH_STRIDE, type DepthTable } from './depthTable.ts';
import { E_U, ENTITY_STRIDE, type MaterialTables } from './entityTable.ts';
import { createFieldSample, type FieldSampler } from './fieldSample.ts';
import { type GeometryMap, geometryAt, rulingTissue } from './geometryMap.ts';
import type { Look } from './looks.ts';
import { LEAST_AXIAL, MIRROR_AMPLITUDE, type MaterialGrid, tentPeak, WIDEST_TENT_MM } from './material.ts';
import { MOST_BLOCK_LOSS_NP } from './propagation.ts';
import { type LineAt, lineAtInto, type ScanLines, transducerBasis, worldPointInto } from './scanLines.ts';
import { T_FLAGS, T_INTERFACE, TISSUE_STRIDE } from './tissueTable.ts';
import { type FlightMap, trueDepthMm } from './timeOfFlight.ts';

/** Amplitude that the face of the probe sends back into the body [U: a matched array, about −20 dB]. */
export const FACE_REFLECTION = 0.1;
/** In the body surfaces and layers are uneven: so much is left of each further pass [U]. */
export const BODY_RETURN = 0.4;
/** Copies are drawn up to this multiple of the reflector's depth. */
export const MOST_MULTIPLE = 6;
/** Nearer reflectors ring at the thickness of the probe's own lens, mm [U]. */
export const LENS_MM = 0.6;
/** A face in air: echo of the lens over a mirror, and what is left of it after each pass within the lens [U]. */
export const LENS_ECHO = 0.1;
export const LENS_RETURN = 0.5;
/** Samples each side of the brightest that its place is the mean of. */
export const REFLECTOR_REACH = 3;
/** What lies above and below is asked for this far from the surface, mm. */
export const REFLECTOR_SIDE_MM = 0.3;

/** What is left of the ringing where a surface is seen aslant [U]: its faces then throw the sound aside. */
export const RINGING_ASLANT = 0.1;

/** A record: drawn depth mm, echo (before its lobe), what is left per pass, slope of the surface across the lines. */
export const R_DEPTH = 0;
export const R_ECHO = 1;
export const R_RETURN = 2;
export const R_SLOPE = 3;
/** Level and length (mm) of the ringing below it, amplitude of the mirror image. */
export const R_RINGING = 4;
export const R_RINGING_MM = 5;
export const R_MIRROR = 6;
export const REFLECTOR_STRIDE = 8;

export interface ReflectorInputs {
  readonly lines: ScanLines;
  readonly depth: DepthTable;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  readonly sampler: FieldSampler;
  readonly tables: MaterialTables;
  readonly geometry: GeometryMap;
  readonly flight: FlightMap;
  readonly material: MaterialGrid;
  /** Product of transmissions down to the end of each block, of the middle look. */
  readonly prefix: Float32Array;
  readonly blockCount: number;
  readonly looks: readonly Look[];
}

export interface Reflectors {
  /** REFLECTOR_STRIDE floats per line. */
  readonly records: Float32Array;
  /** What the specular lobe leaves of the echo, per line and look. */
  readonly lobes: Float32Array;
}

export function findReflectors(inputs: ReflectorInputs): Reflectors {
  const { lines, depth, sampler, tables, geometry, flight, material, prefix, blockCount, looks } = inputs;
  const { lineCount, sampleCount, mmPerSample } = lines;
  const structure = material.structure;
  const records = new Float32Array(REFLECTOR_STRIDE * lineCount);
  const lobes = new Float32Array(looks.length * lineCount);
  const basis = transducerBasis(inputs.worldFromTransducer);
  const line: LineAt = { originX: 0, originY: 0, directionX: 0, directionY: 1 };
  const point: Vec3 = [0, 0, 0];
  const above = createFieldSample();
  const below = createFieldSample();
  const normal = new Float64Array(4);
  const perBlock = sampleCount / blockCount;
  const at = (l: number, s: number): number =>
    structure[4 * (Math.max(0, Math.min(sampleCount - 1, s)) * lineCount + l) + 3]!;
  for (let l = 0; l < lineCount; l++) {
    const o = REFLECTOR_STRIDE * l;
    lineAtInto(lines, l, line);
    // A face in air hears its own lens, and nothing else.
    worldPointInto(basis, line, 0, 0, point);
    sampler.sample(point[0], point[1], point[2], above);
    if (above.owner === tables.air) {
      records[o + R_DEPTH] = LENS_MM;
      records[o + R_ECHO] = LENS_ECHO * MIRROR_AMPLITUDE;
      records[o + R_RETURN] = LENS_RETURN;
      lobes.fill(1, looks.length * l, looks.length * (l + 1));
      continue;
    }
    let block = 0;
    let strongest = 0;
    for (let b = 0; b < blockCount; b++) {
      let most = 0;
      for (let i = 0; i < perBlock; i++) most = Math.max(most, at(l, b * perBlock + i));
      most *= b > 0 ? prefix[(b - 1) * lineCount + l]! : 1;
      if (most > strongest) {
        strongest = most;
        block = b;
      }
    }
    if (strongest <= 0) continue;
    let brightest = block * perBlock;
    for (let i = 1; i < perBlock; i++)
      if (at(l, block * perBlock + i) > at(l, brightest)) brightest = block * perBlock + i;
    let loss = 0.5 * structure[4 * (brightest * lineCount + l) + 2]!;
    for (let s = block * perBlock; s < brightest; s++) loss += structure[4 * (s * lineCount + l) + 2]!;
    const reaching =
      (block > 0 ? prefix[(block - 1) * lineCount + l]! : 1) * exp(-Math.min(loss, MOST_BLOCK_LOSS_NP));
    let weight = 0;
    let moment = 0;
    for (let k = -REFLECTOR_REACH; k <= REFLECTOR_REACH; k++) {
      const w = at(l, brightest + k);
      weight += w;
      moment += k * w;
    }
    const depthMm = Math.max(LENS_MM, (brightest + 0.5 + moment / weight) * mmPerSample);

    const line01 = (l + 0.5) / lineCount;
    const trueMm = trueDepthMm(flight, line01, depthMm);
    worldPointInto(basis, line, trueMm - REFLECTOR_SIDE_MM, 0, point);
    sampler.sample(point[0], point[1], point[2], above);
    worldPointInto(basis, line, trueMm + REFLECTOR_SIDE_MM, 0, point);
    sampler.sample(point[0], point[1], point[2], below);
    const E = tables.entities;
    const T = tables.tissues;
    const upper = E[above.owner * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE;
    const lower = E[below.owner * ENTITY_STRIDE + E_U + 3]! * TISSUE_STRIDE;
    const za = T[upper + T_INTERFACE]!;
    const zb = T[lower + T_INTERFACE]!;
    const rough = T[rulingTissue(tables, above.owner, below.owner) * TISSUE_STRIDE + T_INTERFACE + 1]!;
    const back = (Math.abs(za - zb) / (za + zb)) * rough;
    geometryAt(geometry, line01, trueMm / flight.depthMm, normal);
    const length = Math.sqrt(normal[0]! * normal[0]! + normal[1]! * normal[1]! + normal[2]! * normal[2]!);
    const axial = Math.max(LEAST_AXIAL, normal[1]! / (length + 1e-6));
    const slope = Math.abs(normal[0]!) / (length + 1e-6) / axial;
    const echo = at(l, brightest) * reaching;
    records[o + R_DEPTH] = depthMm;
    records[o + R_ECHO] = echo * tentPeak(tentAt(depth, slope, 1, depthMm, lines), depth.axialKernelSigmaMm);
    records[o + R_RETURN] = back * FACE_REFLECTION * (tables.isSmooth ? 1 : BODY_RETURN);
    records[o + R_SLOPE] = slope;
    let seen = 0;
    for (let k = 0; k < looks.length; k++) {
      const lobe = lobeAmplitude(normal, looks[k]!);
      lobes[looks.length * l + k] = lobe;
      seen += lobe / looks.length;
    }
    // A face that is seen aslant sends less of its ringing back.
    records[o + R_RINGING] = echo * T[lower + T_FLAGS + 1]! * (RINGING_ASLANT + (1 - RINGING_ASLANT) * seen);
    records[o + R_RINGING_MM] = T[lower + T_FLAGS + 2]!;
    records[o + R_MIRROR] = reaching * back * T[lower + T_FLAGS + 3]! * seen;
  }
  return { records, lobes };
}

/** Half-width in depth of the m-th copy: a slope is steeper by as much as the copy lies deeper. */
export function tentAt(
  depth: DepthTable,
  slope: number,
  multiple: number,
  rangeMm: number,
  lines: ScanLines,
): number {
  const row = Math.max(0, Math.min(lines.sampleCount - 1, Math.floor(rangeMm / lines.mmPerSample)));
  const lineMm = depth.rows[row * DEPTH_STRIDE + DEPTH_LINE_MM]!;
  return Math.min(WIDEST_TENT_MM, Math.max(depth.tentMm, lineMm * slope * multiple));
}

/**
 * Echo of the copies at a drawn depth: the m-th lies at m times the depth, and its sound was turned m times as far
 * from the beam as the first echo's, so the lobe falls with the square of that.
 */
export function copyAt(
  reflectors: Reflectors,
  lineIndex: number,
  lookIndex: number,
  lookCount: number,
  drawnMm: number,
  lineMm: number,
  depth: DepthTable,
): number {
  const o = REFLECTOR_STRIDE * lineIndex;
  const { records } = reflectors;
  const at = records[o + R_DEPTH]!;
  if (at <= 0) return 0;
  const multiple = Math.round(drawnMm / at);
  if (multiple < 2 || multiple > MOST_MULTIPLE) return 0;
  const half = Math.min(WIDEST_TENT_MM, Math.max(depth.tentMm, lineMm * records[o + R_SLOPE]! * multiple));
  const tent = Math.max(0, 1 - Math.abs(drawnMm - multiple * at) / half);
  if (tent === 0) return 0;
  const lobe = reflectors.lobes[lookCount * lineIndex + lookIndex]!;
  let echo = (records[o + R_ECHO]! * tent) / tentPeak(half, depth.axialKernelSigmaMm);
  for (let i = 1; i < multiple; i++) echo *= records[o + R_RETURN]!;
  for (let i = 0; i < multiple * multiple; i++) echo *= lobe;
  return echo;
}

/** Ringing below a reflector at a drawn depth, amplitude before the gain of haze. */
export function ringingAt(records: Float32Array, lineIndex: number, drawnMm: number): number {
  const o = REFLECTOR_STRIDE * lineIndex;
  const below = drawnMm - records[o + R_DEPTH]!;
  const level = records[o + R_RINGING]!;
  return level > 0 && below > 0 ? level * exp(-below / records[o + R_RINGING_MM]!) : 0;
}

/** Row of the place over the reflector that a row below it mirrors, or −1 where there is none. */
export function mirroredRow(
  records: Float32Array,
  lineIndex: number,
  drawnMm: number,
  mmPerSample: number,
): number {
  const o = REFLECTOR_STRIDE * lineIndex;
  const at = records[o + R_DEPTH]!;
  if (records[o + R_MIRROR]! <= 0 || drawnMm <= at) return -1;
  return Math.floor((2 * at - drawnMm) / mmPerSample);
}

/** Level of clutter from the face and the skin, fixed to the probe: over muscle at the face, and its fall, mm [U]. */
export const CLUTTER_AMPLITUDE = 0.16;
export const CLUTTER_MM = 1.1;
