/** Steps around the needle as they are taken, and what a puncture makes of them. */
import { asepsisOf } from '../procedure/care/asepsis.ts';
import { caseOf } from '../procedure/care/careCase.ts';
import { careCounts } from '../procedure/care/careState.ts';
import { type CareStepId, findCareStep, MINUTES } from '../procedure/care/careSteps.ts';
import { allergenIn, isChoice, optionsOf } from '../procedure/care/choiceQuality.ts';
import { TICKS_PER_SECOND } from './command.ts';
import { agentOf, type SimContext } from './context.ts';
import { addEvent, addEventOnce } from './events.ts';

/** More acts than these are no procedure. */
const MOST_ACTS = 200;
const LONGEST_WAIT_S = 3600;
/** The care clock is never farther ahead than this, s. */
const MOST_AHEAD_S = 4 * 3600;

/** Care clock, s: the ticks, and the time of talk and waiting, which need none. */
export const careClockS = ({ state }: Pick<SimContext, 'state'>): number =>
  state.care.aheadS + state.tick / TICKS_PER_SECOND;

/** Why a step cannot be taken now; null where it can. */
function whyNotTaken({ state, drill }: SimContext, step: CareStepId, choice: number): string | null {
  const { care, needle } = state;
  const plan = drill.care;
  const spec = findCareStep(step);
  if (!plan || !spec || !isChoice(step, choice, plan)) return 'no-such-step';
  if (needle.phase === 'inserted') return 'hands-full';
  // A run that was begun at the needle stays one: nobody asks for consent afterwards.
  if (care.acts.length === 0 && plan.mayStartAtNeedle && needle.punctures > 0) return 'begun-at-needle';
  if (spec.phase === 'after' && care.actsAtPuncture < 0) return 'needle-not-used';
  return care.acts.length < MOST_ACTS ? null : 'too-many-steps';
}

export function takeCareStep(context: SimContext, step: CareStepId, choice: number): void {
  const { state, drill } = context;
  const { care } = state;
  const refusal = whyNotTaken(context, step, choice);
  if (refusal !== null) {
    addEvent(state, 'command-refused', refusal);
    return;
  }
  const plan = drill.care!;
  const spec = findCareStep(step)!;
  const option = spec.kind === 'one' ? optionsOf(step, plan)[choice]! : '';
  const takesS = spec.takesS + 60 * (MINUTES[option] ?? 0);
  care.aheadS = Math.min(MOST_AHEAD_S, care.aheadS + takesS);
  care.acts.push({ step, choice, atS: careClockS(context), tick: state.tick });
  addEvent(state, 'care-act', step, choice);
  const allergen = allergenIn(option, caseOf(drill, plan, care.trap));
  if (allergen !== undefined) addEventOnce(state, 'allergic-reaction', allergen);
}

export function waitInCare({ state, drill }: SimContext, seconds: number): void {
  let refusal: string | null = null;
  if (!drill.care) refusal = 'no-such-step';
  else if (state.needle.phase === 'inserted') refusal = 'hands-full';
  else if (seconds < 1 || seconds > LONGEST_WAIT_S) refusal = 'outside-the-span';
  if (refusal !== null) addEvent(state, 'command-refused', refusal);
  else state.care.aheadS = Math.min(MOST_AHEAD_S, state.care.aheadS + seconds);
}

/** Takes note of punctures, of the needle coming out, and of a drug that the patient reacts to. */
export function watchCare(context: SimContext, eventsFrom: number): void {
  const { state, drill } = context;
  const { care, events } = state;
  const plan = drill.care;
  if (!careCounts(plan, care)) return;
  for (let i = eventsFrom; i < events.length; i++) {
    const { kind } = events[i]!;
    if (kind === 'skin-punctured') {
      const nowS = careClockS(context);
      if (care.actsAtPuncture < 0) {
        care.actsAtPuncture = care.acts.length;
        care.puncturedAtS = nowS;
      }
      const { infectionRisk01 } = asepsisOf(plan, care, nowS);
      care.infectionRisk01 = Math.max(care.infectionRisk01, infectionRisk01);
    } else if (kind === 'needle-withdrawn') care.actsAtOut = care.acts.length;
  }
  if (context.motion.injectedMl <= 0) return;
  const { allergies } = caseOf(drill, plan, care.trap);
  if (allergies.length === 0) return;
  const ingredient = agentOf(context).ingredients.find(({ drug }) => allergies.some((a) => a === drug));
  if (ingredient) addEventOnce(state, 'allergic-reaction', ingredient.drug);
}
