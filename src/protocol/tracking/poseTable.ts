/** Recorded poses of tracked tools: `time_s,role,x_mm,y_mm,z_mm,qx,qy,qz,qw`, a row for each pose, roles apart. */
import type { PoseStream } from '../../core/scoring/motion/measurePoses.ts';
import type { Target } from '../../core/scoring/motion/motionMetric.ts';
import { describe, failure, type ParseError, type ParseResult } from '../result.ts';
import { readCsvTable } from './csvTable.ts';

export type ToolRole = 'needle' | 'probe';

export interface PoseTable {
  readonly streams: { readonly [R in ToolRole]?: PoseStream };
  /** How many quaternions were off length 1 by more than a hundredth before they were made unit. */
  readonly unnormalised: number;
  /** How many rows had no pose, since the tracker had lost the tool, and were passed over. */
  readonly lost: number;
}

const COLUMNS = ['time_s', 'role', 'x_mm', 'y_mm', 'z_mm', 'qx', 'qy', 'qz', 'qw'] as const;
/** A quaternion shorter than this says no direction. */
const LEAST_LENGTH = 1e-6;
const NORMAL_WITHIN = 0.01;

interface Growing {
  readonly timesS: number[];
  readonly tipsMm: number[];
  readonly quaternionsXyzw: number[];
}

/** What programs write for each number of a pose that was not seen. */
const NO_NUMBER = /^(?:nan)?$/i;

/** Reads poses; within a role time may stand but not go back, and the roles may lie in the file in any order. */
export function readPoseTable(content: Uint8Array | string, source: string): ParseResult<PoseTable> {
  const table = readCsvTable(
    content,
    source,
    COLUMNS.map((name) => [name]),
  );
  if (!table.ok) return table;
  const t = table.value;
  const errors: ParseError[] = [];
  const streams: { [R in ToolRole]?: Growing } = {};
  let unnormalised = 0;
  let lost = 0;
  for (let row = 0; row < t.rowCount; row++) {
    const isLost = POSE.every((column) => NO_NUMBER.test(t.text(row, column)));
    const role = t.text(row, 'role').toLowerCase();
    if (role !== 'needle' && role !== 'probe') {
      errors.push({
        path: t.where(row, 'role'),
        expected: 'needle or probe',
        got: describe(t.text(row, 'role')),
      });
      continue;
    }
    const time = t.number(row, 'time_s', errors);
    if (isLost) {
      lost++;
      continue;
    }
    const [x, y, z, qx, qy, qz, qw] = POSE.map((c) => t.number(row, c, errors)) as Seven;
    streams[role] ??= { timesS: [], tipsMm: [], quaternionsXyzw: [] };
    const stream = streams[role];
    const last = stream.timesS.at(-1);
    if (last !== undefined && time < last)
      errors.push({
        path: t.where(row, 'time_s'),
        expected: `a time not before the last of the ${role}, ${last}`,
        got: String(time),
      });
    const length = Math.sqrt(qx * qx + qy * qy + qz * qz + qw * qw);
    if (length < LEAST_LENGTH || length === Number.POSITIVE_INFINITY)
      errors.push({
        path: `line ${t.lineOf(row)}, columns qx, qy, qz, qw`,
        expected: 'a quaternion that is not zero',
        got: `a length of ${length}`,
      });
    if (Math.abs(length - 1) > NORMAL_WITHIN) unnormalised++;
    stream.timesS.push(time);
    stream.tipsMm.push(x, y, z);
    stream.quaternionsXyzw.push(qx / length, qy / length, qz / length, qw / length);
  }
  if (errors.length === 0 && lost === t.rowCount)
    errors.push({ path: '', expected: 'at least one row with a pose', got: `${lost} without` });
  return errors.length > 0 ? failure(source, errors) : { ok: true, value: { streams, unnormalised, lost } };
}

type Seven = [number, number, number, number, number, number, number];
const POSE = COLUMNS.filter((name) => name !== 'role' && name !== 'time_s');

/** Points to reach: `x_mm,y_mm,z_mm` (or `x,y,z`), a row each, mm. */
export function readTargets(content: Uint8Array | string, source: string): ParseResult<Target[]> {
  const table = readCsvTable(content, source, [
    ['x_mm', 'x'],
    ['y_mm', 'y'],
    ['z_mm', 'z'],
  ]);
  if (!table.ok) return table;
  const errors: ParseError[] = [];
  const targets: Target[] = [];
  for (let row = 0; row < table.value.rowCount; row++) {
    const [x, y, z] = ['x_mm', 'y_mm', 'z_mm'].map((c) => table.value.number(row, c, errors));
    targets.push([x!, y!, z!]);
  }
  return errors.length > 0 ? failure(source, errors) : { ok: true, value: targets };
}
