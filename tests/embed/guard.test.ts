import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bridge } from '../../src/embed/bridge.ts';
import { BURST, Guard, MOST_CHARS } from '../../src/embed/guard.ts';
import { COMMANDS, type EmbedCommand, EVENTS } from '../../src/embed/messages.ts';
import { exactOrigin, readParameters } from '../../src/embed/parameters.ts';

const ORIGIN = 'https://course.example';
const parent = { name: 'parent' };
const START = { format: 'sononeedle.embed', version: 1, type: 'start' };

function guardAt(clock = { ms: 0 }) {
  return { clock, guard: new Guard(ORIGIN, parent, () => clock.ms) };
}

const from = (data: unknown, origin = ORIGIN, source: unknown = parent) => ({ origin, source, data });

describe('who is heard', () => {
  it('is the parent at its exact origin, and nobody else', () => {
    const { guard } = guardAt();
    expect(guard.accept(from(START))).toEqual(START);
    for (const origin of [
      'https://course.example.evil.test',
      'https://course.example:444',
      'http://course.example',
      'null',
      '',
    ])
      expect(guard.accept(from(START, origin)), origin).toBeNull();
    expect(guard.accept(from(START, ORIGIN, { name: 'sibling frame' }))).toBeNull();
    expect(guard.refused.wrongOrigin).toBe(6);
  });

  it('is nobody where no origin is known', () => {
    const guard = new Guard(null, parent, () => 0);
    expect(guard.accept(from(START))).toBeNull();
    expect(guard.accept(from(START, 'null'))).toBeNull();
  });

  it('follows from the address, which takes one exact origin or none', () => {
    const originOf = (search: string, referrer = '') => readParameters(search, referrer).allowedOrigin;
    expect(originOf(`?origin=${encodeURIComponent(ORIGIN)}`)).toBe(ORIGIN);
    for (const wrong of [
      '*',
      'null',
      'https://course.example/',
      'https://course.example/path',
      'javascript:alert(1)',
      'file://',
      '',
    ])
      expect(originOf(`?origin=${encodeURIComponent(wrong)}`, `${ORIGIN}/page`), wrong).toBeNull();
    expect(originOf('', `${ORIGIN}/lesson?x=1`)).toBe(ORIGIN);
    expect(originOf('', '')).toBeNull();
    expect(exactOrigin('https://course.example:443')).toBeNull();
  });
});

describe('what is heard', () => {
  it('is every command of the protocol', () => {
    const bodies: Record<keyof typeof COMMANDS, object> = {
      load: { drill: 'gel-block-cyst', mode: 'practice' },
      start: { seed: 7 },
      pause: {},
      aids: { aids: { guide: false } },
      capture: { id: '1' },
      restore: { recording: 'H4sIAAAA' },
    };
    const { guard } = guardAt();
    for (const [type, body] of Object.entries(bodies)) {
      const message = { ...START, type, ...body };
      expect(guard.accept(from(message)), type).toEqual(message);
    }
    expect(guard.count).toBe(0);
  });

  it('is not a message of a megabyte, a prototype, a cycle, or a shape that is not known', () => {
    const { guard, clock } = guardAt();
    const cycle: Record<string, unknown> = { ...START };
    cycle['self'] = cycle;
    const wrong: [keyof typeof guard.refused, unknown][] = [
      ['oversized', { ...START, type: 'load', drill: 'x'.repeat(1_000_000) }],
      ['oversized', { ...START, more: Array.from({ length: 100_000 }, () => 0) }],
      ['oversized', { ...START, type: 'restore', recording: 'A'.repeat(3_000_000) }],
      [
        'malformed',
        JSON.parse('{"format":"sononeedle.embed","version":1,"type":"start","__proto__":{"isAdmin":true}}'),
      ],
      [
        'malformed',
        JSON.parse('{"format":"sononeedle.embed","version":1,"type":"aids","aids":{"constructor":{}}}'),
      ],
      ['malformed', cycle],
      ['malformed', { ...START, id: new Map() }],
      ['malformed', { ...START, seed: -1 }],
      ['malformed', { ...START, type: 'load', drill: '<script>alert(1)</script>' }],
      [
        'malformed',
        { ...START, type: 'load', drill: 'gel-block-cyst', lang: '"><img src=x onerror=alert(1)>' },
      ],
      ['malformed', { ...START, type: 'restore', recording: '<svg onload=alert(1)>' }],
      ['malformed', 'start'],
      ['malformed', null],
      ['malformed', [START]],
      ['unknown', { ...START, type: 'toString' }],
      ['unknown', { ...START, type: '__proto__' }],
      ['unknown', { ...START, version: 2 }],
      ['unknown', { type: 'start' }],
    ];
    for (const [kind, data] of wrong) {
      clock.ms += 1000;
      const before = guard.refused[kind];
      expect(guard.accept(from(data))).toBeNull();
      expect(guard.refused[kind], `${kind}: ${guard.lastReason}`).toBe(before + 1);
    }
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('is a few of ten thousand in one second; the rest is counted', () => {
    const { guard, clock } = guardAt();
    let heard = 0;
    for (let i = 0; i < 10_000; i++) {
      clock.ms = i / 10;
      if (guard.accept(from(START))) heard++;
    }
    expect(heard).toBeGreaterThanOrEqual(BURST);
    expect(heard).toBeLessThanOrEqual(BURST + 21);
    expect(guard.refused.tooMany).toBe(10_000 - heard);
    clock.ms += 2000;
    expect(guard.accept(from(START))).not.toBeNull();
  });

  it('never throws, and lets through only what has the shape of a command', () => {
    const anything = fc.oneof(
      fc.anything({
        withMap: true,
        withSet: true,
        withDate: true,
        withBigInt: true,
        withTypedArray: true,
        withNullPrototype: true,
      }),
      fc.record(
        {
          format: fc.constant('sononeedle.embed'),
          version: fc.constantFrom(1, 2, '1'),
          type: fc.constantFrom(...Object.keys(COMMANDS), 'constructor', 5),
          id: fc.oneof(fc.string(), fc.constant(undefined), fc.integer()),
          drill: fc.oneof(fc.string(), fc.constant('gel-block-cyst')),
          aids: fc.dictionary(fc.string(), fc.anything()),
          recording: fc.base64String(),
        },
        { requiredKeys: ['format', 'version', 'type'] },
      ),
    );
    const { guard, clock } = guardAt();
    fc.assert(
      fc.property(anything, (data) => {
        clock.ms += 1000;
        const command = guard.accept(from(data));
        if (command) expect(COMMANDS[command.type].safeParse(command).success).toBe(true);
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(guard.refused.malformed + guard.refused.unknown).toBeGreaterThan(500);
  });
});

describe('the bridge', () => {
  function bridgeAt(onCommand: (command: EmbedCommand) => void = () => {}) {
    const sent: { message: Record<string, unknown>; to: string }[] = [];
    const host = {
      postMessage: (message: unknown, to: string) =>
        void sent.push({ message: message as Record<string, unknown>, to }),
    };
    const clock = { ms: 0 };
    const bridge = new Bridge({ parent: host, allowedOrigin: ORIGIN, nowMs: () => clock.ms, onCommand });
    return { sent, clock, bridge, host };
  }

  it('answers a command with its id, at the one origin', async () => {
    const { sent, bridge, host } = bridgeAt((command) => {
      if (command.type === 'capture') throw new Error('there is no run to capture');
    });
    bridge.receive(from({ ...START, id: 'a' }, ORIGIN, host));
    bridge.receive(from({ ...START, type: 'capture', id: 'b' }, ORIGIN, host));
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent.map(({ to }) => to)).toEqual([ORIGIN, ORIGIN]);
    sent.sort((a, b) => String(a.message['re']).localeCompare(String(b.message['re'])));
    expect(sent[0]!.message).toEqual({ ...START, type: 'done', re: 'a' });
    expect(sent[1]!.message).toMatchObject({ type: 'error', code: 'not-possible', re: 'b' });
    for (const { message } of sent)
      expect(EVENTS[message['type'] as keyof typeof EVENTS].safeParse(message).success).toBe(true);
  });

  it('tells of ten thousand refused messages once a second, with their number', () => {
    const { sent, clock, bridge } = bridgeAt();
    for (let i = 0; i < 10_000; i++) {
      clock.ms = i / 4;
      bridge.receive(from(START, 'https://elsewhere.example'));
    }
    expect(sent.length).toBe(3);
    clock.ms += 1000;
    bridge.tellRefused();
    bridge.tellRefused();
    expect(sent.length).toBe(4);
    expect(sent[3]!.message['refused']).toMatchObject({ wrongOrigin: 10_000 });
    for (const { message } of sent) expect(EVENTS.error.safeParse(message).success).toBe(true);
    const last = sent[2]!.message['refused'] as { wrongOrigin: number };
    expect(last.wrongOrigin).toBe(8001);
  });

  it('says nothing where no origin is known', () => {
    const sent: unknown[] = [];
    const host = { postMessage: (message: unknown) => void sent.push(message) };
    const bridge = new Bridge({ parent: host, allowedOrigin: null, nowMs: () => 0, onCommand: () => {} });
    bridge.send('done', {});
    bridge.receive(from(START, ORIGIN, host));
    expect(sent).toEqual([]);
  });

  it('holds messages to a size that a few words need', () => {
    expect(MOST_CHARS).toBeLessThanOrEqual(8192);
  });
});
