import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import type { CareRule } from '../../../src/core/procedure/care/carePlan.ts';
import { CARE_STEP_IDS } from '../../../src/core/procedure/care/careSteps.ts';
import { usualCare, withoutStep, withStep, withStepMoved } from '../../../src/engine/authoring/careDraft.ts';
import { bodyFacts } from '../../../src/engine/authoring/bodyFacts.ts';
import {
  blankDraft,
  type Draft,
  inDrillMode,
  plainDraft,
  readDraft,
} from '../../../src/engine/authoring/draft.ts';

const idsOf = (steps: readonly CareRule[]) => steps.map(({ step }) => step);

function wholeDraft(region: string): Draft {
  const blank = blankDraft(REGIONS.find(({ id }) => id === region)!, 'abc123');
  const facts = bodyFacts(blank);
  const structure = (facts.spaces[0] ?? facts.structures[0]!).id;
  return { ...blank, title: 'Own', target: { ...blank.target, structure } };
}

describe('the usual procedure', () => {
  it.each(REGIONS.map(({ id }) => id))(
    'of %s is valid in every mode, with the draft’s own probe',
    (region) => {
      for (const mode of ['guided', 'practice', 'assessment'] as const) {
        const draft = inDrillMode(wholeDraft(region), mode);
        const care = usualCare(draft);
        const read = readDraft(plainDraft({ ...draft, care }));
        expect(read.ok ? [] : read.errors).toEqual([]);
        expect(care.mayStartAtNeedle).toBe(mode !== 'assessment');
      }
    },
  );

  it('begins with the patient once its drill is an assessment, and as the learner likes elsewhere', () => {
    const draft = wholeDraft('gel-block');
    const assessed = inDrillMode({ ...draft, care: usualCare(draft) }, 'assessment');
    expect(assessed.care!.mayStartAtNeedle).toBe(false);
    expect(inDrillMode(assessed, 'practice').care!.mayStartAtNeedle).toBe(true);
    expect(inDrillMode(draft, 'assessment').care).toBeUndefined();
  });
});

describe('the list of steps', () => {
  const steps: readonly CareRule[] = [
    { step: 'consent' },
    { step: 'skin', after: ['consent'] },
    { step: 'cover', after: ['consent', 'skin'], isCritical: true },
  ];

  it('is moved by places, and stays at its ends', () => {
    expect(idsOf(withStepMoved(steps, 2, -1))).toEqual(['consent', 'cover', 'skin']);
    expect(idsOf(withStepMoved(steps, 0, 1))).toEqual(['skin', 'consent', 'cover']);
    expect(withStepMoved(steps, 0, -1)).toBe(steps);
    expect(withStepMoved(steps, 2, 1)).toBe(steps);
  });

  it('waits for nothing that was taken out', () => {
    expect(withoutStep(steps, 'consent')).toEqual([
      { step: 'skin' },
      { step: 'cover', after: ['skin'], isCritical: true },
    ]);
  });

  it('takes a step in where the checklist has it', () => {
    expect(idsOf(withStep(steps, 'position', CARE_STEP_IDS))).toEqual([
      'consent',
      'position',
      'skin',
      'cover',
    ]);
    expect(idsOf(withStep(steps, 'indication', CARE_STEP_IDS))).toEqual([
      'indication',
      'consent',
      'skin',
      'cover',
    ]);
    expect(idsOf(withStep(steps, 'record', CARE_STEP_IDS)).at(-1)).toBe('record');
  });
});
