/** The part of a drill file about the procedure around the needle. What each field means stands with src/core/procedure/care/carePlan.ts. */
import type { z } from 'zod';
import { figuresOf } from '../core/procedure/care/careFigures.ts';
import {
  ALLERGENS,
  ANTICOAGULANTS,
  BLEEDING_RISKS,
  CARE_TRAPS,
  type CarePlan,
  INFECTION_SIGNS,
  OTHER_HISTORY,
} from '../core/procedure/care/carePlan.ts';
import { CARE_POSITIONS, CARE_STEP_IDS, type CareStepId } from '../core/procedure/care/careSteps.ts';
import type { Drill } from '../core/procedure/drill.ts';
import { probeIds } from './catalogues.ts';
import { booleanField, choiceField, idField, listOf, numberField, objectOf, textField } from './fields.ts';
import { describe, type ParseError } from './result.ts';
import { oneOf } from './suggest.ts';

const stepField = () => choiceField(CARE_STEP_IDS as readonly [CareStepId, ...CareStepId[]]);

const historySchema = objectOf({
  allergies: listOf(choiceField(ALLERGENS), 0, ALLERGENS.length),
  anticoagulant: choiceField(ANTICOAGULANTS),
  inr: numberField(0.5, 15).exactOptional(),
  infection: choiceField(INFECTION_SIGNS),
  hba1cPercent: numberField(3, 20).exactOptional(),
  surgeryInMonths: numberField(0, 60).exactOptional(),
  others: listOf(choiceField(OTHER_HISTORY), 0, OTHER_HISTORY.length),
});

const figuresSchema = objectOf({
  chlorhexidineDryS: numberField(0, 600).exactOptional(),
  iodineDryS: numberField(0, 600).exactOptional(),
  alcoholDryS: numberField(0, 600).exactOptional(),
  observeMinutes: numberField(0, 240).exactOptional(),
  testDoseLeastMl: numberField(0, 5).exactOptional(),
  testDoseMostMl: numberField(0, 5).exactOptional(),
  inrMostLow: numberField(0.5, 15).exactOptional(),
  inrMostIntermediate: numberField(0.5, 15).exactOptional(),
  surgeryMonths: numberField(0, 60).exactOptional(),
});

export const careSchema = objectOf({
  vignette: textField(1000).exactOptional(),
  imaging: textField(1000).exactOptional(),
  history: historySchema,
  position: choiceField(CARE_POSITIONS),
  probes: listOf(idField(), 1, 10),
  bleedingRisk: choiceField(BLEEDING_RISKS),
  steps: listOf(
    objectOf({
      step: stepField(),
      isCritical: booleanField().exactOptional(),
      after: listOf(stepField(), 1, CARE_STEP_IDS.length).exactOptional(),
    }),
    1,
    CARE_STEP_IDS.length,
  ),
  traps: listOf(choiceField(CARE_TRAPS), 1, CARE_TRAPS.length).exactOptional(),
  trap01: numberField(0, 1).exactOptional(),
  mayStartAtNeedle: booleanField(),
  passShare01: numberField(0, 1),
  figures: figuresSchema.exactOptional(),
}) satisfies z.ZodType<CarePlan>;

/** What the shape of `care` cannot say; empty for a drill without it. */
export function careErrorsOf({ care, probe }: Drill): readonly ParseError[] {
  if (!care) return [];
  const errors: ParseError[] = [];
  const wrong = (path: string, expected: string, got: string) =>
    errors.push({ path: `care.${path}`, expected, got });
  care.probes.forEach((id, i) => {
    if (!probeIds().includes(id)) wrong(`probes[${i}]`, oneOf(probeIds(), id), describe(id));
  });
  if (!care.probes.includes(probe.id))
    wrong('probes', `a list with the drill's own ${probe.id}`, describe(care.probes.join(', ')));
  const { anticoagulant, inr } = care.history;
  if (anticoagulant === 'warfarin' && inr === undefined)
    wrong('history.inr', 'an INR, as warfarin is taken', 'nothing');
  const steps = care.steps.map(({ step }) => step);
  care.steps.forEach(({ step, after }, i) => {
    if (steps.indexOf(step) < i) wrong(`steps[${i}].step`, 'each step once', `${describe(step)} again`);
    after?.forEach((earlier, k) => {
      if (earlier === step) wrong(`steps[${i}].after[${k}]`, 'another step', describe(earlier));
      else if (!steps.includes(earlier))
        wrong(`steps[${i}].after[${k}]`, 'a step of this list', describe(earlier));
    });
  });
  const circle = errors.length === 0 ? circleIn(care) : undefined;
  if (circle !== undefined)
    wrong(`steps[${circle}].after`, 'an order that can be kept', 'steps that wait for each other');
  if (care.trap01 !== undefined && care.trap01 > 0 && !care.traps)
    wrong('traps', 'what may be drawn, as trap01 is above 0', 'nothing');
  const { testDoseLeastMl, testDoseMostMl } = figuresOf(care);
  if (testDoseLeastMl > testDoseMostMl)
    wrong('figures.testDoseLeastMl', `at most testDoseMostMl, ${testDoseMostMl}`, String(testDoseLeastMl));
  return errors;
}

/** Index of a step that in the end waits for itself; undefined where there is none. */
function circleIn({ steps }: CarePlan): number | undefined {
  const after = new Map(steps.map((rule) => [rule.step, rule.after ?? []]));
  const reaches = (from: CareStepId, to: CareStepId, seen: Set<CareStepId>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  const found = steps.findIndex(({ step }) => reaches(step, step, new Set()));
  return found < 0 ? undefined : found;
}
