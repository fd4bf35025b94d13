/** The published metrics over a recorded stream of poses and a closed skin. */
import type { ClosedMesh } from '../../geometry/mesh/closedMesh.ts';
import { type Quaternion, type ReadonlyQuaternion, rotateInto } from '../../math/quaternion.ts';
import { addScaled, type ReadonlyVec3, type Vec3 } from '../../math/vec3.ts';
import { HANDS_METRICS, type Hand } from './bimanualDexterity.ts';
import { DEVIATION_METRICS, type TipPath } from './deviation.ts';
import type { MotionMetric, Target } from './motionMetric.ts';
import { MOTION_METRICS } from './motionMetrics.ts';
import { SCAN_METRICS, type ScanScene } from './scanned.ts';
import { ASSUMED_SHAFT_MM } from './tissueDamage.ts';
import { PUNCTURE_REACH_MM } from './tissuePunctures.ts';
import { type ToolPose, ToolTrack } from './toolTrack.ts';

/** The poses of one tool: times in s, rising or equal; places in mm, three a pose; unit quaternions, four a pose. */
export interface PoseStream {
  readonly timesS: ArrayLike<number>;
  readonly tipsMm: ArrayLike<number>;
  readonly quaternionsXyzw: ArrayLike<number>;
}

export interface Measured {
  readonly metric: Pick<MotionMetric, 'id' | 'name' | 'unit'>;
  readonly value: number | null;
}

/** `axisTool` points from hub to tip in the tool's own frame; skin and targets are in the frame of the poses. */
export function measureNeedle(
  stream: PoseStream,
  axisTool: ReadonlyVec3,
  skin: ClosedMesh,
  targetsMm: readonly Target[],
): Measured[] {
  const asked = MOTION_METRICS.filter((m) => m.tool !== 'needle and targets' || targetsMm.length > 0);
  return measure(stream, axisTool, asked, targetsMm, new InTissue(skin));
}

const NOTHING_TO_SCAN: ScanScene = { targetsMm: [], structures: [], image: undefined };

/** The metrics that any tool has, and what the probe looked at of what there is to look for. */
export function measureProbe(stream: PoseStream, scene: ScanScene = NOTHING_TO_SCAN): Measured[] {
  const asked = SCAN_METRICS.filter((m) => m.isAsked(scene));
  const measures = asked.map((m) => m.create(scene));
  const pose = new Pose();
  if (asked.length > 0)
    for (let i = 0; i < stream.timesS.length; i++) {
      pose.read(stream, i, [0, 0, 1]);
      for (const scan of measures) scan.observe(pose);
    }
  return [
    ...measure(
      stream,
      [0, 0, 1],
      MOTION_METRICS.filter((m) => m.tool === 'any'),
      [],
      undefined,
    ),
    ...asked.map((metric, k) => ({ metric, value: measures[k]!.value() })),
  ];
}

/** What both hands did together. The poses are taken in the order of their times, the needle's first at equal ones. */
export function measureHands(needle: PoseStream, probe: PoseStream): Measured[] {
  const measures = HANDS_METRICS.map((m) => m.create());
  const streams = [needle, probe] as const;
  const tracks = [new ToolTrack(), new ToolTrack()] as const;
  const at: [number, number] = [0, 0];
  const pose = new Pose();
  const timeOf = (hand: Hand): number => streams[hand].timesS[at[hand]] ?? Number.POSITIVE_INFINITY;
  while (at[0] < needle.timesS.length || at[1] < probe.timesS.length) {
    const hand: Hand = timeOf(0) <= timeOf(1) ? 0 : 1;
    const stream = streams[hand];
    const i = at[hand]++;
    if (i > 0 && stream.timesS[i] === stream.timesS[i - 1]) continue;
    pose.read(stream, i, [0, 0, 1]);
    const step = tracks[hand].advance(pose);
    for (const both of measures) both.observe(hand, step);
  }
  return HANDS_METRICS.map((metric, k) => ({ metric, value: measures[k]!.value() }));
}

/** How far the tip's path lies from one to compare with; both in one frame. */
export const measureDeviation = (path: TipPath, reference: TipPath): Measured[] =>
  DEVIATION_METRICS.map((metric) => ({ metric, value: metric.measure(path, reference) }));

function measure(
  stream: PoseStream,
  axisTool: ReadonlyVec3,
  metrics: readonly MotionMetric[],
  targetsMm: readonly Target[],
  tissue: InTissue | undefined,
): Measured[] {
  const measures = metrics.map((m) => m.create(targetsMm));
  const all = new ToolTrack();
  const timed = new ToolTrack();
  const pose = new Pose();
  for (let i = 0; i < stream.timesS.length; i++) {
    pose.read(stream, i, axisTool);
    tissue?.look(pose);
    const step = all.advance(pose);
    const isNew = i === 0 || pose.timeS !== stream.timesS[i - 1];
    if (isNew) timed.advance(pose);
    for (let k = 0; k < measures.length; k++) {
      if (!metrics[k]!.skipsEqualTimes) measures[k]!.observe(step);
      else if (isNew) measures[k]!.observe(timed);
    }
  }
  return metrics.map((metric, k) => ({ metric, value: measures[k]!.value() }));
}

class Pose implements ToolPose {
  timeS = 0;
  readonly tipMm: Vec3 = [0, 0, 0];
  readonly quaternionXyzw: Quaternion = [0, 0, 0, 1];
  readonly axis: Vec3 = [0, 0, 1];
  isInTissue = false;
  isAheadInTissue = false;
  isBehindInTissue = false;
  readonly entryMm: Vec3 = [0, 0, 0];

  read(stream: PoseStream, i: number, axisTool: ReadonlyVec3): void {
    this.timeS = stream.timesS[i]!;
    for (let k = 0; k < 3; k++) this.tipMm[k] = stream.tipsMm[3 * i + k]!;
    for (let k = 0; k < 4; k++) this.quaternionXyzw[k] = stream.quaternionsXyzw[4 * i + k]!;
    rotateInto(this.quaternionXyzw as ReadonlyQuaternion, axisTool, this.axis);
  }
}

/** Says where a needle is to a skin. */
class InTissue {
  constructor(private readonly skin: ClosedMesh) {}

  look(pose: Pose): void {
    const { skin } = this;
    const { tipMm: p, axis: u } = pose;
    const r = PUNCTURE_REACH_MM;
    pose.isInTissue = skin.contains(p[0], p[1], p[2]);
    pose.isAheadInTissue = skin.contains(p[0] + r * u[0], p[1] + r * u[1], p[2] + r * u[2]);
    pose.isBehindInTissue = skin.contains(p[0] - r * u[0], p[1] - r * u[1], p[2] - r * u[2]);
    if (!pose.isInTissue) return;
    const back: Vec3 = [-u[0], -u[1], -u[2]];
    // Of a skin that the shaft crosses more than once, the crossing nearest the tip ends the part in tissue. A tip in a
    // body that reaches farther than the shaft has none: then all of the shaft is in.
    const lengthMm = skin.firstCrossingMm(p, back, ASSUMED_SHAFT_MM) ?? ASSUMED_SHAFT_MM;
    const entry = addScaled(p, back, lengthMm);
    for (let k = 0; k < 3; k++) pose.entryMm[k] = entry[k]!;
  }
}
