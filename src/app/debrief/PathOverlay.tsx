import type { RigidTransform } from '../../core/frames/frames.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { type GhostPose, tipOf } from '../../engine/ghostTrack.ts';
import { Marks } from '../../ui/run/overlay/Marks.tsx';
import { pathMarks, pointMark } from '../../ui/run/overlay/pathMarks.ts';
import type { Placed } from '../../ui/run/imageRect.ts';
import { GHOST_COLOUR, NEEDLE_COLOUR } from '../handColours.ts';

/** Over the picture: where the tip went in this run, and another run's way, shaft and tip, dashed. */
export function PathOverlay(props: {
  readonly placed: Placed;
  readonly worldFromTransducer: RigidTransform<'world', 'transducer'>;
  /** Lines of the tip, one for each pass; null where they are not wanted. */
  readonly passes: readonly (readonly Vec3[])[] | null;
  readonly ghostPasses: readonly (readonly Vec3[])[] | null;
  readonly ghost: GhostPose | null;
}) {
  const { placed, worldFromTransducer, ghost } = props;
  const own = (props.passes ?? []).flatMap((line) =>
    pathMarks(placed, worldFromTransducer, line, { colour: NEEDLE_COLOUR, isDashed: false }),
  );
  const look = { colour: GHOST_COLOUR, isDashed: true };
  const other = (props.ghostPasses ?? []).flatMap((line) =>
    pathMarks(placed, worldFromTransducer, line, look),
  );
  const shaft =
    ghost?.isNeedleSet === true
      ? [
          ...pathMarks(placed, worldFromTransducer, curveOf(ghost), look),
          ...pointMark(placed, worldFromTransducer, tipOf(ghost), GHOST_COLOUR),
        ]
      : [];
  return <Marks marks={[...own, ...other, ...shaft]} />;
}

function curveOf({ curveMm }: GhostPose): Vec3[] {
  const points: Vec3[] = [];
  for (let i = 0; i < curveMm.length; i += 3) points.push([curveMm[i]!, curveMm[i + 1]!, curveMm[i + 2]!]);
  return points;
}
