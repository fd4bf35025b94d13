import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Aids } from '../../engine/aids.ts';
import { useAppStore } from '../../store/appStore.ts';
import { i18n } from '../messages/i18n.ts';
import { nameOf } from '../messages/names.ts';
import { statusText } from './statusText.ts';

/** A screen reader gets a new sentence this often at most, ms. */
const SPEAK_EVERY_MS = 2500;

/** One line in words. What is seen changes at once; what is spoken is rate-limited. */
export function StatusLine({ aids }: { readonly aids: Aids }) {
  const { t } = useTranslation();
  const snapshot = useAppStore((s) => s.snapshot);
  const text = snapshot ? statusText(snapshot.readout, aids) : '';
  const refusal =
    snapshot?.refusal && snapshot.readout.tick - snapshot.refusal.tick < 300
      ? ` ${t('status.refused', { reason: reasonText(snapshot.refusal.reason) })}`
      : '';
  const latest = useRef('');
  latest.current = text + refusal;
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), SPEAK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
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
