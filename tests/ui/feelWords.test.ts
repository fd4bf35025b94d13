import { beforeAll, describe, expect, it } from 'vitest';
import type { SimEvent, SimEventKind } from '../../src/core/sim/state.ts';
import { AIDS } from '../../src/engine/aids.ts';
import type { Feel } from '../../src/engine/feel.ts';
import { initMessages } from '../../src/ui/messages/i18n.ts';
import { needleText, peaksText, warningText } from '../../src/ui/run/feel/feelText.ts';
import { heardText, heardTexts } from '../../src/ui/run/feel/heardText.ts';
import { NAME_GAP_PX, placeNames, traceScale } from '../../src/ui/run/feel/traceScale.ts';

beforeAll(initMessages);

const event = (kind: SimEventKind, subject: string, size?: number, tick = 0): SimEvent => ({
  tick,
  kind,
  subject,
  tipMm: [0, 0, 0],
  depthMm: 0,
  ...(size === undefined ? {} : { size }),
});

const FEEL: Feel = {
  needle: 'tenting',
  layer: 'joint-capsule',
  plunger: 'none',
  warnings: [],
  thumbN: 0,
  pressureKpa: 0,
  forceN: 0.8,
  pain: 0,
  painCause: '',
};

describe('names of layers', () => {
  it('are told where the mode tells what the tip is in, and nowhere else', () => {
    expect(needleText(FEEL, AIDS.practice)).toContain('joint capsule');
    expect(needleText(FEEL, AIDS.assessment)).not.toContain('capsule');
    expect(heardText(event('layer-pop', 'joint-capsule'), AIDS.practice, '')).toContain('joint capsule');
    expect(heardText(event('layer-pop', 'joint-capsule'), AIDS.assessment, '')).toBe('A give.');
    expect(heardText(event('bone-contact', 'femur'), AIDS.assessment, '')).toBe('Hard stop.');
    expect(heardText(event('intravascular-injection', 'vein'), AIDS.assessment, '')).toBeNull();
    expect(heardText(event('intravascular-injection', 'vein'), AIDS.practice, '')).toContain('vein');
    const peaks = [{ layer: 'joint-capsule', peakN: 0.84 }];
    expect(peaksText(peaks, AIDS.practice)).toBe('Peaks: joint capsule 0.8 N');
    expect(peaksText(peaks, AIDS.assessment)).toBe('Peaks: layer 1 0.8 N');
  });
});

describe('what is heard', () => {
  it('is what comes back into the barrel, in every mode', () => {
    for (const aids of Object.values(AIDS)) {
      expect(heardText(event('aspirated', 'blood'), aids, 'bright-red')).toContain('bright red');
      expect(heardText(event('aspirated', 'nothing'), aids, '')).toContain('nothing');
    }
  });

  it('is what the patient says, louder with more pain and in other words for a nerve', () => {
    const said = (cause: string, pain: number) => heardText(event('pain', cause, pain), AIDS.assessment, '')!;
    expect(new Set([said('skin', 4), said('skin', 6), said('skin', 8), said('nerve', 8)]).size).toBe(4);
    expect(said('skin', 8)).toContain('8 of 10');
  });

  it('is only the latest, without what nobody notices, and nothing twice', () => {
    const events = [
      event('layer-pop', 'skin', undefined, 10),
      event('structure-entered', 'fat', undefined, 11),
      event('layer-pop', 'fascia', undefined, 20),
      event('layer-pop', 'fascia', undefined, 21),
    ];
    expect(heardTexts(events, 0, AIDS.practice, '')).toEqual(['A give: the skin.', 'A give, into fascia.']);
    expect(heardTexts(events, 15, AIDS.practice, '')).toEqual(['A give, into fascia.']);
  });

  it('warns of the gravest first', () => {
    expect(warningText({ ...FEEL, warnings: ['buckled', 'pressure'] })).toContain('bows');
    expect(warningText(FEEL)).toBe('');
  });
});

describe('the scale of a strip', () => {
  it('holds every value, with now at the right edge', () => {
    for (const [most, least] of [
      [0, 0],
      [0.4, -0.1],
      [1.7, -1.2],
      [17, 0],
      [70, -3],
    ] as const) {
      const scale = traceScale({ widthPx: 300, heightPx: 50 }, { endTick: 900, ticks: 1000 }, most, least);
      expect(scale.xPxOf(900)).toBe(300);
      expect(scale.xPxOf(-100)).toBe(0);
      for (const value of [most, least, 0]) {
        expect(scale.yPxOf(value)).toBeGreaterThanOrEqual(0);
        expect(scale.yPxOf(value)).toBeLessThanOrEqual(50);
      }
    }
  });

  it('leaves out a name that would lie over another', () => {
    const names = [0, 20, 45].map((xPx) => ({ xPx, text: 'skin' }));
    expect(placeNames(names, () => 30).map((n) => n.xPx - NAME_GAP_PX)).toEqual([0, 45]);
  });

  it('puts a name to the left of its mark where it would run out of the picture', () => {
    const names = [10, 95].map((xPx) => ({ xPx, text: 'skin' }));
    expect(placeNames(names, () => 30, 100).map((n) => n.xPx)).toEqual([13, 62]);
    expect(placeNames([names[1]!], () => 30, 200).map((n) => n.xPx)).toEqual([98]);
  });
});
