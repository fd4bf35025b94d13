/** What an author chooses from, and the texts that the program brought into a draft, in the language of the screen. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { REGIONS } from '../../../src/core/anatomy/regions/registry.ts';
import { blankDraft } from '../../../src/engine/authoring/draft.ts';
import { bodyFacts } from '../../../src/engine/authoring/bodyFacts.ts';
import { derivedMarkText, readDerivedMark } from '../../../src/protocol/derivedMark.ts';
import { findDrill } from '../../../src/protocol/drills/index.ts';
import { de } from '../../../src/ui/messages/de/index.ts';
import { originText, passOriginText, toldLandmarks, toldStarts } from '../../../src/ui/messages/names.ts';
import { i18n, initMessages } from '../../../src/ui/messages/i18n.ts';
import { LANGUAGES } from '../../../src/ui/messages/languages.ts';
import { setWords } from '../../../src/ui/messages/words.ts';

afterEach(() => setWords(null, null));

describe('a mark that was derived from runs', () => {
  beforeAll(initMessages);
  afterEach(() => i18n.changeLanguage('en'));

  it('says so with its figures in every language', async () => {
    const plain = findDrill('knee-suprapatellar-lateral')!.passTotalOrigin!;
    const held = derivedMarkText({ ...readDerivedMark(plain)!, heldAt: 71 });
    const figures = (text: string) =>
      (text.match(/\d+([.,]\d+)?/g) ?? []).map((n) => Number(n.replace(',', '.'))).sort();
    for (const stored of [plain, held]) {
      await i18n.changeLanguage('en');
      expect(passOriginText(stored).replaceAll('\u202f', ' ')).toBe(stored);
      for (const { id, load } of LANGUAGES) {
        if (!load) continue;
        i18n.addResourceBundle(id, 'translation', (await load()).messages);
        await i18n.changeLanguage(id);
        const told = passOriginText(stored);
        expect(told, id).not.toBe(stored);
        expect(figures(told), id).toEqual(figures(stored));
      }
    }
  });
});

describe('a new drill', () => {
  const regions = REGIONS.map((region) => ({ region, facts: bodyFacts(blankDraft(region, 'word')) }));

  it('has no probe start by the id of another region’s', () => {
    const ids = regions.flatMap(({ facts }) => facts.starts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('offers every start and landmark by a name of the language', () => {
    for (const { region, facts } of regions) {
      expect(toldStarts(facts.starts), region.id).toEqual(facts.starts);
      setWords(de.words, null);
      const told = [...toldStarts(facts.starts), ...toldLandmarks(region.id, facts.landmarks)];
      const stored = [...facts.starts, ...facts.landmarks];
      expect(told.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
      for (const [i, { id, name }] of told.entries()) expect(name, id).not.toBe(stored[i]!.name);
      setWords(null, null);
    }
  });

  it('says where its limits come from in the language, and what the author typed as it was typed', () => {
    setWords(de.words, null);
    for (const { region } of regions) {
      const draft = blankDraft(region, 'word');
      for (const { metric, origin } of draft.metrics)
        if (origin !== undefined) expect(originText(draft, metric, origin), metric).not.toBe(origin);
      expect(passOriginText(draft.passTotalOrigin!)).toBe(de.words.origins['pass']);
      expect(passOriginText('our own ward')).toBe('our own ward');
      expect(originText(draft, draft.metrics[0]!.metric, 'our own ward')).toBe('our own ward');
    }
  });
});
