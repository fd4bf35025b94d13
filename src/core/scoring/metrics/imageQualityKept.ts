import type { MachineState } from '../../machine/machineState.ts';
import { rotateInto } from '../../math/quaternion.ts';
import { dot, type ReadonlyVec3, type Vec3 } from '../../math/vec3.ts';
import type { Drill } from '../../procedure/drill.ts';
import type { Metric } from '../metric.ts';
import { TickList } from '../metric.ts';
import { say } from '../sentences.ts';
import type { TickView } from '../tickView.ts';

/** How far a setting may be from that of the drill and still count as right [U]. */
export const RIGHT = {
  /** Shares of the drill's depth. */
  shallowest: 0.75,
  deepest: 1.5,
  /** Either way of the drill's focus: the greater of these, mm and share of the drill's depth. */
  focusMm: 8,
  focusShare: 0.3,
  /** Overall gain with the mean of the sliders, dB. */
  gainDb: 10,
  /** Cosine of the angle from the start at which the marker still counts as on its side: 100°. */
  markerCos: -0.17,
} as const;

const X_AXIS: ReadonlyVec3 = [1, 0, 0];

/** What may be set wrong, in words. */
export const FAULTS = ['depth', 'gain', 'focus', 'marker side', 'frozen picture'] as const;

export const imageQualityKept: Metric = {
  id: 'image-quality-kept',
  name: 'Image settings right with the needle in',
  unit: '%',
  definition:
    'Share of the time with the needle in the patient in which all of these hold: depth from 0.75 to 1.5 times that of the drill; gain with the mean of its sliders within 10 dB of the drill’s; focus within 8 mm or 0.3 of the drill’s depth, whichever is more; the marker’s side of the picture within 100° of where the drill starts it; the picture not frozen.',
  formula: '100 · time in the patient with every setting right / time in the patient',
  says: 'Whether the picture was one on which the needle and the target can be seen. Not correlating the side of the image with that of the patient is one of the five quality-compromising behaviours of Sites 2007.',
  saysNot:
    'Whether the picture was the best one: the bounds are wide. They are this simulator’s own, and no study sets them.',
  source:
    'Image optimisation, item of OSAUS (doi 10.1371/journal.pone.0057687); side of the image, Sites 2007 (PMID 17350520). Bounds are own definitions [U].',
  good: 95,
  poor: 50,
  advice: {
    good: 'The picture was set right while the needle was in.',
    fair: 'The picture was not set right all the time. Set depth, focus and gain before the skin, and leave them.',
    poor: 'The needle was moved on a badly set picture. Target in the middle third, focus at its depth, gain so that fluid is black.',
    missing: 'The needle was not in the patient.',
  },
  create: ({ drill }) => {
    const startX: Vec3 = [0, 0, 0];
    const nowX: Vec3 = [0, 0, 0];
    let hasStart = false;
    let inTicks = 0;
    let rightTicks = 0;
    const badTicks = FAULTS.map(() => 0);
    const moments = new TickList();
    return {
      observe(view) {
        if (!hasStart) {
          hasStart = true;
          rotateInto(view.probeQuaternionXyzw, X_AXIS, startX);
        }
        if (view.phase !== 'inserted') return;
        inTicks++;
        let isRight = true;
        for (let i = 0; i < FAULTS.length; i++) {
          if (!isWrong(i, view, drill, startX, nowX)) continue;
          isRight = false;
          badTicks[i] = badTicks[i]! + 1;
        }
        if (isRight) rightTicks++;
        else moments.add(view.tick);
      },
      finish() {
        if (inTicks === 0) return { value: null, ticks: [] };
        const value = (100 * rightTicks) / inTicks;
        const off = FAULTS.filter((_, i) => badTicks[i]! > 0);
        const result = { value, ticks: moments.ticks };
        return off.length === 0
          ? result
          : { ...result, hint: say('settingsOff', { settings: off.join(', ') }) };
      },
    };
  },
};

function isWrong(fault: number, view: TickView, drill: Drill, startX: Vec3, nowX: Vec3): boolean {
  const { machine } = view;
  if (!machine) return false;
  const { depthMm, focusMm, gainDb } = drill.probe;
  switch (fault) {
    case 0:
      return machine.depthMm < RIGHT.shallowest * depthMm || machine.depthMm > RIGHT.deepest * depthMm;
    case 1:
      return Math.abs(machine.gainDb + meanSliderDb(machine) - gainDb) > RIGHT.gainDb;
    case 2:
      return Math.abs(machine.focusMm - focusMm) > Math.max(RIGHT.focusMm, RIGHT.focusShare * depthMm);
    case 3: {
      rotateInto(view.probeQuaternionXyzw, X_AXIS, nowX);
      const side = machine.isInverted === 1 ? -dot(nowX, startX) : dot(nowX, startX);
      return side < RIGHT.markerCos;
    }
    default:
      return machine.isFrozen;
  }
}

function meanSliderDb(machine: MachineState): number {
  let sum = 0;
  for (const db of machine.tgcDb) sum += db;
  return sum / machine.tgcDb.length;
}
