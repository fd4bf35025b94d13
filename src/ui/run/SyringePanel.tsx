import { Syringe } from 'lucide-react';
import { memo, type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Drill } from '../../core/procedure/drill.ts';
import type { SyringeState } from '../../core/sim/state.ts';
import type { HandMotion } from '../../engine/handMotion.ts';
import { ASPIRATE_UL_PER_S, INJECT_UL_PER_S } from '../../input/handSteps.ts';
import { numberText } from '../messages/i18n.ts';
import { nameOf } from '../messages/names.ts';

const SPEEDS_ML_PER_S = [0.1, 0.25, 0.5, 1];

/** Plunger: hold a button, or switch it on and off for those who cannot hold. */
export const SyringePanel = memo(function SyringePanel(props: {
  readonly hands: HandMotion;
  readonly syringe: SyringeState;
  readonly drill: Drill;
}) {
  const { t } = useTranslation();
  const { hands, syringe, drill } = props;
  const [speed, setSpeed] = useState(INJECT_UL_PER_S / 1000);
  const push = (rateUlPerS: number) => hands.send({ kind: 'pushPlunger', rateUlPerS });
  const hold = (rateUlPerS: number) => ({
    onPointerDown: (e: PointerEvent<HTMLButtonElement>) => {
      if (e.button !== 0) return;
      e.currentTarget.setPointerCapture(e.pointerId);
      push(rateUlPerS);
    },
    onLostPointerCapture: () => push(0),
    onKeyDown: (e: { key: string; repeat: boolean; preventDefault: () => void }) => {
      if ((e.key !== ' ' && e.key !== 'Enter') || e.repeat) return;
      e.preventDefault();
      push(rateUlPerS);
    },
    onKeyUp: (e: { key: string }) => {
      if (e.key === ' ' || e.key === 'Enter') push(0);
    },
  });
  const injectRate = Math.round(speed * 1000);
  const isInjecting = syringe.rateMlPerS > 0;
  const isAspirating = syringe.rateMlPerS < 0;
  const known = ['nothing', 'synovial-fluid', 'blood', 'injectate', 'cyst-fluid', 'air'] as const;
  const looks = ['bright-red', 'dark-red', 'clear-yellow', 'cloudy', 'blood-stained'] as const;
  const what = known.find((k) => k === syringe.lastAspirate);
  const look = looks.find((k) => k === syringe.aspirateLook);
  const named = what ? t(`syringe.what.${what}`) : nameOf(syringe.lastAspirate);
  const aspirate =
    syringe.lastAspirate === ''
      ? t('syringe.aspirate0')
      : t('syringe.aspirated', {
          what: look ? t(`syringe.look.${look}`) : named,
        });
  const track = drill.trackAnaesthetic;
  const isTrack = track !== undefined && syringe.inUse === 'track';
  const inHand = isTrack
    ? { givenMl: syringe.trackInjectedMl, ofMl: track.volumeMl, leftMl: syringe.trackRemainingMl }
    : { givenMl: syringe.injectedMl, ofMl: drill.target.volumeMl, leftMl: syringe.remainingMl };
  const fullness = Math.max(0, Math.min(1, inHand.leftMl / (isTrack ? track.volumeMl : drill.syringeMl)));
  return (
    <section className="panel syringe" aria-label={t('run.syringe')}>
      <h2 className="hand-title" data-hand="needle">
        <Syringe aria-hidden /> {t('run.syringe')}
      </h2>
      <svg className="barrel" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * fullness} height="10" fill="#6f8294" />
        <rect x={Math.max(0, 100 * fullness - 1)} width="1.6" height="10" fill="#e9edf1" />
      </svg>
      <p className="number">
        {t('syringe.given', {
          ml: numberText(inHand.givenMl, 1),
          of: numberText(inHand.ofMl, 1),
        })}
        {' · '}
        {t('syringe.left', { ml: numberText(inHand.leftMl, 1) })}
        {' · '}
        {aspirate}
      </p>
      <div className="row" style={{ gridColumn: '1 / -1' }}>
        <button type="button" className="hold" {...hold(injectRate)}>
          {t('syringe.inject')} <span className="quiet">{t('syringe.hold')}</span>
        </button>
        <button type="button" className="hold" {...hold(ASPIRATE_UL_PER_S)}>
          {t('syringe.aspirate')} <span className="quiet">{t('syringe.hold')}</span>
        </button>
        <button type="button" aria-pressed={isInjecting} onClick={() => push(isInjecting ? 0 : injectRate)}>
          {t('syringe.injectOn')}
        </button>
        <button
          type="button"
          aria-pressed={isAspirating}
          onClick={() => push(isAspirating ? 0 : ASPIRATE_UL_PER_S)}
        >
          {t('syringe.aspirateOn')}
        </button>
        {track !== undefined && (
          <button
            type="button"
            aria-pressed={isTrack}
            onClick={() => hands.send({ kind: 'takeSyringe', index: isTrack ? 0 : 1 })}
          >
            {t('syringe.track')}
          </button>
        )}
        <label className="row">
          {t('syringe.rate')}
          <select value={speed} onChange={(e) => setSpeed(Number(e.target.value))}>
            {SPEEDS_ML_PER_S.map((s) => (
              <option key={s} value={s}>
                {t('syringe.rateValue', { ml: numberText(s, s === 0.25 ? 2 : Number.isInteger(s) ? 0 : 1) })}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
});
