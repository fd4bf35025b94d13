import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Drill } from '../../src/core/procedure/drill.ts';
import { decodeDrillLink, encodeDrillLink, MOST_LINK_CHARS } from '../../src/protocol/drillLink.ts';
import { findDrill } from '../../src/protocol/drills/index.ts';
import { encodeDrill, looksLikeDrill, parseOwnDrill } from '../../src/protocol/ownDrill.ts';
import { toBase64 } from '../../src/protocol/packedBytes.ts';
import { formatErrors } from '../../src/protocol/result.ts';

const BUILT_IN = findDrill('gel-block-cyst')!;
const OWN: Drill = { ...BUILT_IN, id: 'gel-own-1a2b', title: 'Gel: “mine” – 陈', passTotal: 60 };
const codeOf = (text: string): string =>
  toBase64(deflateSync(strToU8(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const refusal = (code: string): string => {
  const read = decodeDrillLink(code);
  return read.ok ? '' : formatErrors(read).join('\n');
};

describe('a link', () => {
  const code = encodeDrillLink(OWN)!;

  it('holds the whole drill in a few thousand characters that any address takes', () => {
    expect(code).toMatch(/^[\w-]+$/);
    expect(code.length).toBeLessThan(4000);
    expect(decodeDrillLink(code)).toEqual({ ok: true, value: OWN });
  });

  it.each<[string, string, RegExp]>([
    ['cut off', code.slice(0, -20), /a whole link: it may have been cut off, got a damaged one/],
    ['not ours', '%3Cscript%3E', /got other characters than a link has/],
    ['too long', 'A'.repeat(MOST_LINK_CHARS + 1), /at most 12000 characters, got 12001/],
    [
      'a bomb',
      codeOf(' '.repeat(4_000_000)),
      /a drill of at most 262144 bytes, got one that unpacks to more/,
    ],
    ['no JSON', codeOf('drill'), /expected JSON, got "drill"/],
    ['no drill', codeOf('{"id":"x"}'), /version: expected 1, got nothing/],
    ['brackets', codeOf('['.repeat(100_000)), /levels of lists/],
    [
      'under a built-in id',
      encodeDrillLink({ ...OWN, id: 'gel-block-cyst' })!,
      /id: expected an id that no built-in drill has, got "gel-block-cyst"/,
    ],
    [
      'with keys of prototypes',
      codeOf(JSON.stringify(OWN).replace('{', '{"__proto__":{"isAdmin":true},')),
      /__proto__/,
    ],
  ])('that is %s is refused in words', (_what, bad, expected) => {
    expect(refusal(bad)).toMatch(expected);
    expect((Object.prototype as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('of damaged letters never throws', () => {
    for (let i = 0; i < code.length; i += 97) refusal(`${code.slice(0, i)}A${code.slice(i + 1)}`);
    expect(encodeDrillLink({ ...OWN, briefing: noise(40_000) })).toBeNull();
  });
});

/** Text that packing does not shorten much. */
function noise(length: number): string {
  let text = '';
  for (let x = 1; text.length < length; x = (x * 48_271) % 2_147_483_647) text += x.toString(36);
  return text.slice(0, length);
}

describe('a drill file of one’s own', () => {
  it('reads back, and a built-in drill that was saved is still the built-in one', () => {
    expect(parseOwnDrill(encodeDrill(OWN), 'f')).toEqual({ ok: true, value: OWN });
    expect(parseOwnDrill(encodeDrill(BUILT_IN), 'f')).toEqual({ ok: true, value: BUILT_IN });
    expect([OWN, { format: 'sononeedle.recording', drill: OWN }, null, []].map(looksLikeDrill)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
