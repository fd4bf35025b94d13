import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DerivedMark, derivedMarkText, readDerivedMark } from '../../src/protocol/derivedMark.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';

const tenth = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((n) => n / 10);
const skill = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const marks: fc.Arbitrary<DerivedMark> = fc.record(
  {
    heldAt: fc.integer({ min: 0, max: 100 }),
    runs: fc.integer({ min: 1, max: 100_000 }),
    expertSkill: fc.tuple(skill, skill),
    beginnerSkill: fc.tuple(skill, skill),
    meetAt: tenth(100),
    beginnersPercent: tenth(100),
    expertsPercent: tenth(100),
  },
  { requiredKeys: ['runs', 'expertSkill', 'beginnerSkill', 'meetAt', 'beginnersPercent', 'expertsPercent'] },
);

describe('the origin of a derived mark', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        expect(readDerivedMark(derivedMarkText(mark))).toEqual(mark);
      }),
    );
  });

  it('is not read from what an author wrote', () => {
    const text = derivedMarkText({
      runs: 100,
      expertSkill: [0.85, 1],
      beginnerSkill: [0, 0.3],
      meetAt: 81.2,
      beginnersPercent: 4,
      expertsPercent: 97,
    });
    expect(readDerivedMark(text)).not.toBeNull();
    for (const other of [`${text} So we think.`, ` ${text}`, text.replace('81.2', '81'), 'our own ward', ''])
      expect(readDerivedMark(other)).toBeNull();
  });

  it('stands in every built-in drill, with the mark in whole points, or held below it', () => {
    for (const { id, passTotal, passTotalOrigin } of DRILLS) {
      const mark = readDerivedMark(passTotalOrigin ?? '');
      expect(mark, id).not.toBeNull();
      const { meetAt, heldAt } = mark!;
      if (heldAt === undefined) expect(Math.abs(passTotal - meetAt), id).toBeLessThanOrEqual(0.5);
      else {
        expect(passTotal, id).toBe(heldAt);
        expect(heldAt, id).toBeLessThan(meetAt);
      }
      expect(mark!.beginnersPercent, id).toBeLessThan(mark!.expertsPercent);
    }
  });
});
