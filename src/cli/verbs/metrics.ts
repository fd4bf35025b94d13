/** `metrics`: the published motion metrics of any tracked tool, from its recorded poses and the skin of the patient. */
import type { ClosedMesh } from '../../core/geometry/mesh/closedMesh.ts';
import {
  type Measured,
  measureDeviation,
  measureHands,
  measureNeedle,
  measureProbe,
  type PoseStream,
} from '../../core/scoring/motion/measurePoses.ts';
import type { ImageSize, ScanScene } from '../../core/scoring/motion/scanned.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { readPoseTable, readTargets, type ToolRole } from '../../protocol/tracking/poseTable.ts';
import { readClosedStl } from '../../protocol/tracking/stl.ts';
import { describe } from '../../protocol/result.ts';
import { Arguments, readNumber } from '../arguments.ts';
import { readBytes } from '../files.ts';
import type { VerbResult } from '../output.ts';
import { usable, usageError } from '../usage.ts';

const OPTIONS = ['poses', 'tissue', 'axis', 'targets', 'structures', 'image', 'reference'];

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

/** Two paths of more poses than this, one times the other, take too long to hold against each other. */
const MOST_PAIRS = 1e9;

export function metrics(tokens: readonly string[]): VerbResult {
  const args = Arguments.parse(tokens, OPTIONS);
  args.expectValues(0, 0, `options only: ${OPTIONS.map((o) => `--${o}`).join(', ')}`);
  const posesFile = args.required('poses', 'a file of poses (.csv)');
  const tissueFile = args.required('tissue', 'a file of the closed skin (.stl)');
  const axis = args.has('axis') ? args.choice('axis', Object.keys(AXES)) : 'z';
  const targetsFile = args.text('targets');
  const { streams, unnormalised, lost } = usable(readPoseTable(usable(readBytes(posesFile)), posesFile));
  const skin = usable(readClosedStl(usable(readBytes(tissueFile)), tissueFile));
  const targets =
    targetsFile === undefined ? [] : usable(readTargets(usable(readBytes(targetsFile)), targetsFile));
  const scene = sceneOf(args, targets);
  const { needle, probe } = streams;
  const reference = args.text('reference');
  const rows: unknown[] = [];
  const tell = (role: ToolRole | 'both', measured: readonly Measured[]) => {
    for (const one of measured) rows.push(told(role, one));
  };
  if (needle) tell('needle', measureNeedle(needle, AXES[axis]!, skin, targets));
  if (needle && reference !== undefined)
    tell('needle', measureDeviation(needle.tipsMm, pathToCompare(reference, needle)));
  if (probe) tell('probe', measureProbe(probe, scene));
  if (needle && probe) tell('both', measureHands(needle, probe));
  const messages = [...sizeMessages(skin, tissueFile)];
  if (lost > 0)
    messages.push(`${posesFile}: rows without a pose, where a tool was out of sight, passed over: ${lost}`);
  if (unnormalised > 0)
    messages.push(`${posesFile}: quaternions that were not of length 1 and were made so: ${unnormalised}`);
  return { output: { metrics: rows }, messages };
}

/** What the probe could look at, with the size of its image where structures are to be looked for. */
function sceneOf(args: Arguments, targetsMm: ScanScene['targetsMm']): ScanScene {
  const files = args.text('structures')?.split(',') ?? [];
  const structures = files.map((file) => usable(readClosedStl(usable(readBytes(file)), file)));
  const asked = args.text('image');
  if (structures.length > 0 && asked === undefined)
    throw usageError(
      '--image with width,depth of the image in mm, such as 38,50, to go with --structures',
      'nothing',
    );
  return { targetsMm, structures, image: asked === undefined ? undefined : readSize(asked) };
}

function readSize(text: string): ImageSize {
  const expected = '--image with width,depth of the image in mm, each from 1 to 1000';
  const parts = text.split(',');
  if (parts.length !== 2) throw usageError(expected, describe(text));
  const [widthMm, depthMm] = parts.map((part) => readNumber(part, 1, 1000, expected));
  return { widthMm: widthMm!, depthMm: depthMm! };
}

/** The way of the needle's tip in another file of poses. */
function pathToCompare(file: string, needle: PoseStream): PoseStream['tipsMm'] {
  const { streams } = usable(readPoseTable(usable(readBytes(file)), file));
  if (!streams.needle) throw usageError(`${file} with poses of a needle`, 'none');
  const pairs = needle.timesS.length * streams.needle.timesS.length;
  if (pairs > MOST_PAIRS)
    throw usageError(
      `${file} with at most ${Math.floor(MOST_PAIRS / needle.timesS.length)} poses of a needle, for ${needle.timesS.length} in the other`,
      String(streams.needle.timesS.length),
    );
  return streams.needle.tipsMm;
}

/** Metrics of the needle and of both hands have ids and names of their definitions; the probe's are told apart in both. */
function told(role: ToolRole | 'both', { metric, value }: Measured): unknown {
  const isProbe = role === 'probe';
  const id = isProbe ? `probe-${metric.id}` : metric.id;
  const name = isProbe ? `${metric.name} (probe)` : metric.name;
  return { id, name, unit: plainUnit(metric.unit), value, role };
}

/** As the source spells it, for programs: mm^2. */
const plainUnit = (unit: string): string => unit.replaceAll('²', '^2').replaceAll('³', '^3');

function sizeMessages(skin: ClosedMesh, file: string): string[] {
  const across = Math.max(...skin.extentMm);
  if (across >= LIKELY_MM[0] && across <= LIKELY_MM[1]) return [];
  return [`${file}: the surface is ${Number(across.toPrecision(3))} mm across: is it in mm?`];
}
