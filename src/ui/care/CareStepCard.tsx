import { Check } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastAct } from '../../core/procedure/care/careState.ts';
import { type CarePhase, type CareStepId, findCareStep } from '../../core/procedure/care/careSteps.ts';
import { type CareTask, choiceQuality, optionsOf } from '../../core/procedure/care/choiceQuality.ts';
import type { Simulation } from '../../core/sim/simulation.ts';
import { answerText, caseText, optionText, recordFact, recordFactsOf } from './careText.ts';

interface Props {
  readonly step: CareStepId;
  readonly task: CareTask;
  readonly simulation: Simulation;
  /** Guided: it is told whether a choice fits, and which step is next. */
  readonly isGuided: boolean;
  readonly isNext: boolean;
  readonly isDisabled: boolean;
  /** A whole number of the run that turns the order of the options. */
  readonly shift: number;
  /** When pictures were frozen so far. */
  readonly frozenTicks: readonly number[];
  readonly onAct: (step: CareStepId, choice: number) => void;
}

/** One step around the needle: a button, or options and a button, and what came of it. */
export function CareStepCard(props: Props) {
  const { step, task, simulation, isGuided, isNext, isDisabled, onAct } = props;
  const { t } = useTranslation();
  const titleId = useId();
  const spec = findCareStep(step)!;
  const found = lastAct(simulation.state.care, step);
  const times = simulation.state.care.acts.filter((act) => act.step === step).length;
  const answer = found ? answerText(t, step, task.patient, caseText(t, task.drill, 'imaging')) : null;
  return (
    <section
      className={isNext ? 'care-card is-next' : 'care-card'}
      aria-labelledby={titleId}
      data-step={step}
      data-done={times}
    >
      <div className="row spread">
        <h3 id={titleId}>{t(`care.step.${step}`)}</h3>
        {times > 0 && (
          <span className="care-done good">
            <Check aria-hidden />
            {times === 1 ? t('care.done') : t('care.doneTimes', { count: times })}
          </span>
        )}
      </div>
      {spec.kind === 'act' ? (
        <button type="button" disabled={isDisabled} aria-describedby={titleId} onClick={() => onAct(step, 0)}>
          {t(actWord(step, spec.phase, times > 0))}
        </button>
      ) : (
        <Choice {...props} titleId={titleId} times={times} />
      )}
      <div role="status">
        {answer !== null && <p className="care-answer">{answer}</p>}
        {step === 'indication' && found && (
          <p className="care-answer">{t('care.complaint', { side: t(`care.side.${task.patient.side}`) })}</p>
        )}
        {isGuided && found && spec.kind !== 'act' && (
          <Fit quality={choiceQuality(step, found.act.choice, task)} />
        )}
      </div>
    </section>
  );
}

/** What the button of a step without a choice says. */
function actWord(step: CareStepId, phase: CarePhase, isAgain: boolean) {
  if (phase !== 'talk') return isAgain ? 'care.again' : 'care.do';
  if (step === 'indication' || step === 'infection-signs') return isAgain ? 'care.lookAgain' : 'care.look';
  return isAgain ? 'care.askAgain' : 'care.ask';
}

function Fit({ quality }: { readonly quality: number }) {
  const { t } = useTranslation();
  if (quality >= 1) return <p className="good">{t('care.fits')}</p>;
  return quality > 0 ? <p>{t('care.fitsPartly')}</p> : <p className="bad">{t('care.fitsNot')}</p>;
}

/** Steps whose options are a scale, or stand in an order that people know. */
const ORDERED: readonly CareStepId[] = ['decision', 'site-mark', 'compression', 'observation'];

/** Options with their indices, turned by a number that differs from step to step and run to run: the first is not always the right one. */
function inShownOrder(
  options: readonly string[],
  step: CareStepId,
  shift: number,
): readonly (readonly [option: string, index: number])[] {
  const listed = options.map((option, index) => [option, index] as const);
  if (findCareStep(step)!.kind !== 'one' || ORDERED.includes(step)) return listed;
  const from = (shift + step.length) % options.length;
  return [...listed.slice(from), ...listed.slice(0, from)];
}

/** The options of a step, and the button that makes the choice. */
function Choice({
  step,
  task,
  simulation,
  isDisabled,
  shift,
  frozenTicks,
  onAct,
  titleId,
  times,
}: Props & { readonly titleId: string; readonly times: number }) {
  const { t } = useTranslation();
  const name = useId();
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const isOne = findCareStep(step)!.kind === 'one';
  const facts = step === 'record' ? recordFactsOf(simulation, frozenTicks) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAct(step, isOne ? chosen[0]! : chosen.reduce((bits, index) => bits + (1 << index), 0));
  };
  const toggle = (index: number) =>
    setChosen(
      isOne ? [index] : chosen.includes(index) ? chosen.filter((i) => i !== index) : [...chosen, index],
    );
  return (
    <form className="stack" onSubmit={submit}>
      <fieldset className="care-options" disabled={isDisabled} aria-labelledby={titleId}>
        <legend className="visually-hidden">{t(isOne ? 'care.choose' : 'care.chooseSeveral')}</legend>
        {inShownOrder(optionsOf(step, task.plan), step, shift).map(([option, index]) => (
          <label key={option}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={name}
              checked={chosen.includes(index)}
              onChange={() => toggle(index)}
            />
            <span>
              {optionText(t, step, option)}
              {facts && <span className="quiet"> {recordFact(t, option, facts)}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={isDisabled || chosen.length === 0} aria-describedby={titleId}>
        {t(times > 0 ? 'care.again' : 'care.confirm')}
      </button>
    </form>
  );
}
