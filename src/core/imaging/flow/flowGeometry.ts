/** One vessel's share of one sample volume: what stays the same while only time goes on. */
import type { TissueField } from '../../anatomy/tissueField.ts';
import type { Vec3 } from '../../math/vec3.ts';
import { tissuePressureKpa } from '../../probe/compression.ts';
import { createFlowSample, type FlowField } from './flowField.ts';

/** Struct of arrays, filled up to `count`. */
export interface FlowEntries {
  count: number;
  /** Sample volume, vessel, depth below the wall at rest (mm), pressure of the face on it (kPa). */
  readonly cell: Uint16Array;
  readonly vessel: Int16Array;
  readonly insideMm: Float32Array;
  readonly pressureKpa: Float32Array;
  /** Cosine between flow and beam, positive towards the face. */
  readonly towards: Float32Array;
  readonly weight: Float32Array;
}

export const createFlowEntries = (most: number): FlowEntries => ({
  count: 0,
  cell: new Uint16Array(most),
  vessel: new Int16Array(most),
  insideMm: new Float32Array(most),
  pressureKpa: new Float32Array(most),
  towards: new Float32Array(most),
  weight: new Float32Array(most),
});

/** A vessel swells at most this much beyond its wall at rest, mm. */
const SWELL_SLACK_MM = 0.4;
const rest: Vec3 = [0, 0, 0];
const sample = createFlowSample();

/** Adds an entry where a world point lies in a vessel. `beamWorld` is the unit direction away from the face. */
export function addFlowEntry(
  flow: FlowField,
  field: TissueField,
  pointWorldMm: Vec3,
  beamWorld: Vec3,
  cell: number,
  weight: number,
  out: FlowEntries,
): boolean {
  const kind = field.deformation.restInto(pointWorldMm[0], pointWorldMm[1], pointWorldMm[2], rest);
  if (kind !== 'tissue' || !flow.locateInto(rest[0], rest[1], rest[2], SWELL_SLACK_MM, sample)) return false;
  const i = out.count++;
  out.cell[i] = cell;
  out.vessel[i] = sample.vessel;
  out.insideMm[i] = sample.insideMm;
  out.pressureKpa[i] = tissuePressureKpa(field.deformation.state.probe, pointWorldMm);
  const d = sample.direction;
  out.towards[i] = -(d[0] * beamWorld[0] + d[1] * beamWorld[1] + d[2] * beamWorld[2]);
  out.weight[i] = weight;
  return true;
}
