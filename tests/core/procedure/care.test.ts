import { describe, expect, it } from 'vitest';
import { appraiseCare } from '../../../src/core/procedure/care/appraiseCare.ts';
import { asepsisOf } from '../../../src/core/procedure/care/asepsis.ts';
import { caseOf, STOPPING_TRAPS } from '../../../src/core/procedure/care/careCase.ts';
import { createCareState } from '../../../src/core/procedure/care/careState.ts';
import type { CareStepId } from '../../../src/core/procedure/care/careSteps.ts';
import { bestChoice } from '../../../src/core/procedure/care/choiceQuality.ts';
import type { CarePlan, CareTrap } from '../../../src/core/procedure/care/carePlan.ts';
import type { Drill } from '../../../src/core/procedure/drill.ts';
import { createScorer } from '../../../src/core/scoring/scorer.ts';
import { careClockS } from '../../../src/core/sim/careSteps.ts';
import type { Command } from '../../../src/core/sim/command.ts';
import { CARE_SKILLS, careAfter, careBefore } from '../../../src/core/sim/operators/operatorCare.ts';
import { OperatorHands } from '../../../src/core/sim/operators/operatorHands.ts';
import { createSimulation } from '../../../src/core/sim/simulation.ts';
import { carePlanOf } from '../../../src/protocol/drills/care.ts';
import { stick } from '../sim/caredRun.ts';
import { drill, limb } from '../sim/testAnatomy.ts';

const SEED = 5;
const built = carePlanOf('knee-suprapatellar-lateral', 'assessment')!;
const { traps: _traps, trap01: _share, ...plain } = built;
const withPlan = (over: Partial<CarePlan> = {}): Drill => ({ ...drill, care: { ...plain, ...over } });
const trapped = (trap: CareTrap): Drill => withPlan({ traps: [trap], trap01: 1 });
const act = (step: CareStepId, choice = 0): Command => ({ kind: 'careAct', step, choice });

/** Does the expert's part around a stick, with changes; returns the card and the state. */
function run(of: Drill, alter: (hands: OperatorHands) => void = () => {}, isCaredFor = true) {
  const scorer = createScorer(of, limb);
  const hands = new OperatorHands('care', of, limb, SEED, (simulation) => scorer.observe(simulation));
  const goesOn = careBefore(hands, CARE_SKILLS.expert);
  if (goesOn) {
    alter(hands);
    stick(hands);
    if (isCaredFor) careAfter(hands, CARE_SKILLS.expert);
  }
  hands.step({ kind: 'finishRun' });
  const card = scorer.finish();
  const value = (id: string) => card.metrics.find((metric) => metric.id === id)?.value;
  const { state } = hands.simulation;
  const outcomes = state.events.filter(({ kind }) => kind === 'care-outcome').map(({ subject }) => subject);
  const careErrors = card.criticalErrors.filter(({ id }) => /^(?:care|stopped|injected-despite)/.test(id));
  return { card, value, state, outcomes, careErrors };
}

describe('the steps around the needle', () => {
  it('give all there is to who takes them as the list has them', () => {
    const { value, careErrors, state } = run(withPlan());
    expect(value('care-steps-done')).toBe(100);
    expect(value('care-order-errors')).toBe(0);
    expect(value('skin-drying')).toBe(100);
    expect(value('infection-risk')).toBe(2);
    expect(careErrors).toEqual([]);
    expect(state.care.acts).toHaveLength(plain.steps.length);
  });

  it('cost what comes before its time, until it is done again after it', () => {
    const early = run(
      withPlan({
        steps: [{ step: 'consent' }, { step: 'skin', after: ['hand-hygiene'] }, { step: 'hand-hygiene' }],
      }),
    );
    expect(early.value('care-order-errors')).toBe(1);
    expect(early.value('care-steps-done')).toBeCloseTo((100 * 2.5) / 3, 3);
    const again = run(
      withPlan({
        steps: [{ step: 'consent' }, { step: 'skin', after: ['hand-hygiene'] }, { step: 'hand-hygiene' }],
      }),
      (hands) => hands.step(act('skin')),
    );
    expect(again.value('care-order-errors')).toBe(0);
    // The earlier, dry preparation is replaced by a wet one.
    expect(again.value('skin-drying')!).toBeLessThan(5);
  });

  it('fail the run where a critical one was left out or is wrong, and only then', () => {
    const left = run(withPlan(), undefined, false);
    expect(left.careErrors.map(({ structure }) => structure)).toEqual(['sharps', 'observation', 'record']);
    expect(left.card.passed).toBe(false);
    const wrong = run(withPlan(), (hands) => hands.step(act('site-mark', 1)));
    expect(wrong.careErrors).toMatchObject([{ id: 'care-step-wrong', structure: 'site-mark' }]);
    const small = run(withPlan(), (hands) => hands.step(act('gel', 1)));
    expect(small.careErrors).toEqual([]);
    expect(small.value('care-steps-done')!).toBeLessThan(100);
  });

  it('are refused while the needle is in, after it before it was used, and where there are none', () => {
    const cared = createSimulation(withPlan(), limb, SEED);
    cared.step([act('record', 1), act('skin', 7), { kind: 'careWait', seconds: 0 }]);
    expect(cared.state.events.map(({ subject }) => subject)).toEqual([
      'needle-not-used',
      'no-such-step',
      'outside-the-span',
    ]);
    const bare = createSimulation(drill, limb, SEED);
    bare.step([act('skin')]);
    expect(bare.state.events.map(({ subject }) => subject)).toEqual(['no-such-step']);
    const hands = new OperatorHands('care', withPlan(), limb, SEED);
    hands.step({ kind: 'placeEntry', xUm: -55_000, yUm: -20_000, zUm: -40_000 });
    hands.step({ kind: 'setEntry' });
    hands.advanceNeedle(8, 40);
    hands.step(act('consent', 1));
    expect(hands.simulation.state.events.at(-1)!.subject).toBe('hands-full');
    expect(hands.simulation.state.care.acts).toEqual([]);
  });

  it('do not count where the run began at the needle, and cannot be made up for', () => {
    const { card, value, state } = (() => {
      const of = withPlan({ mayStartAtNeedle: true });
      const scorer = createScorer(of, limb);
      const hands = new OperatorHands('care', of, limb, SEED, (simulation) => scorer.observe(simulation));
      stick(hands);
      hands.step(act('consent', 127));
      hands.step({ kind: 'finishRun' });
      const card = scorer.finish();
      return {
        card,
        value: (id: string) => card.metrics.find((m) => m.id === id)?.value,
        state: hands.simulation.state,
      };
    })();
    expect(state.events.some(({ subject }) => subject === 'begun-at-needle')).toBe(true);
    expect(value('care-steps-done')).toBeNull();
    expect(card.metrics.find((m) => m.id === 'care-steps-done')!.limits.required).toBeUndefined();
    expect(card.criticalErrors.some(({ id }) => id.startsWith('care'))).toBe(false);
    expect(appraiseCare(withPlan({ mayStartAtNeedle: true }), state.care)).toBeUndefined();
  });
});

describe('asepsis', () => {
  it('is wet for as long as the agent takes to dry, and its risk falls as it dries', () => {
    const simulation = createSimulation(withPlan(), limb, SEED);
    simulation.step([act('hand-hygiene'), act('skin'), act('cover'), act('gel')]);
    const at = careClockS(simulation);
    const preparedS = simulation.state.care.acts[1]!.atS;
    const now = (s: number) => asepsisOf(plain, simulation.state.care, s);
    expect(at - preparedS).toBeCloseTo(35, 1);
    expect(now(preparedS + 60).wetForS).toBeCloseTo(63, 6);
    expect(now(preparedS).infectionRisk01).toBeCloseTo(0.001, 9);
    expect(now(preparedS + 61.5).infectionRisk01).toBeCloseTo(0.0006, 9);
    expect(now(preparedS + 123)).toMatchObject({ slips: [], dry01: 1, infectionRisk01: 0.0002 });
    const quick = { ...plain, figures: { chlorhexidineDryS: 60 } };
    expect(asepsisOf(quick, simulation.state.care, preparedS + 60).dry01).toBe(1);
  });

  it('is gone where the site is touched again, and comes back with another preparation', () => {
    const touched = run(withPlan(), (hands) => hands.step(act('site-mark', 0)));
    expect(touched.value('infection-risk')).toBe(10);
    const again = run(withPlan(), (hands) => {
      hands.step(act('site-mark', 0));
      hands.step(act('skin', 0));
      hands.step({ kind: 'careWait', seconds: 130 });
    });
    expect(again.value('infection-risk')).toBe(2);
  });
});

describe('the case', () => {
  it('is drawn by the seed: the same for the same one, and each trap of the list in its turn', () => {
    const drawn = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const { trap } = createCareState(built, seed);
      expect(createCareState(built, seed).trap).toBe(trap);
      drawn.add(trap);
    }
    expect([...drawn].sort()).toEqual(['', ...built.traps!].sort());
    expect(createCareState(plain, SEED).trap).toBe('');
  });

  it.each(STOPPING_TRAPS)('%s calls for stopping, and stopping passes', (trap) => {
    const { card, state, value } = run(trapped(trap));
    expect(state.care.actsAtPuncture).toBe(-1);
    expect(card).toMatchObject({ total: 100, passed: true, criticalErrors: [] });
    expect(value('infection-risk')).toBeNull();
  });

  it('fails who injects all the same, and who stops without a reason', () => {
    const scorer = createScorer(trapped('septic-joint'), limb);
    const hands = new OperatorHands('care', trapped('septic-joint'), limb, SEED, (s) => scorer.observe(s));
    hands.step(act('infection-signs'), act('decision', 0));
    stick(hands);
    hands.step({ kind: 'finishRun' });
    expect(scorer.finish().criticalErrors.map(({ id }) => id)).toContain('injected-despite-contraindication');
    expect(hands.simulation.state.events.some(({ subject }) => subject === 'sepsis-spread')).toBe(true);
    const other = createScorer(withPlan(), limb);
    const sent = new OperatorHands('care', withPlan(), limb, SEED, (s) => other.observe(s));
    sent.step(act('decision', 1));
    sent.step({ kind: 'finishRun' });
    const card = other.finish();
    expect(card.passed).toBe(false);
    expect(card.criticalErrors.map(({ id }) => id)).toContain('stopped-without-reason');
  });

  it('changes what is right: iodine for who reacts to chlorhexidine, no latex, the patient’s own side, a longer press', () => {
    const best = (trap: CareTrap, step: CareStepId) => {
      const of = trapped(trap);
      return bestChoice(step, { drill: of, plan: of.care!, patient: caseOf(of, of.care!, trap) });
    };
    expect(best('chlorhexidine-allergy', 'skin')).toBe(1);
    expect(best('latex-allergy', 'cover')).toBe(0);
    expect(best('wrong-side-on-form', 'site-mark')).toBe(0);
    expect(best('warfarin', 'compression')).toBe(2);
    expect(best('diabetes', 'compression')).toBe(0);
  });
});

describe('what comes of it', () => {
  it('is a reaction at once, and harm afterwards with the chance that was left', () => {
    const allergic = run(trapped('chlorhexidine-allergy'), (hands) => hands.step(act('skin', 0)));
    expect(allergic.value('care-outcomes')).toBe(1);
    expect(allergic.careErrors.map(({ structure }) => structure)).toEqual(['skin']);
    const silent = run(trapped('diabetes'), (hands) => hands.step(act('consent', 63)));
    expect(silent.outcomes).toEqual(['glucose-unwarned']);
    expect(run(trapped('diabetes')).outcomes).toEqual([]);
  });

  it('bleeds in three of ten who take warfarin and get a plaster, and in one of fifty who are pressed on', () => {
    const of = trapped('warfarin');
    let plaster = 0;
    let pressed = 0;
    for (let seed = 0; seed < 400; seed++) {
      const luck = createCareState(of.care, seed).luck[1]!;
      if (luck < 0.3) plaster++;
      if (luck < 0.02) pressed++;
    }
    expect(plaster / 400).toBeGreaterThan(0.24);
    expect(plaster / 400).toBeLessThan(0.36);
    expect(pressed / 400).toBeLessThan(0.05);
    const unlucky = Array.from({ length: 60 }, (_, seed) => seed).find(
      (seed) =>
        createCareState(of.care, seed).luck[1]! < 0.3 && createCareState(of.care, seed).luck[1]! > 0.02,
    )!;
    const outcomesOf = (choice: number) => {
      const hands = new OperatorHands('care', of, limb, unlucky);
      stick(hands);
      hands.step(act('compression', choice));
      hands.step({ kind: 'finishRun' });
      return hands.simulation.state.events.filter(({ subject }) => subject === 'haematoma-after').length;
    };
    expect(outcomesOf(0)).toBe(1);
    expect(outcomesOf(2)).toBe(0);
  });
});
