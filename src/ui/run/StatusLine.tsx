import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Aids } from '../../engine/aids.ts';
import type { Bearings } from '../../engine/bearings.ts';
import type { HandMotion } from '../../engine/handMotion.ts';
import { useAppStore } from '../../store/appStore.ts';
import { i18n } from '../messages/i18n.ts';
import { nameOf } from '../messages/names.ts';
import { SpokenPace } from './spokenPace.ts';
import { spokenText } from './spokenText.ts';
import { statusText } from './statusText.ts';

/**
 * One line in words. What is seen changes at once; what is spoken says more, for who sees no picture, and waits until the
 * hands rest.
 */
export function StatusLine(props: {
  readonly aids: Aids;
  readonly hands: Pick<HandMotion, 'busyTicks'>;
  /** Worked out only when something is about to be said. */
  readonly bearings: () => Bearings;
}) {
  const { aids, hands, bearings } = props;
  const { t } = useTranslation();
  const snapshot = useAppStore((s) => s.snapshot);
  const text = snapshot ? statusText(snapshot.readout, aids) : '';
  const refusal =
    snapshot?.refusal && snapshot.readout.tick - snapshot.refusal.tick < 300
      ? ` ${t('status.refused', { reason: reasonText(snapshot.refusal.reason) })}`
      : '';
  const pace = useRef<SpokenPace>(null);
  pace.current ??= new SpokenPace();
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    if (snapshot && pace.current!.isDue(performance.now(), hands.busyTicks, text + refusal))
      setSpoken(spokenText(snapshot.readout, aids, bearings()) + refusal);
  }, [snapshot, text, refusal, aids, hands, bearings]);
  return (
    <footer className="status-line">
      <span data-testid="status" aria-hidden="true">
        {text}
        <span className="bad">{refusal}</span>
      </span>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
      <span className="not-medical">{t('app.notMedical')}</span>
    </footer>
  );
}

/** Why the simulation refused, in words. */
function reasonText(reason: string): string {
  const key = `refusal.${reason}` as 'refusal.covered-by-probe';
  return i18n.exists(key) ? i18n.t(key) : nameOf(reason);
}
