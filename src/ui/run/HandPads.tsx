import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronsDown,
  ChevronsUp,
  type LucideIcon,
  RotateCcw,
  RotateCw,
} from 'lucide-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SteppedAction, tap } from '../../input/handSteps.ts';
import type { HandMotion } from '../../engine/handMotion.ts';
import type { NeedlePhase } from '../../core/sim/state.ts';
import { useAppStore } from '../../store/appStore.ts';
import { decimalOf, numberText } from '../messages/i18n.ts';

interface PadProps {
  readonly hands: HandMotion;
}

function Pair(props: {
  readonly name: string;
  readonly less: readonly [string, LucideIcon, () => void];
  readonly more: readonly [string, LucideIcon, () => void];
}) {
  const sides = [props.less, props.more];
  return (
    <div className="pair">
      <span>{props.name}</span>
      {sides.map(([label, Icon, act]) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={act}>
          <Icon aria-hidden />
        </button>
      ))}
    </div>
  );
}

/** The probe hand's click-only twin: a press is one exact step. */
export const ProbePad = memo(function ProbePad({
  hands,
  indentationMm,
  isOnlyHand,
}: PadProps & {
  readonly indentationMm: number;
  /** Set where there is no other hand to change to. */
  readonly isOnlyHand?: boolean;
}) {
  const { t } = useTranslation();
  const activeHand = useAppStore((s) => s.activeHand);
  const setActiveHand = useAppStore((s) => s.setActiveHand);
  const isFine = useAppStore((s) => s.isFine);
  type Probe = Exclude<SteppedAction, `needle${string}` | 'advance' | 'withdraw' | 'rollMinus' | 'rollPlus'>;
  const act = (action: Probe, Icon: LucideIcon): readonly [string, LucideIcon, () => void] => [
    t(`probe.actions.${action}`),
    Icon,
    () => tap(hands, action, false, isFine),
  ];
  const isActive = activeHand === 'probe';
  return (
    <section
      className={`panel hand ${isActive ? 'is-active' : ''}`}
      data-hand="probe"
      aria-label={t('run.probe')}
    >
      <div className="row spread">
        <h2 className="hand-title" data-hand="probe">
          {t('run.probe')}
        </h2>
        {!isOnlyHand && (
          <button type="button" aria-pressed={isActive} onClick={() => setActiveHand('probe')}>
            {t('run.active', { hand: t('run.hand.probe') })}
          </button>
        )}
      </div>
      <Pair name={t('probe.slide')} less={act('slideLeft', ArrowLeft)} more={act('slideRight', ArrowRight)} />
      <Pair name={t('probe.across')} less={act('acrossMinus', ArrowDown)} more={act('acrossPlus', ArrowUp)} />
      <Pair name={t('probe.tilt')} less={act('tiltMinus', ArrowDown)} more={act('tiltPlus', ArrowUp)} />
      <Pair name={t('probe.rock')} less={act('rockPlus', ArrowLeft)} more={act('rockMinus', ArrowRight)} />
      <Pair
        name={t('probe.rotate')}
        less={act('rotateMinus', RotateCcw)}
        more={act('rotatePlus', RotateCw)}
      />
      <Pair
        name={t('probe.pressure', { mm: numberText(indentationMm, 1) })}
        less={act('lift', ChevronsUp)}
        more={act('press', ChevronsDown)}
      />
    </section>
  );
});

/** The needle hand's: entry mark or aim, advance by steps or by a number, bevel. */
export const NeedlePad = memo(function NeedlePad({
  hands,
  phase,
}: PadProps & { readonly phase: NeedlePhase }) {
  const { t } = useTranslation();
  const activeHand = useAppStore((s) => s.activeHand);
  const setActiveHand = useAppStore((s) => s.setActiveHand);
  const isFine = useAppStore((s) => s.isFine);
  const [byMm, setByMm] = useState('5');
  const isAway = phase === 'away';
  const isActive = activeHand === 'needle';
  const act = (
    action: SteppedAction,
    label: string,
    Icon: LucideIcon,
  ): readonly [string, LucideIcon, () => void] => [label, Icon, () => tap(hands, action, isAway, isFine)];
  const name = (direction: 'Left' | 'Right' | 'Up' | 'Down') =>
    t(isAway ? `needle.actions.ghost${direction}` : `needle.actions.needle${direction}`);
  const amountMm = decimalOf(byMm);
  const isAmountGood = amountMm > 0 && amountMm <= 50;
  const goBy = (sign: 1 | -1) => hands.move('advance', sign * Math.round(amountMm * 1000));
  return (
    <section
      className={`panel hand ${isActive ? 'is-active' : ''}`}
      data-hand="needle"
      aria-label={t('run.needle')}
    >
      <div className="row spread">
        <h2 className="hand-title" data-hand="needle">
          {t('run.needle')}
        </h2>
        <button type="button" aria-pressed={isActive} onClick={() => setActiveHand('needle')}>
          {t('run.active', { hand: t('run.hand.needle') })}
        </button>
      </div>
      <Pair
        name={t(isAway ? 'needle.entry' : 'needle.aim')}
        less={act('needleLeft', name('Left'), ArrowLeft)}
        more={act('needleRight', name('Right'), ArrowRight)}
      />
      <Pair
        name=""
        less={act('needleDown', name('Down'), ArrowDown)}
        more={act('needleUp', name('Up'), ArrowUp)}
      />
      <Pair
        name={t('needle.advance')}
        less={act('withdraw', t('needle.actions.withdraw'), ChevronsUp)}
        more={act('advance', t('needle.actions.advance'), ChevronsDown)}
      />
      <Pair
        name={t('needle.roll')}
        less={act('rollMinus', t('needle.actions.rollMinus'), RotateCcw)}
        more={act('rollPlus', t('needle.actions.rollPlus'), RotateCw)}
      />
      <div className="row">
        {isAway ? (
          <button type="button" onClick={() => hands.send({ kind: 'setEntry' })}>
            {t('needle.set')}
          </button>
        ) : (
          <button
            type="button"
            disabled={phase !== 'touching'}
            onClick={() => hands.send({ kind: 'liftNeedle' })}
          >
            {t('needle.lift')}
          </button>
        )}
      </div>
      <div className="row">
        <label className="row">
          {t('needle.amount')}
          <input
            inputMode="decimal"
            size={4}
            value={byMm}
            aria-invalid={!isAmountGood}
            onChange={(e) => setByMm(e.target.value)}
          />
          {t('needle.amountUnit')}
        </label>
        <button
          type="button"
          aria-label={t('needle.goOut')}
          title={t('needle.goOut')}
          disabled={!isAmountGood || isAway}
          onClick={() => goBy(-1)}
        >
          <ChevronsUp aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('needle.goIn')}
          title={t('needle.goIn')}
          disabled={!isAmountGood || isAway}
          onClick={() => goBy(1)}
        >
          <ChevronsDown aria-hidden />
        </button>
      </div>
    </section>
  );
});
