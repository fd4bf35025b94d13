/** `metrics`: the published motion metrics of any tracked tool, from its recorded poses and the skin of the patient. */
import type { ClosedMesh } from '../../core/geometry/mesh/closedMesh.ts';
import { type Measured, measureNeedle, measureProbe } from '../../core/scoring/motion/measurePoses.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { readPoseTable, readTargets, type ToolRole } from '../../protocol/tracking/poseTable.ts';
import { readClosedStl } from '../../protocol/tracking/stl.ts';
import { Arguments } from '../arguments.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usable } from '../usage.ts';

const OPTIONS = ['poses', 'tissue', 'axis', 'targets'];

/** The tool's own axis that points from hub to tip. */
const AXES: Readonly<Record<string, Vec3>> = {
  x: [1, 0, 0],
  y: [0, 1, 0],
  z: [0, 0, 1],
  '-x': [-1, 0, 0],
  '-y': [0, -1, 0],
  '-z': [0, 0, -1],
};

/** A body is no smaller and no larger than this across, mm; beyond, the unit of the file is likely another. */
const LIKELY_MM = [5, 5000] as const;

export function metrics(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, OPTIONS);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}`);
  const posesFile = args.required('poses', 'a file of poses (.csv)');
  const tissueFile = args.required('tissue', 'a file of the closed skin (.stl)');
  const axis = args.has('axis') ? args.choice('axis', Object.keys(AXES)) : 'z';
  const targetsFile = args.text('targets');
  const { streams, unnormalised } = usable(readPoseTable(usable(readBytes(posesFile)), posesFile));
  const skin = usable(readClosedStl(usable(readBytes(tissueFile)), tissueFile));
  const targets =
    targetsFile === undefined ? [] : usable(readTargets(usable(readBytes(targetsFile)), targetsFile));
  const rows: unknown[] = [];
  if (streams.needle)
    for (const measured of measureNeedle(streams.needle, AXES[axis]!, skin, targets))
      rows.push(told('needle', measured));
  if (streams.probe) for (const measured of measureProbe(streams.probe)) rows.push(told('probe', measured));
  const messages = [...sizeMessages(skin, tissueFile)];
  if (unnormalised > 0)
    messages.push(`${posesFile}: quaternions that were not of length 1 and were made so: ${unnormalised}`);
  return { output: { metrics: rows }, messages };
}

/** The needle's metrics have ids and names of their definitions; those of the probe are told apart in both. */
function told(role: ToolRole, { metric, value }: Measured): unknown {
  const isNeedle = role === 'needle';
  const id = isNeedle ? metric.id : `${role}-${metric.id}`;
  const name = isNeedle ? metric.name : `${metric.name} (${role})`;
  return { id, name, unit: plainUnit(metric.unit), value, role };
}

/** As the source spells it, for programs: mm^2. */
const plainUnit = (unit: string): string => unit.replaceAll('²', '^2').replaceAll('³', '^3');

function sizeMessages(skin: ClosedMesh, file: string): string[] {
  const across = Math.max(...skin.extentMm);
  if (across >= LIKELY_MM[0] && across <= LIKELY_MM[1]) return [];
  return [`${file}: the surface is ${Number(across.toPrecision(3))} mm across: is it in mm?`];
}
