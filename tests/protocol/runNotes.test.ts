/** Notes files and rating forms: what is written is read again, and what is wrong is told by its path. */
import { describe, expect, it } from 'vitest';
import { decodeRatingForm, encodeRatingForm, type RatingForm } from '../../src/protocol/ratingForm.ts';
import { formatErrors } from '../../src/protocol/result.ts';
import { decodeRunNotes, encodeRunNotes, type RunNotes } from '../../src/protocol/runNotes.ts';

const AT = '2026-05-01T10:00:00.000Z';

const notes: RunNotes = {
  digest: 'ab'.repeat(32),
  drill: 'gel-block-cyst-assessment',
  notes: [
    { kind: 'phase', id: '0123abcd', tick: 100, changedAt: AT, phase: 'scan' },
    { kind: 'note', id: '4567cdef', tick: 240, changedAt: AT, text: 'Die Spitze ist weg. 針先', author: '' },
  ],
  ratings: [
    {
      rater: 'Ada',
      form: 'sononeedle-global',
      changedAt: AT,
      items: [{ id: 'image', name: 'Image', score: 4 }],
      remark: '',
    },
  ],
  attention: [{ tick: 120, kind: 'hidden', seconds: 12.5 }],
  attempt: { number: 3, abandoned: 1 },
};

/** What is said of the file with one value put in another's place. */
function wrong(path: readonly (string | number)[], value: unknown): string[] {
  const file = JSON.parse(encodeRunNotes(notes)) as Record<string, unknown>;
  let at = file;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[path[path.length - 1]!] = value;
  const read = decodeRunNotes(JSON.stringify(file), 'a.notes.json');
  return read.ok ? [] : formatErrors(read);
}

describe('a notes file', () => {
  it('is read as it was written', () => {
    expect(decodeRunNotes(encodeRunNotes(notes), 'a.notes.json')).toEqual({ ok: true, value: notes });
  });

  it('is refused by the path of what is wrong', () => {
    expect(wrong(['digest'], 'no')).toEqual([
      'a.notes.json: digest: expected a SHA-256 of 64 hexadecimal digits, got "no"',
    ]);
    expect(wrong(['notes', 1, 'tick'], -1)[0]).toMatch(/^a\.notes\.json: notes\[1\]\.tick: expected a whole/);
    expect(wrong(['notes', 0, 'phase'], 'lunch')[0]).toMatch(
      /notes\[0\]\.phase: expected .* scan, .*got "lunch"/,
    );
    expect(wrong(['notes', 0, 'kind'], 'song')[0]).toMatch(/notes\[0\].*: expected a note or a phase/);
    expect(wrong(['ratings', 0, 'items', 0, 'score'], 6)[0]).toMatch(
      /ratings\[0\]\.items\[0\]\.score: .*1 to 5, got 6/,
    );
    expect(wrong(['attention', 0, 'kind'], 'asleep')[0]).toMatch(/attention\[0\]\.kind/);
    expect(wrong(['notez'], [])[0]).toMatch(/notez: expected a known field, perhaps "notes"/);
  });

  it('says nothing twice, and counts no more given up than begun', () => {
    expect(wrong(['notes', 1, 'id'], '0123abcd')).toEqual([
      'a.notes.json: notes[1].id: expected an id that stands once, got "0123abcd"',
    ]);
    expect(wrong(['ratings', 1], notes.ratings[0])[0]).toMatch(
      /ratings\[1\]\.rater: expected each rater once/,
    );
    expect(wrong(['attempt', 'abandoned'], 3)[0]).toMatch(
      /attempt\.abandoned: expected fewer than the attempts, 3/,
    );
  });
});

describe('a rating form', () => {
  const form: RatingForm = {
    id: 'form-1',
    title: 'Ours',
    items: [{ id: 'one', name: 'One', low: 'poor', middle: '', high: 'good' }],
  };

  it('is read as it was written, and refused by path', () => {
    expect(decodeRatingForm(encodeRatingForm(form), 'form.json')).toEqual({ ok: true, value: form });
    const twice = { ...form, items: [form.items[0]!, form.items[0]!] };
    const read = decodeRatingForm(encodeRatingForm(twice), 'form.json');
    expect(read.ok ? [] : formatErrors(read)).toEqual([
      'form.json: items[1].id: expected an id that stands once, got "one"',
    ]);
    const empty = decodeRatingForm(encodeRatingForm({ ...form, items: [] }), 'form.json');
    expect(empty.ok ? [] : formatErrors(empty)[0]).toMatch(/items: expected a list of 1 to 40/);
  });
});
