/** Words of the procedure around the needle that depend on drill, case or run. */
import type { TFunction } from 'i18next';
import type { CareCase } from '../../core/procedure/care/careCase.ts';
import type { CareStepId } from '../../core/procedure/care/careSteps.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { findTransducer } from '../../core/probe/catalogue.ts';
import type { Transducer } from '../../core/probe/transducer.ts';
import { isComplication } from '../../core/scoring/metrics/complications.ts';
import type { Simulation } from '../../core/sim/simulation.ts';
import type { SimEvent } from '../../core/sim/state.ts';
import { i18n, listText, numberText } from '../messages/i18n.ts';
import { agentName, drillTitle, nameOf, needleName, probeName } from '../messages/names.ts';
import { words } from '../messages/words.ts';

/** Name of an option of a step. */
export function optionText(t: TFunction, step: CareStepId, option: string): string {
  const probe = step === 'probe-choice' ? findTransducer(option) : undefined;
  if (probe) return probeName(probe);
  if (step === 'position') return t(`care.position.${option}` as 'care.position.prone');
  if (step === 'site-mark') return t(`care.mark.${option}` as 'care.mark.left');
  if (step === 'aftercare' && option === 'flare') return t('care.flareAfter');
  return t(`care.option.${option}` as 'care.option.none');
}

/** What is learnt by asking or looking; null for steps that bring no answer. */
export function answerText(
  t: TFunction,
  step: CareStepId,
  patient: CareCase,
  imaging: string,
): string | null {
  switch (step) {
    case 'indication':
      return imaging;
    case 'allergies':
      return patient.allergies.length === 0
        ? t('care.answer.noAllergies')
        : t('care.answer.allergies', {
            list: listText(patient.allergies.map((allergen) => t(`care.allergen.${allergen}`))),
          });
    case 'anticoagulants':
      return t(`care.answer.anticoagulant.${patient.anticoagulant}`, {
        inr: numberText(patient.inr ?? 1, 1),
      });
    case 'infection-signs':
      return t(`care.answer.infection.${patient.infection}`);
    case 'glucose':
      return patient.hba1cPercent === undefined
        ? t('care.answer.noDiabetes')
        : t('care.answer.diabetes', { percent: numberText(patient.hba1cPercent, 1) });
    case 'surgery':
      return patient.surgeryInMonths === undefined
        ? t('care.answer.noSurgery')
        : t('care.answer.surgery', { count: patient.surgeryInMonths });
    case 'other-history':
      return patient.others.length === 0
        ? t('care.answer.noOthers')
        : t('care.answer.others', {
            list: listText(patient.others.map((other) => t(`care.other.${other}`))),
          });
    default:
      return null;
  }
}

/** The drill's own words, or those of the built-in drill with its id; empty where there are none. */
export function caseText(t: TFunction, drill: Drill, part: 'vignette' | 'imaging'): string {
  const own = drill.care?.[part];
  if (own !== undefined) return own;
  const key = `care.${part}.${drill.id.replace(/-(?:practice|assessment)$/, '')}`;
  return i18n.exists(key) ? t(key as 'care.vignette.knee-suprapatellar-lateral') : '';
}

/** A copy of a built-in drill with that drill's words of the case, since under another id they would not be found. */
export function withCaseTold(t: TFunction, original: Drill, copy: Drill): Drill {
  if (!copy.care) return copy;
  const told = (part: 'vignette' | 'imaging') => {
    const text = caseText(t, original, part);
    return text === '' ? {} : { [part]: text };
  };
  return { ...copy, care: { ...told('vignette'), ...told('imaging'), ...copy.care } };
}

const belongsInRecord = (event: SimEvent): boolean =>
  isComplication(event) || event.kind === 'haematoma' || event.kind === 'allergic-reaction';

/** What the record of a run is filled in from. */
export interface RecordFacts {
  readonly drill: Drill;
  readonly needle: string;
  readonly transducer: Transducer;
  readonly agent: string;
  readonly injectedMl: number;
  readonly worstPain: number;
  readonly pain: number;
  /** Kinds of what went wrong, each once. */
  readonly harms: readonly string[];
  /** When pictures were frozen. */
  readonly frozenTicks: readonly number[];
}

/** A run as it stands. */
export function recordFactsOf(simulation: Simulation, frozenTicks: readonly number[]): RecordFacts {
  const { drill, state, transducer } = simulation;
  return {
    drill,
    needle: simulation.needleSpec().id,
    transducer,
    agent: simulation.agent().id,
    injectedMl: state.syringe.injectedMl,
    worstPain: state.patient.worstPain,
    pain: state.patient.pain,
    harms: [...new Set(state.events.filter(belongsInRecord).map(({ kind }) => kind))],
    frozenTicks,
  };
}

/** What a line of the record says of this run, filled in for the one who writes it. */
export function recordFact(t: TFunction, option: string, facts: RecordFacts): string {
  const { drill } = facts;
  switch (option) {
    case 'side-and-level':
      return t('care.recordFact.site', {
        side: t(`care.side.${drill.patient.side}`),
        target: nameOf(drill.target.structure),
      });
    case 'approach':
      return t('care.recordFact.approach', { title: drillTitle(drill.id, drill.title) });
    case 'needle-and-probe':
      return t('care.recordFact.tools', {
        needle: needleName(facts.needle),
        probe: probeName(facts.transducer),
      });
    case 'drug-dose-lot':
      return t('care.recordFact.drug', {
        agent: agentName(facts.agent),
        ml: numberText(facts.injectedMl, 1),
      });
    case 'images':
      return facts.frozenTicks.length === 0
        ? t('care.recordFact.noImages')
        : t('care.recordFact.images', { count: facts.frozenTicks.length });
    case 'complications':
      return facts.harms.length === 0
        ? t('care.recordFact.noComplications')
        : t('care.recordFact.complications', {
            list: listText(facts.harms.map((kind) => words()?.harms[kind] ?? nameOf(kind))),
          });
    default:
      return t('care.recordFact.pain', {
        worst: numberText(facts.worstPain, 0),
        now: numberText(facts.pain, 0),
      });
  }
}
