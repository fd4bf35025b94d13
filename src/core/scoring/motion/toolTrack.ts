/**
 * A tool's way, pose by pose, as the published motion metrics see it: the raw stream, no resampling and no smoothing.
 * Each metric of motion takes one step at a time from here, whether the poses come from a file or from a run.
 */
import { atan2 } from '../../math/elementary.ts';
import { IDENTITY_QUATERNION, type Quaternion, type ReadonlyQuaternion } from '../../math/quaternion.ts';
import type { ReadonlyVec3, Vec3 } from '../../math/vec3.ts';

/** Where a tool is at one time. All points in one frame, mm. */
export interface ToolPose {
  readonly timeS: number;
  readonly tipMm: ReadonlyVec3;
  /** Unit; turns from the tool's frame. */
  readonly quaternionXyzw: ReadonlyQuaternion;
  /** Unit vector from hub to tip. */
  readonly axis: ReadonlyVec3;
  /** The tip is in the tissue; so are the points 1 mm ahead of and 1 mm behind it. */
  readonly isInTissue: boolean;
  readonly isAheadInTissue: boolean;
  readonly isBehindInTissue: boolean;
  /** Where the shaft comes out of the tissue; looked at only while the tip is in it. */
  readonly entryMm: ReadonlyVec3;
}

/** A pose with the one before it. Filled again and again; a metric keeps numbers, not the step. */
export interface MotionStep extends ToolPose {
  /** False at the first pose and at the first after the tool was away: no way leads to it. */
  readonly hasLast: boolean;
  readonly lastTipMm: ReadonlyVec3;
  readonly lastEntryMm: ReadonlyVec3;
  readonly wasInTissue: boolean;
  /** Time since the last pose, or since the tool was last known to be away, s; way of the tip since the last pose, mm. */
  readonly dtS: number;
  readonly stepMm: number;
  /** Angle of the one rotation that leads from the last orientation to this, rad in [0, π]. */
  turnRad(): number;
}

export class ToolTrack implements MotionStep {
  hasLast = false;
  timeS = 0;
  readonly tipMm: Vec3 = [0, 0, 0];
  readonly quaternionXyzw: Quaternion = [...IDENTITY_QUATERNION];
  readonly axis: Vec3 = [0, 0, 1];
  isInTissue = false;
  isAheadInTissue = false;
  isBehindInTissue = false;
  readonly entryMm: Vec3 = [0, 0, 0];
  readonly lastTipMm: Vec3 = [0, 0, 0];
  readonly lastEntryMm: Vec3 = [0, 0, 0];
  wasInTissue = false;
  dtS = 0;
  stepMm = 0;
  private readonly lastQuaternionXyzw: Quaternion = [...IDENTITY_QUATERNION];
  private isStarted = false;
  private isTimed = false;

  /** Takes the next pose, and is then the step that leads to it. */
  advance(pose: ToolPose): MotionStep {
    this.hasLast = this.isStarted;
    this.wasInTissue = this.hasLast && this.isInTissue;
    copy3(this.tipMm, this.lastTipMm);
    copy3(this.entryMm, this.lastEntryMm);
    for (let k = 0; k < 4; k++) this.lastQuaternionXyzw[k] = this.quaternionXyzw[k]!;
    this.dtS = this.isTimed ? pose.timeS - this.timeS : 0;
    this.timeS = pose.timeS;
    copy3(pose.tipMm, this.tipMm);
    copy3(pose.axis, this.axis);
    copy3(pose.entryMm, this.entryMm);
    for (let k = 0; k < 4; k++) this.quaternionXyzw[k] = pose.quaternionXyzw[k]!;
    this.isInTissue = pose.isInTissue;
    this.isAheadInTissue = pose.isAheadInTissue;
    this.isBehindInTissue = pose.isBehindInTissue;
    const dx = this.tipMm[0] - this.lastTipMm[0];
    const dy = this.tipMm[1] - this.lastTipMm[1];
    const dz = this.tipMm[2] - this.lastTipMm[2];
    this.stepMm = this.hasLast ? Math.sqrt(dx * dx + dy * dy + dz * dz) : 0;
    this.isStarted = true;
    this.isTimed = true;
    return this;
  }

  /** The tool is away, and its place means nothing: time goes on, and the next pose begins a new way. */
  lift(timeS: number): void {
    this.isStarted = false;
    this.isTimed = true;
    this.timeS = timeS;
  }

  turnRad(): number {
    if (!this.hasLast) return 0;
    const q = this.quaternionXyzw;
    const p = this.lastQuaternionXyzw;
    if (q[0] === p[0] && q[1] === p[1] && q[2] === p[2] && q[3] === p[3]) return 0;
    // The vector and the scalar of p⁻¹ q.
    const x = p[3] * q[0] - p[0] * q[3] - p[1] * q[2] + p[2] * q[1];
    const y = p[3] * q[1] + p[0] * q[2] - p[1] * q[3] - p[2] * q[0];
    const z = p[3] * q[2] - p[0] * q[1] + p[1] * q[0] - p[2] * q[3];
    const w = p[3] * q[3] + p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
    return 2 * atan2(Math.sqrt(x * x + y * y + z * z), Math.abs(w));
  }
}

function copy3(from: ReadonlyVec3, to: Vec3): void {
  to[0] = from[0];
  to[1] = from[1];
  to[2] = from[2];
}
