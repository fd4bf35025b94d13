/**
 * What the hands felt, tick by tick, kept for the screen: force along the needle, thumb, pressure, pain; where layers
 * gave way and how hard each layer was. Derived from the simulation, so it is neither recorded nor scored.
 */
import type { Anatomy } from '../core/anatomy/anatomy.ts';
import { ownerId, type TissueField } from '../core/anatomy/tissueField.ts';
import { TICKS_PER_SECOND } from '../core/sim/command.ts';
import type { SimEventKind, SimState } from '../core/sim/state.ts';
import { namedIdOnWay } from './deepFat.ts';

/** Ticks that one sample stands for; within them the largest value counts, so that no pop falls between two. */
export const TICKS_PER_SAMPLE = 4;
export const SAMPLES_PER_SECOND = TICKS_PER_SECOND / TICKS_PER_SAMPLE;

export interface FeelMark {
  readonly tick: number;
  readonly kind: SimEventKind;
  /** Id of the layer or structure. */
  readonly subject: string;
  /** Force along the needle then, N. */
  readonly forceN: number;
}

export interface LayerPeak {
  /** Id of the layer that pushed back: the one that tented before the tip, else the one that was cut. */
  readonly layer: string;
  readonly peakN: number;
}

/** Events that a hand feels. */
const FELT: readonly SimEventKind[] = [
  'layer-pop',
  'bone-contact',
  'cartilage-contact',
  'tissue-torn',
  'needle-buckled',
];

/** A while in one layer: when it began, and its greatest force with its moment. */
interface LayerSpan {
  /** Of the structure or of what fills the body, and what it is called: fat below the fascia has a name of its own. */
  readonly id: string;
  readonly layer: string;
  readonly fromTick: number;
  peakN: number;
  peakTick: number;
}

interface Felt {
  readonly state: SimState;
  field(): TissueField;
}

const CHUNK = 1024;

export class FeelTrace {
  /** One value a sample: N (+ pushes back, − holds), N, kPa, 0–10. */
  forceN = new Float32Array(CHUNK);
  thumbN = new Float32Array(CHUNK);
  pressureKpa = new Float32Array(CHUNK);
  pain = new Float32Array(CHUNK);
  /** Complete samples; sample i ends with tick (i + 1) · TICKS_PER_SAMPLE. */
  count = 0;
  readonly marks: FeelMark[] = [];
  private readonly spans: LayerSpan[] = [];
  private readonly insertedAt: number[] = [];
  private seenEvents = 0;
  private inSample = 0;

  constructor(private readonly anatomy: Anatomy) {}

  /** After each tick, from the first on. */
  observe(felt: Felt): void {
    const { state } = felt;
    const { needle, syringe, patient, events } = state;
    const i = this.count;
    if (this.inSample === 0) {
      this.makeRoom();
      this.forceN[i] = needle.forceN;
      this.thumbN[i] = 0;
      this.pressureKpa[i] = 0;
      this.pain[i] = 0;
    }
    if (Math.abs(needle.forceN) > Math.abs(this.forceN[i]!)) this.forceN[i] = needle.forceN;
    this.thumbN[i] = Math.max(this.thumbN[i]!, syringe.thumbForceN);
    this.pressureKpa[i] = Math.max(this.pressureKpa[i]!, syringe.pressureKpa);
    this.pain[i] = Math.max(this.pain[i]!, patient.pain);
    if (++this.inSample === TICKS_PER_SAMPLE) {
      this.inSample = 0;
      this.count++;
    }
    for (; this.seenEvents < events.length; this.seenEvents++) {
      const { tick, kind, subject } = events[this.seenEvents]!;
      if (kind === 'skin-punctured') this.insertedAt.push(tick);
      if (!FELT.includes(kind)) continue;
      this.marks.push({ tick, kind, subject, forceN: needle.forceN });
      // The layer that gave way is no longer the one ahead: its peak is the force that it gave way at.
      if (kind === 'layer-pop') this.notePeak(subject, null, tick, felt);
    }
    if (needle.phase === 'inserted' && needle.forceN > 0 && !this.hasMarkAt(state.tick - 1)) {
      const { axial } = needle;
      const owner = axial.isDenting ? axial.ahead : axial.owner;
      this.notePeak(ownerId(this.anatomy, owner), owner, state.tick, felt);
    }
  }

  /** Peaks of the insertion that a tick lies in, as far as they were felt by then, N, in the order of the layers. */
  layerPeaks(tick = Number.POSITIVE_INFINITY): LayerPeak[] {
    let from = 0;
    for (const inserted of this.insertedAt) if (inserted <= tick) from = inserted;
    const peaks = new Map<string, number>();
    let first = this.spans.length;
    while (first > 0 && this.spans[first - 1]!.fromTick >= from) first--;
    for (const span of this.spans.slice(first)) {
      if (span.peakTick > tick) continue;
      peaks.set(span.layer, Math.max(peaks.get(span.layer) ?? 0, span.peakN));
    }
    return [...peaks].map(([layer, peakN]) => ({ layer, peakN }));
  }

  /** Number of the sample that holds a tick, at least −1 and at most the last. */
  sampleAt(tick: number): number {
    return Math.min(this.count, Math.floor(tick / TICKS_PER_SAMPLE)) - 1;
  }

  private hasMarkAt(tick: number): boolean {
    const last = this.marks[this.marks.length - 1];
    return last !== undefined && last.tick >= tick;
  }

  /** @param owner that of the id, null where it is sure to be a structure: fat is named by where the needle is in it. */
  private notePeak(id: string, owner: number | null, tick: number, felt: Felt): void {
    if (id === '' || id === 'air') return;
    const { forceN, entryMm, tipMm } = felt.state.needle;
    const last = this.spans[this.spans.length - 1];
    const since = this.insertedAt[this.insertedAt.length - 1] ?? 0;
    if (last?.id !== id || last.fromTick < since) {
      const layer = owner === null ? id : namedIdOnWay(felt.field(), owner, entryMm, tipMm);
      this.spans.push({ id, layer, fromTick: tick, peakN: forceN, peakTick: tick });
    } else if (forceN > last.peakN) {
      last.peakN = forceN;
      last.peakTick = tick;
    }
  }

  private makeRoom(): void {
    if (this.count < this.forceN.length) return;
    const grown = (old: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> => {
      const bigger = new Float32Array(old.length * 2);
      bigger.set(old);
      return bigger;
    };
    this.forceN = grown(this.forceN);
    this.thumbN = grown(this.thumbN);
    this.pressureKpa = grown(this.pressureKpa);
    this.pain = grown(this.pain);
  }
}
