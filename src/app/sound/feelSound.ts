/**
 * What the hands feel, as quiet sounds that are made here: a click where a layer gives way, a knock on bone, a tone that
 * rises with the thumb's force. Every sound has a visible twin in the feel panel.
 */
import type { StructureClass } from '../../core/anatomy/anatomy.ts';
import { THUMB_FORCE_N } from '../../core/injectate/syringe.ts';

/** The part of Web Audio that is used, so that tests can stand in for it. */
export type SoundContext = Pick<
  AudioContext,
  'currentTime' | 'destination' | 'state' | 'createGain' | 'createOscillator' | 'resume' | 'close'
>;

/** Pitch of the click by the kind of layer that gave way, Hz: thin and taut is high, thick and tough is low. */
const CLICK_HZ: { readonly [C in StructureClass]?: number } = {
  skin: 820,
  fat: 620,
  fascia: 1180,
  muscle: 560,
  capsule: 940,
  ligament: 480,
  tendon: 420,
  vessel: 1500,
  nerve: 1320,
  recess: 1040,
  bursa: 1040,
  synovium: 760,
  fluid: 1040,
};
const OTHER_CLICK_HZ = 700;
const CLICK_S = 0.05;
const CLICK_LEVEL = 0.35;
const KNOCK_HZ = 105;
const KNOCK_S = 0.16;
const KNOCK_LEVEL = 0.8;
/** The tone of the plunger: an octave and a half up to the most that a thumb can. */
const TONE_FROM_HZ = 196;
const TONE_TO_HZ = 554;
const TONE_LEVEL = 0.12;
/** Below this the thumb only rests there, N. */
const TONE_FROM_N = 0.5;
const GLIDE_S = 0.04;
/** A level that counts as silent: exponential ramps cannot end at 0. */
const SILENT = 0.0001;

export const clickHz = (structureClass: StructureClass | undefined): number =>
  (structureClass && CLICK_HZ[structureClass]) || OTHER_CLICK_HZ;

/** Pitch of the plunger's tone for a force of the thumb, Hz. */
export const toneHz = (thumbN: number): number =>
  TONE_FROM_HZ * (TONE_TO_HZ / TONE_FROM_HZ) ** Math.min(1, Math.max(0, thumbN / THUMB_FORCE_N));

export class FeelSound {
  private readonly master: GainNode;
  private tone: { readonly oscillator: OscillatorNode; readonly level: GainNode } | null = null;
  private isToneOn = false;

  constructor(
    private readonly context: SoundContext,
    volume01: number,
  ) {
    this.master = context.createGain();
    this.master.gain.value = volume01;
    this.master.connect(context.destination);
  }

  setVolume01(volume01: number): void {
    this.master.gain.setTargetAtTime(volume01, this.context.currentTime, GLIDE_S);
  }

  /** A layer gave way. */
  click(structureClass: StructureClass | undefined): void {
    this.strike('triangle', clickHz(structureClass), CLICK_S, CLICK_LEVEL);
  }

  /** The tip met bone or cartilage. */
  knock(): void {
    this.strike('sine', KNOCK_HZ, KNOCK_S, KNOCK_LEVEL);
  }

  /** Once a frame: the force of the thumb, N; 0 is silent. */
  press(thumbN: number): void {
    const isOn = thumbN > TONE_FROM_N;
    if (!isOn && !this.isToneOn) return;
    const now = this.context.currentTime;
    this.tone ??= this.startTone();
    const { oscillator, level } = this.tone;
    if (isOn) oscillator.frequency.setTargetAtTime(toneHz(thumbN), now, GLIDE_S);
    if (isOn !== this.isToneOn) level.gain.setTargetAtTime(isOn ? TONE_LEVEL : 0, now, GLIDE_S);
    this.isToneOn = isOn;
  }

  /** Gives the sound card back. */
  close(): void {
    this.tone?.oscillator.stop();
    this.tone = null;
    void this.context.close().catch(() => {});
  }

  private startTone(): { oscillator: OscillatorNode; level: GainNode } {
    const oscillator = this.context.createOscillator();
    const level = this.context.createGain();
    oscillator.type = 'sine';
    level.gain.value = 0;
    oscillator.connect(level);
    level.connect(this.master);
    oscillator.start();
    return { oscillator, level };
  }

  private strike(type: OscillatorType, hz: number, lengthS: number, levelAt: number): void {
    const now = this.context.currentTime;
    const oscillator = this.context.createOscillator();
    const level = this.context.createGain();
    oscillator.type = type;
    oscillator.frequency.setValueAtTime(hz, now);
    oscillator.frequency.exponentialRampToValueAtTime(hz * 0.7, now + lengthS);
    level.gain.setValueAtTime(levelAt, now);
    level.gain.exponentialRampToValueAtTime(SILENT, now + lengthS);
    oscillator.connect(level);
    level.connect(this.master);
    oscillator.onended = () => level.disconnect();
    oscillator.start(now);
    oscillator.stop(now + lengthS);
  }
}
