/**
 * What a screen reader is told: the status line, and as far as the mode's aids allow what the scene shows to who sees, in
 * the directions and the units of the hands' buttons.
 */
import type { Aids } from '../../engine/aids.ts';
import type { Bearings } from '../../engine/bearings.ts';
import type { Readout } from '../../engine/readout.ts';
import { i18n, numberText } from '../messages/i18n.ts';
import { nameOf } from '../messages/names.ts';
import { statusText } from './statusText.ts';

const DEGREES = 180 / Math.PI;
/** So near to the middle or the plane counts as in it, mm, and a turn so small as none, degrees. */
const MIDDLE_MM = 1;
const PLANE_MM = 0.3;
const AIMED_DEG = 0.5;

const t: typeof i18n.t = i18n.t.bind(i18n);
const mmOf = (mm: number): string => numberText(Math.abs(mm), 1);

export function spokenText(readout: Readout, aids: Aids, bearings: Bearings): string {
  const isAway = readout.phase === 'away';
  const told = isAway
    ? [...(aids.target ? [targetText(bearings)] : []), ...(aids.plane ? entryTexts(bearings) : [])]
    : aids.target && aids.plane
      ? aimTexts(bearings)
      : [];
  return [statusText(readout, aids), ...told].join(' ');
}

/** Where to slide the probe, or where the target lies in the picture. Left is the marker side. */
function targetText({ seen, nearest }: Bearings): string {
  if (seen) {
    const deep = numberText(seen.deepMm, 0);
    const mm = numberText(Math.abs(seen.lateralMm), 0);
    if (Math.abs(seen.lateralMm) < MIDDLE_MM) return t('spoken.seenMiddle', { deep });
    return seen.lateralMm > 0 ? t('spoken.seenLeft', { deep, mm }) : t('spoken.seenRight', { deep, mm });
  }
  if (!nearest) return t('spoken.closed');
  const { lateralMm, elevationalMm } = nearest;
  if (Math.abs(elevationalMm) >= Math.max(MIDDLE_MM, Math.abs(lateralMm) / 4)) {
    const mm = mmOf(elevationalMm);
    return elevationalMm > 0 ? t('spoken.forward', { mm }) : t('spoken.back', { mm });
  }
  const mm = mmOf(lateralMm);
  return lateralMm > 0 ? t('spoken.left', { mm }) : t('spoken.right', { mm });
}

function entryTexts({ entry }: Bearings): string[] {
  const mm = mmOf(entry.beyondEndMm);
  const along =
    entry.beyondEndMm < 0
      ? t('spoken.entryUnder')
      : entry.lateralMm > 0
        ? t('spoken.entryLeft', { mm })
        : t('spoken.entryRight', { mm });
  const across = mmOf(entry.elevationalMm);
  if (Math.abs(entry.elevationalMm) < PLANE_MM) return [along, t('spoken.entryInPlane')];
  return [
    along,
    entry.elevationalMm > 0
      ? t('spoken.entryForward', { mm: across })
      : t('spoken.entryBack', { mm: across }),
  ];
}

function aimTexts(bearings: Bearings): string[] {
  const { turn, inTheWay } = bearings;
  if (!turn) return [targetText(bearings)];
  const told: string[] = [];
  const pitchDeg = turn.pitchRad * DEGREES;
  const yawDeg = turn.yawRad * DEGREES;
  if (Math.abs(pitchDeg) >= AIMED_DEG)
    told.push(t(pitchDeg > 0 ? 'spoken.steeper' : 'spoken.flatter', { deg: mmOf(pitchDeg) }));
  if (Math.abs(yawDeg) >= AIMED_DEG)
    told.push(t(yawDeg > 0 ? 'spoken.turnLeft' : 'spoken.turnRight', { deg: mmOf(yawDeg) }));
  if (told.length === 0) told.push(t('spoken.aimed'));
  told.push(t(turn.leftMm < 0 ? 'spoken.past' : 'spoken.toGo', { mm: mmOf(turn.leftMm) }));
  if (inTheWay !== null) told.push(t('spoken.inTheWay', { what: nameOf(inTheWay) }));
  return told;
}
