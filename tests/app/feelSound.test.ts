import { describe, expect, it } from 'vitest';
import { FeelEar } from '../../src/app/sound/feelEar.ts';
import { clickHz, FeelSound, type SoundContext, toneHz } from '../../src/app/sound/feelSound.ts';
import type { Anatomy } from '../../src/core/anatomy/anatomy.ts';
import { THUMB_FORCE_N } from '../../src/core/injectate/syringe.ts';
import type { SimEventKind, SimState } from '../../src/core/sim/state.ts';

class FakeParam {
  value = 0;
  readonly calls: [string, number][] = [];
  setValueAtTime(value: number) {
    this.calls.push(['set', value]);
  }
  exponentialRampToValueAtTime(value: number) {
    if (value <= 0) throw new RangeError('an exponential ramp must end above 0');
    this.calls.push(['ramp', value]);
  }
  setTargetAtTime(value: number) {
    this.calls.push(['target', value]);
  }
}

class FakeNode {
  readonly frequency = new FakeParam();
  readonly gain = new FakeParam();
  type = '';
  startedAt: number | null = null;
  stoppedAt: number | null = null;
  onended: (() => void) | null = null;
  readonly to: unknown[] = [];
  connect(node: unknown) {
    this.to.push(node);
  }
  disconnect() {}
  start(at = 0) {
    this.startedAt = at;
  }
  stop(at = 0) {
    this.stoppedAt = at;
  }
}

class FakeContext {
  currentTime = 3;
  readonly destination = {};
  readonly state = 'running';
  readonly oscillators: FakeNode[] = [];
  readonly gains: FakeNode[] = [];
  isClosed = false;
  createOscillator() {
    const node = new FakeNode();
    this.oscillators.push(node);
    return node;
  }
  createGain() {
    const node = new FakeNode();
    this.gains.push(node);
    return node;
  }
  async resume() {}
  async close() {
    this.isClosed = true;
  }
}

function open() {
  const context = new FakeContext();
  const sound = new FeelSound(context as unknown as SoundContext, 0.4);
  return { context, sound };
}

describe('a pop', () => {
  it('is a short click whose pitch tells the kind of layer', () => {
    const { context, sound } = open();
    sound.click('fascia');
    sound.click('tendon');
    const [fascia, tendon] = context.oscillators;
    expect(fascia!.frequency.calls[0]).toEqual(['set', clickHz('fascia')]);
    expect(clickHz('fascia')).toBeGreaterThan(clickHz('tendon'));
    expect(clickHz(undefined)).toBeGreaterThan(0);
    for (const click of [fascia!, tendon!]) {
      expect(click.startedAt).toBe(3);
      expect(click.stoppedAt! - 3).toBeLessThan(0.1);
    }
    expect(context.gains[0]!.gain.value).toBe(0.4);
  });
});

describe('bone', () => {
  it('is a dull knock, lower than any click', () => {
    const { context, sound } = open();
    sound.knock();
    expect(context.oscillators[0]!.frequency.calls[0]![1]).toBeLessThan(200);
  });
});

describe('the plunger', () => {
  it('rises evenly to the ear with the force of the thumb: equal steps are equal ratios', () => {
    const quarter = THUMB_FORCE_N / 4;
    const ratio = toneHz(quarter) / toneHz(0);
    for (let i = 1; i < 4; i++) expect(toneHz((i + 1) * quarter) / toneHz(i * quarter)).toBeCloseTo(ratio, 9);
    expect(toneHz(1000)).toBe(toneHz(THUMB_FORCE_N));
  });

  it('sounds while pressed and falls silent after, with one oscillator', () => {
    const { context, sound } = open();
    sound.press(0);
    expect(context.oscillators.length).toBe(0);
    sound.press(10);
    sound.press(20);
    sound.press(0);
    sound.press(0);
    expect(context.oscillators.length).toBe(1);
    const targets = context.gains[1]!.gain.calls.map(([, value]) => value > 0);
    expect(targets).toEqual([true, false]);
    sound.close();
    expect(context.oscillators[0]!.stoppedAt).not.toBeNull();
    expect(context.isClosed).toBe(true);
  });
});

describe('the ear', () => {
  const anatomy = {
    background: { id: 'fat', class: 'fat' },
    structures: [{ id: 'sheet', class: 'fascia' }],
  } as unknown as Anatomy;
  const stateOf = (kinds: readonly (readonly [SimEventKind, string])[], thumbForceN = 0) =>
    ({
      events: kinds.map(([kind, subject]) => ({ kind, subject })),
      syringe: { thumbForceN },
    }) as unknown as SimState;

  it('hears each moment once, and nothing from before', () => {
    const { context, sound } = open();
    const old = [['layer-pop', 'sheet']] as const;
    const ear = new FeelEar(sound, anatomy, stateOf(old));
    ear.follow(stateOf(old), true);
    expect(context.oscillators.length).toBe(0);
    const more = [...old, ['layer-pop', 'sheet'], ['bone-contact', 'femur'], ['redirected', 'fat']] as const;
    ear.follow(stateOf(more), true);
    ear.follow(stateOf(more), true);
    expect(context.oscillators.length).toBe(2);
    expect(context.oscillators[0]!.frequency.calls[0]![1]).toBe(clickHz('fascia'));
    // A replay that jumped back starts anew from there.
    ear.follow(stateOf(old), true);
    ear.follow(stateOf(more.slice(0, 2)), true);
    expect(context.oscillators.length).toBe(3);
  });

  it('does not hum while the run rests', () => {
    const { context, sound } = open();
    const ear = new FeelEar(sound, anatomy, stateOf([]));
    ear.follow(stateOf([], 20), false);
    expect(context.oscillators.length).toBe(0);
    ear.follow(stateOf([], 20), true);
    expect(context.oscillators.length).toBe(1);
  });
});
