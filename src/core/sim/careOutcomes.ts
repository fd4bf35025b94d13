/** What comes of a run afterwards: told when it is finished, drawn by the luck of its seed. */
import { bleedsEasily, caseOf } from '../procedure/care/careCase.ts';
import { BLEED_SHARES, FAINT_SHARE, figuresOf, NEEDLESTICK_SHARE } from '../procedure/care/careFigures.ts';
import { type CareState, careCounts, lastAct } from '../procedure/care/careState.ts';
import { type CareStepId, findCareStep, MINUTES } from '../procedure/care/careSteps.ts';
import { hasOption } from '../procedure/care/choiceQuality.ts';
import { hasSteroid } from '../injectate/drugs.ts';
import type { SimContext } from './context.ts';
import { addEvent } from './events.ts';
import { agentOfParts } from './syringeAgent.ts';

/** From so high an HbA1c on a steroid's rise of glucose is to be told of beforehand, % (D12b). */
const HBA1C_FROM = 7;

/** What may come of a run. `faint-cared-for` is no harm: somebody was there. */
export const CARE_OUTCOMES = [
  'infection',
  'haematoma-after',
  'needlestick',
  'fall-unattended',
  'faint-cared-for',
  'anaesthetic-toxicity',
  'sepsis-spread',
  'glucose-unwarned',
] as const;
export type CareOutcome = (typeof CARE_OUTCOMES)[number];

export function settleCare(context: SimContext): void {
  const { state, drill } = context;
  const { care, syringe } = state;
  const plan = drill.care;
  if (!careCounts(plan, care) || care.actsAtPuncture < 0) return;
  const patient = caseOf(drill, plan, care.trap);
  const [ofInfection, ofBleeding, ofFaint, ofStick] = care.luck as [number, number, number, number];
  const tell = (outcome: CareOutcome, share: number) => addEvent(state, 'care-outcome', outcome, share);
  if (ofInfection < care.infectionRisk01) tell('infection', care.infectionRisk01);
  if (bleedsEasily(patient)) {
    const minutes = minutesOf(care, 'compression');
    const share = BLEED_SHARES.find(([from]) => minutes >= from)![1];
    if (ofBleeding < share) tell('haematoma-after', share);
  }
  if (ofFaint < FAINT_SHARE)
    tell(
      minutesOf(care, 'observation') >= figuresOf(plan).observeMinutes
        ? 'faint-cared-for'
        : 'fall-unattended',
      FAINT_SHARE,
    );
  if (optionOf(care, 'sharps') === 'recapped' && ofStick < NEEDLESTICK_SHARE)
    tell('needlestick', NEEDLESTICK_SHARE);
  if (syringe.anaestheticShare > 1) tell('anaesthetic-toxicity', 1);
  const isSteroidGiven =
    syringe.injectedMl > 0 && hasSteroid(agentOfParts(context.agents, syringe.choice, syringe.parts));
  if (isSteroidGiven && patient.infection === 'septic-joint') tell('sepsis-spread', 1);
  if (isSteroidGiven && (patient.hba1cPercent ?? 0) >= HBA1C_FROM && !isWarned(care))
    tell('glucose-unwarned', 1);
}

function optionOf(care: CareState, step: CareStepId): string | undefined {
  const found = lastAct(care, step);
  return found && findCareStep(step)!.options[found.act.choice];
}

const minutesOf = (care: CareState, step: CareStepId): number => MINUTES[optionOf(care, step) ?? ''] ?? 0;

/** The talk before the needle said that the glucose will rise. */
function isWarned(care: CareState): boolean {
  const consent = lastAct(care, 'consent', care.actsAtPuncture);
  return (
    consent !== undefined &&
    hasOption(consent.act.choice, findCareStep('consent')!.options.indexOf('glucose'))
  );
}
