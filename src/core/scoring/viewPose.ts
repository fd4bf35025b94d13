/** The pose of a tool as the view of a tick has it. */
import type { Quaternion } from '../math/quaternion.ts';
import type { Vec3 } from '../math/vec3.ts';
import { PUNCTURE_REACH_MM } from './motion/tissuePunctures.ts';
import type { ToolPose } from './motion/toolTrack.ts';
import type { TickView } from './tickView.ts';

const AT_REST: Quaternion = [0, 0, 0, 1];
const NO_POINT: Vec3 = [0, 0, 0];

/** Nothing is copied, since a track takes it at once. */
export class ViewPose implements ToolPose {
  timeS = 0;
  tipMm: Vec3 = NO_POINT;
  quaternionXyzw: Quaternion = AT_REST;
  axis: Vec3 = NO_POINT;
  isInTissue = false;
  isAheadInTissue = false;
  isBehindInTissue = false;
  entryMm: Vec3 = NO_POINT;

  readNeedle(view: TickView): void {
    this.tipMm = view.tipMm;
    this.quaternionXyzw = view.needleQuaternionXyzw ?? AT_REST;
    this.axis = view.direction;
    this.isInTissue = view.phase === 'inserted';
    // A tip that touches the skin has tissue right ahead of it.
    this.isAheadInTissue = true;
    this.isBehindInTissue = this.isInTissue && view.depthMm >= PUNCTURE_REACH_MM;
    this.entryMm = view.entryMm;
  }

  readProbe(view: TickView): void {
    this.tipMm = view.probePositionMm;
    this.quaternionXyzw = view.probeQuaternionXyzw;
  }
}
