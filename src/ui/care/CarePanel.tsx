import { type ReactNode, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { appraiseCare } from '../../core/procedure/care/appraiseCare.ts';
import { asepsisOf } from '../../core/procedure/care/asepsis.ts';
import { caseOf } from '../../core/procedure/care/careCase.ts';
import type { CarePlan } from '../../core/procedure/care/carePlan.ts';
import { lastAct } from '../../core/procedure/care/careState.ts';
import {
  CARE_STEPS,
  type CarePhase,
  type CareStepId,
  findCareStep,
} from '../../core/procedure/care/careSteps.ts';
import type { CareTask } from '../../core/procedure/care/choiceQuality.ts';
import { careClockS } from '../../core/sim/careSteps.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { numberText } from '../messages/i18n.ts';
import { drillTitle, nameOf } from '../messages/names.ts';
import { CareStepCard } from './CareStepCard.tsx';
import { caseText } from './careText.ts';
import '../styles/care.css';

/** Steps that wait, s. */
const SHORT_S = 30;
const LONG_S = 120;

/**
 * The steps around the needle of one part of a run. Guided has the drill's list with what comes next and whether a choice
 * fits; practice has the list; assessment has all that can be done, by name, so that their order gives nothing away.
 */
export function CarePanel({
  run,
  plan,
  phases,
  children,
}: {
  readonly run: LiveRun;
  readonly plan: CarePlan;
  readonly phases: readonly CarePhase[];
  /** What leads on, given whether the last decision was to stop. */
  readonly children: (isStopped: boolean) => ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const { simulation } = run;
  const { drill, state } = simulation;
  const { care } = state;
  const { mode } = drill;
  const patient = caseOf(drill, plan, care.trap);
  const task: CareTask = { drill, plan, patient };
  const isAfter = phases.includes('after');
  const isDisabled = state.needle.phase === 'inserted' || (isAfter && care.actsAtPuncture < 0);
  const isOfPart = (step: CareStepId): boolean => phases.includes(findCareStep(step)!.phase);
  const listed = plan.steps.map(({ step }) => step).filter(isOfPart);
  const next = mode === 'guided' ? nextOf(run, listed) : undefined;
  const act = (step: CareStepId, choice: number): void => {
    run.perform({ kind: 'careAct', step, choice });
    redraw();
  };
  const wait = (seconds: number): void => {
    run.perform({ kind: 'careWait', seconds });
    redraw();
  };
  const groups: readonly (readonly [title: string, steps: readonly CareStepId[]])[] =
    mode === 'assessment'
      ? [[t('care.actions'), byName(CARE_STEPS.map(({ id }) => id).filter(isOfPart))]]
      : phases.map((phase) => [
          t(`care.${phase}`),
          listed.filter((step) => findCareStep(step)!.phase === phase),
        ]);
  const frozen = isAfter ? run.frozenTicks() : [];
  const isStopped = care.actsAtPuncture < 0 && lastAct(care, 'decision')?.act.choice === 1;
  const reactions = state.events.filter(({ kind }) => kind === 'allergic-reaction');
  return (
    <div className="care">
      <div className="care-head panel stack">
        {!isAfter && (
          <>
            <h2>{t('care.caseFile')}</h2>
            <p>{caseText(t, drill, 'vignette')}</p>
            <p>
              {t('care.form', {
                side: t(`care.side.${patient.formSide}`),
                task: drillTitle(drill.id, drill.title),
              })}
            </p>
          </>
        )}
        <Clock run={run} plan={plan} hasSkin={!isAfter && mode !== 'assessment'} />
        {!isAfter && (
          <div className="row">
            <button type="button" onClick={() => wait(SHORT_S)}>
              {t('care.waitShort')}
            </button>
            <button type="button" onClick={() => wait(LONG_S)}>
              {t('care.waitLong')}
            </button>
          </div>
        )}
        <div role="status" className="stack">
          {mode === 'guided' && (
            <p className="care-next">
              {next ? t('care.next', { step: t(`care.step.${next}`) }) : t('care.nothingNext')}
            </p>
          )}
          {state.needle.phase === 'inserted' && <p className="bad">{t('care.needleIn')}</p>}
          {isAfter && care.actsAtPuncture < 0 && <p>{t('care.needleUnused')}</p>}
          {reactions.map(({ subject, tick }) => (
            <p className="bad" key={`${subject} ${tick}`}>
              {t('care.reaction', {
                allergen: i18n.exists(`care.allergen.${subject}`)
                  ? t(`care.allergen.${subject}` as 'care.allergen.latex')
                  : nameOf(subject),
              })}
            </p>
          ))}
          {isStopped && <p>{t('care.stopped')}</p>}
        </div>
        <div className="row">{children(isStopped)}</div>
      </div>
      {groups.map(([title, steps]) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <div className="care-cards">
            {steps.map((step) => (
              <CareStepCard
                key={step}
                step={step}
                task={task}
                simulation={simulation}
                isGuided={mode === 'guided'}
                isNext={step === next}
                isDisabled={isDisabled}
                shift={run.seed}
                frozenTicks={frozen}
                onAct={act}
              />
            ))}
          </div>
        </section>
      ))}
    </div>
  );

  function byName(steps: readonly CareStepId[]): CareStepId[] {
    const nameOfStep = (step: CareStepId): string => t(`care.step.${step}`);
    return [...steps].sort((a, b) => nameOfStep(a).localeCompare(nameOfStep(b), i18n.language));
  }
}

/** The first step of the list that is not done as it should be. */
function nextOf(run: LiveRun, listed: readonly CareStepId[]): CareStepId | undefined {
  const { drill, state } = run.simulation;
  const appraisal = appraiseCare(drill, state.care);
  if (!appraisal) return listed[0];
  return listed.find((step) =>
    appraisal.steps.some(({ rule, status }) => rule.step === step && status !== 'done'),
  );
}

function Clock({
  run,
  plan,
  hasSkin,
}: {
  readonly run: LiveRun;
  readonly plan: CarePlan;
  readonly hasSkin: boolean;
}) {
  const { t } = useTranslation();
  const nowS = careClockS(run.simulation);
  const minutes = Math.floor(nowS / 60);
  const { dry01, wetForS } = asepsisOf(plan, run.simulation.state.care, nowS);
  return (
    <>
      <p>
        {t('care.clock')}{' '}
        <strong className="number" data-testid="care-clock">
          {t('care.clockValue', {
            minutes: numberText(minutes, 0),
            seconds: String(Math.floor(nowS - 60 * minutes)).padStart(2, '0'),
          })}
        </strong>
      </p>
      {hasSkin && (
        <p className="quiet">
          {dry01 === null
            ? t('care.skinBare')
            : wetForS > 0
              ? t('care.skinWet', { count: Math.ceil(wetForS) })
              : t('care.skinDry')}
        </p>
      )}
    </>
  );
}
