/** The status line: what a colleague beside the table would say, as far as the mode's aids allow. */
import type { Aids } from '../../engine/aids.ts';
import type { Readout } from '../../engine/readout.ts';
import { commaText, i18n, numberText } from '../messages/i18n.ts';
import { nameOf } from '../messages/names.ts';

export function statusText(readout: Readout, aids: Aids): string {
  const t = i18n.t.bind(i18n);
  if (readout.phase === 'away')
    return aids.planeState
      ? t('status.away', { mm: numberText(Math.abs(readout.tipFromPlaneMm), 1) })
      : t('status.awayBare');
  const parts = [
    readout.phase === 'touching'
      ? t('status.touching')
      : t('status.depth', { mm: numberText(readout.depthMm, 1) }),
    t('status.angle', { deg: numberText((readout.angleRad * 180) / Math.PI, 0) }),
  ];
  if (aids.planeState)
    parts.push(
      readout.isInPlane
        ? t('status.inPlane')
        : t('status.outOfPlane', { mm: numberText(readout.offPlaneMm, 1) }),
    );
  if (aids.targetDistance && readout.targetMm !== null)
    parts.push(
      readout.isInTarget ? t('status.inTarget') : t('status.target', { mm: numberText(readout.targetMm, 1) }),
    );
  if (aids.tipTissue && readout.phase === 'inserted')
    parts.push(t('status.tipIn', { what: nameOf(readout.tipIn) }));
  if (readout.isStopped) parts.push(t('status.stopped'));
  return t('status.line', { parts: commaText(parts) });
}
