import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { elementScriptText } from '../../scripts/elementScript.mjs';
import { referenceText, schemas, schemasText, withReference } from '../../scripts/embedding/reference.ts';
import { DRILL_TYPE, EXTENSIONS, PERFORMED } from '../../src/embed/identifiers.ts';
import { COMMANDS, EVENTS } from '../../src/embed/messages.ts';

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

describe('the page about embedding', () => {
  it('has the reference that the code gives: else run npx tsx scripts/embedding.ts', () => {
    const page = read('embedding.md');
    expect(withReference(page, referenceText())).toBe(page);
    expect(read('embed-messages.json')).toBe(schemasText());
  });

  it('has a JSON Schema for every message, which says what the code says', () => {
    const { commands, events } = schemas();
    expect(Object.keys(commands)).toEqual(Object.keys(COMMANDS));
    expect(Object.keys(events)).toEqual(Object.keys(EVENTS));
    // Read back from its JSON Schema, a message is held to the same.
    const start = z.fromJSONSchema(JSON.parse(JSON.stringify(commands['start'])));
    const message = { format: 'sononeedle.embed', version: 1, type: 'start' };
    for (const [value, isGood] of [
      [message, true],
      [{ ...message, seed: 7 }, true],
      [{ ...message, seed: -1 }, false],
      [{ ...message, seed: 1.5 }, false],
      [{ ...message, version: 2 }, false],
      [{ ...message, more: 1 }, false],
    ] as const) {
      expect(start.safeParse(value).success, JSON.stringify(value)).toBe(isGood);
      expect(COMMANDS.start.safeParse(value).success).toBe(isGood);
    }
  });
});

describe('the xAPI profile', () => {
  it('has every name that a statement uses', () => {
    const profile = JSON.parse(read('xapi-profile.json')) as {
      concepts: { id: string; inlineSchema?: string }[];
    };
    const ids = profile.concepts.map(({ id }) => id);
    expect(ids.sort()).toEqual([...Object.values(EXTENSIONS), PERFORMED, DRILL_TYPE].sort());
    for (const { inlineSchema } of profile.concepts) if (inlineSchema) JSON.parse(inlineSchema);
  });
});

describe('the element', () => {
  it('is one script of at most 15 kB packed that imports nothing', async () => {
    const text = await elementScriptText();
    expect(gzipSync(text).length).toBeLessThan(15_000);
    expect(text).not.toMatch(/\bimport\b|\bexport\b/);
    for (const type of Object.keys(EVENTS)) expect(text, type).toContain(type);
  });
});
