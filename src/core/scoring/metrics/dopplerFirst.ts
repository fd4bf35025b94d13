import { createTransform, inverseTransformPoint } from '../../frames/frames.ts';
import { facePlaceInto } from '../../imaging/doppler/dopplerBox.ts';
import { DOPPLER_MODES } from '../../imaging/doppler/settings.ts';
import { findTransducer } from '../../probe/catalogue.ts';
import type { Quaternion } from '../../math/quaternion.ts';
import { addScaled, distance, type Vec3 } from '../../math/vec3.ts';
import { TICKS_PER_SECOND } from '../../sim/command.ts';
import type { Metric } from '../metric.ts';
import { SCANNED_MM } from '../motion/scanned.ts';
import type { TickView } from '../tickView.ts';

/** A box must stand for so long before it counts as looked at, ticks: half a second shows a pulse or most of one. */
const LOOK_TICKS = TICKS_PER_SECOND / 2;
/** Probe and box may tremble by so much and still stand: mm, and the sum of changes of a quaternion's members. */
const STANDS_MM = 1;
const STANDS_TURN = 0.05;
/** So many places of the box are remembered; the path is asked about each of them. */
const MOST_LOOKS = 200;
const PATH_STEP_MM = 1;

interface Look {
  readonly positionMm: Vec3;
  readonly quaternionXyzw: Quaternion;
  /** Middle and whole size of the box in the image plane, mm. */
  readonly box: readonly [lateralMm: number, depthMm: number, widthMm: number, heightMm: number];
}

export const dopplerFirst: Metric = {
  id: 'doppler-before-advance',
  name: 'Path looked at with Doppler first',
  unit: '%',
  definition:
    'Share of the needle’s path, from the first skin puncture to the deepest place of the tip, that had been looked at with colour or power Doppler before that puncture: a place counts where the live box lay over it, no farther than 5 mm from the image plane, for at least half a second with probe and box at rest.',
  formula: '100 · (points of the path, one each mm, that lay in a box before the puncture) / (all points)',
  says: 'Whether vessels on the way were looked for before the needle was in.',
  saysNot:
    'Whether a vessel would have been seen: that needs a scale and a gain that fit slow flow, and a light hand. The path is taken as the straight line that the needle in the end went; another that was planned and given up does not count.',
  source:
    'Scan with Doppler first, step lists of injections; distance from the plane as in Perk Tutor, Targets Scanned. Own definition.',
  good: 80,
  poor: 0,
  advice: {
    good: 'You looked for vessels on the way before the needle was in.',
    fair: 'Part of the way was not looked at with Doppler. Lay the box over all of it before the skin.',
    poor: 'The way was not looked at with Doppler. Switch colour on for a moment before each puncture: what is small and red is not on the grey picture.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ drill }) => {
    const radiusMm = findTransducer(drill.probe.id)?.radiusMm ?? 0;
    const looks: Look[] = [];
    let standing: Look | null = null;
    let stoodTicks = 0;
    let entry: Vec3 | null = null;
    let entryTick = 0;
    let deepest: Vec3 = [0, 0, 0];
    let deepestMm = -1;
    return {
      observe(view) {
        if (view.phase === 'inserted') {
          if (!entry) {
            entry = [...view.entryMm];
            entryTick = view.tick;
          }
          if (view.depthMm <= deepestMm) return;
          deepestMm = view.depthMm;
          deepest = [...view.tipMm];
          return;
        }
        if (entry || !showsFlow(view)) {
          standing = null;
          return;
        }
        if (!standing || !standsStill(standing, view)) {
          standing = lookOf(view);
          stoodTicks = 0;
        }
        stoodTicks++;
        if (stoodTicks === LOOK_TICKS && looks.length < MOST_LOOKS) looks.push(standing);
      },
      finish() {
        if (!entry) return { value: null, ticks: [] };
        const lengthMm = distance(entry, deepest);
        const count = Math.max(1, Math.ceil(lengthMm / PATH_STEP_MM));
        let seen = 0;
        for (let i = 0; i < count; i++) {
          const at = (i + 0.5) / count;
          const place = addScaled(
            entry,
            [deepest[0] - entry[0], deepest[1] - entry[1], deepest[2] - entry[2]],
            at,
          );
          if (looks.some((look) => liesIn(look, place, radiusMm))) seen++;
        }
        return { value: (100 * seen) / count, ticks: [entryTick] };
      },
    };
  },
};

function showsFlow(view: TickView): boolean {
  const mode = DOPPLER_MODES[view.machine?.dopplerMode ?? 0];
  return (mode === 'colour' || mode === 'power') && !view.machine!.isFrozen;
}

function lookOf(view: TickView): Look {
  const m = view.machine!;
  return {
    positionMm: [...view.probePositionMm],
    quaternionXyzw: [...view.probeQuaternionXyzw],
    box: [
      m.dopplerBoxLateralUm / 1000,
      m.dopplerBoxDepthUm / 1000,
      m.dopplerBoxWidthUm / 1000,
      m.dopplerBoxHeightUm / 1000,
    ],
  };
}

function standsStill(look: Look, view: TickView): boolean {
  const m = view.machine!;
  const [lateral, depth, width, height] = look.box;
  const moved = distance(look.positionMm, view.probePositionMm);
  let turned = 0;
  for (let k = 0; k < 4; k++) turned += Math.abs(look.quaternionXyzw[k]! - view.probeQuaternionXyzw[k]!);
  return (
    moved < STANDS_MM &&
    turned < STANDS_TURN &&
    Math.abs(lateral - m.dopplerBoxLateralUm / 1000) < STANDS_MM &&
    Math.abs(depth - m.dopplerBoxDepthUm / 1000) < STANDS_MM &&
    Math.abs(width - m.dopplerBoxWidthUm / 1000) < STANDS_MM &&
    Math.abs(height - m.dopplerBoxHeightUm / 1000) < STANDS_MM
  );
}

const onFace: [number, number] = [0, 0];

function liesIn(look: Look, worldMm: Vec3, radiusMm: number): boolean {
  const worldFromTransducer = createTransform('world', 'transducer', look.positionMm, look.quaternionXyzw);
  const [x, y, z] = inverseTransformPoint(worldFromTransducer, worldMm);
  if (Math.abs(z) > SCANNED_MM) return false;
  facePlaceInto(radiusMm, x, y, onFace);
  const [lateral, depth, width, height] = look.box;
  return Math.abs(onFace[0] - lateral) <= width / 2 && Math.abs(onFace[1] - depth) <= height / 2;
}
