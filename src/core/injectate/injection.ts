/**
 * One injection from beginning to end, in ticks of 0.01 s: the thumb drives what it can through the needle against what
 * the opening lies in; rooms fill and burst, planes split, pools swell and leak back along the needle.
 */
import { PI } from '../math/elementary.ts';
import type { NeedleSpec } from '../needle/needle.ts';
import type { Agent } from './agent.ts';
import { checkPlace } from './compatibility.ts';
import { deliver, drainTears, flowInto, flowShares, tipPressureKpa } from './delivery.ts';
import { needleDropKpa } from './hydraulics.ts';
import type { OpeningShare } from './openings.ts';
import type { Place } from './place.ts';
import type { PlaceFinder } from './placeFinder.ts';
import { plungerForceN, type SyringeSpec, THUMB_FORCE_N, thumbPressureKpa } from './syringe.ts';

export interface InjectionRequest {
  readonly needle: NeedleSpec;
  readonly agent: Agent;
  readonly syringe: SyringeSpec;
  readonly volumeMl: number;
  readonly rateMlPerS: number;
  readonly openings: readonly OpeningShare[];
  /** That which found the openings. */
  readonly finder: PlaceFinder;
}

export interface TraceRow {
  readonly timeS: number;
  /** In the syringe: the drop along the needle and what holds at the tip. */
  readonly pressureKpa: number;
  /** Without the friction of the plunger. */
  readonly thumbForceN: number;
  readonly deliveredMl: number;
  readonly tipPressureKpa: number;
  readonly flowMlPerS: number;
}

export interface InjectionEvent {
  readonly kind: string;
  readonly timeS: number;
  readonly structure?: string;
  readonly text?: string;
}

export interface InjectionResult {
  readonly trace: readonly TraceRow[];
  readonly deliveredMl: number;
  readonly byStructureMl: Readonly<Record<string, number>>;
  readonly events: readonly InjectionEvent[];
  /** Why nothing was injected; absent where something was. */
  readonly refused?: string;
}

const TICK_S = 0.01;
const TICKS_PER_ROW = 10;
/** A flow under this is none, mL/s; after so long without flow, or so much longer than wanted, the hand gives up, s. */
const LEAST_FLOW = 1e-4;
const STALLED_S = 2;
const PATIENCE = 5;
/** Flow in a pipe is laminar below this Reynolds number. */
const LAMINAR = 2300;

const asItIs = (volumeMl: number): number => volumeMl;

export const INTO_EVENTS: Readonly<Record<string, string>> = {
  vessel: 'intravascular-injection',
  nerve: 'intraneural-injection',
  tendon: 'intratendinous-injection',
  ligament: 'intraligamentous-injection',
  skin: 'intradermal-injection',
};

/** Runs an injection. Volumes add up to what was delivered, leaks and all. */
export function runInjection(request: InjectionRequest): InjectionResult {
  return new Injection(request).run();
}

class Injection {
  private readonly events: InjectionEvent[] = [];
  private readonly trace: TraceRow[] = [];
  private readonly track: Place;
  private readonly spilt: Place;
  private timeS = 0;
  private deliveredMl = 0;
  private readonly thumbKpa: number;
  private readonly told = new Set<string>();

  constructor(private readonly request: InjectionRequest) {
    this.thumbKpa = thumbPressureKpa(request.syringe, THUMB_FORCE_N);
    this.track = request.finder.track();
    this.spilt = request.finder.around();
  }

  run(): InjectionResult {
    const { openings, volumeMl, rateMlPerS } = this.request;
    if (openings.length === 0)
      return this.refuse('the opening is against bone or cartilage: nothing can flow');
    const tip = this.tipKpa(rateMlPerS);
    const needed = this.dropKpa(rateMlPerS) + tip;
    if (needed > this.thumbKpa) {
      this.note(rateMlPerS, tip);
      return this.refuse(this.tooHard(needed));
    }
    this.tellPlaces();
    const mostS = 10 + (PATIENCE * volumeMl) / rateMlPerS;
    let stalledS = 0;
    for (let tick = 0; this.deliveredMl < volumeMl; tick++) {
      this.timeS = tick * TICK_S;
      const flow = this.flow();
      if (tick % TICKS_PER_ROW === 0) this.note(flow, this.tipKpa(flow));
      if (flow < 0.99 * rateMlPerS) this.tell('thumb-limit', undefined, 'the thumb cannot keep this rate up');
      stalledS = flow < LEAST_FLOW ? stalledS + TICK_S : 0;
      if (stalledS > STALLED_S || this.timeS > mostS) {
        this.tell('stalled', undefined, 'nothing more goes in: do not force it, move the needle');
        break;
      }
      this.deliver(Math.min(flow * TICK_S, volumeMl - this.deliveredMl), flow);
      this.drain();
    }
    this.timeS += TICK_S;
    this.note(0, this.tipKpa(0));
    return this.result();
  }

  private shares(): OpeningShare[] {
    return flowShares(this.request.openings);
  }

  private tipKpa(flow: number): number {
    return tipPressureKpa(this.shares(), flow);
  }

  private dropKpa(flow: number): number {
    return needleDropKpa(this.request.needle, this.request.agent.flowLaw, flow);
  }

  private flow(): number {
    const { needle, agent, rateMlPerS } = this.request;
    return flowInto(needle, agent, this.thumbKpa, this.shares(), rateMlPerS);
  }

  private deliver(volumeMl: number, flow: number): void {
    for (const { place, isBurst } of deliver(this.shares(), volumeMl, flow, TICK_S, this.track, asItIs)) {
      if (place === this.track) this.tell('leak', place.id, 'it runs back along the needle');
      if (isBurst) this.tell('burst', place.id, 'the wall tears and the fluid spreads around it');
    }
    this.deliveredMl += volumeMl;
  }

  /** What a torn cavity lets out. */
  private drain(): void {
    drainTears(this.request.finder.torn(), this.spilt, TICK_S, asItIs);
  }

  private tellPlaces(): void {
    const { openings, agent, needle, rateMlPerS } = this.request;
    for (const { place } of openings) {
      this.tell('injection-started', place.id);
      const into = INTO_EVENTS[place.structureClass];
      if (into) this.tell(into, place.id);
      if (place.kind === 'plane') this.tell('plane-split', place.id);
      if (place.kind === 'outside') this.tell('outside-the-body', place.id);
      const against = checkPlace(agent, place.structureClass);
      if (against) this.tell('wrong-place', place.id, against.text);
    }
    const speedMPerS = (4 * rateMlPerS) / (PI * needle.innerDiameterMm * needle.innerDiameterMm);
    const reynolds = (agent.densityKgPerM3 * speedMPerS * needle.innerDiameterMm) / 1000 / agent.viscosityPaS;
    if (reynolds > LAMINAR)
      this.tell(
        'not-laminar',
        undefined,
        `Reynolds number ${Math.round(reynolds)}: the real pressure is above the one stated`,
      );
  }

  private tell(kind: string, structure?: string, text?: string): void {
    const key = `${kind} ${structure ?? ''}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.events.push({
      kind,
      timeS: this.timeS,
      ...(structure === undefined ? {} : { structure }),
      ...(text === undefined ? {} : { text }),
    });
  }

  private note(flow: number, tipKpa: number): void {
    const pressureKpa = this.dropKpa(flow) + tipKpa;
    this.trace.push({
      timeS: this.timeS,
      pressureKpa,
      thumbForceN: plungerForceN(this.request.syringe, pressureKpa),
      deliveredMl: this.deliveredMl,
      tipPressureKpa: tipKpa,
      flowMlPerS: flow,
    });
  }

  private tooHard(neededKpa: number): string {
    const { syringe, rateMlPerS } = this.request;
    const force = plungerForceN(syringe, neededKpa) + syringe.frictionN;
    const most = this.flow();
    const advice =
      most > LEAST_FLOW
        ? `at most ${most.toFixed(3)} mL/s would go: slower, a wider or shorter needle, or a smaller syringe`
        : 'nothing would go at any rate: move the needle, or take a wider one or a smaller syringe';
    return `${rateMlPerS} mL/s needs ${force.toFixed(0)} N and a thumb has ${THUMB_FORCE_N}: ${advice}`;
  }

  private refuse(refused: string): InjectionResult {
    this.tell('refused', undefined, refused);
    return { ...this.result(), refused };
  }

  private result(): InjectionResult {
    const byStructureMl: Record<string, number> = {};
    const places = new Set([...this.request.openings.map((o) => o.place), this.track, this.spilt]);
    for (const { id, volumeMl } of places)
      if (volumeMl > 0) byStructureMl[id] = (byStructureMl[id] ?? 0) + volumeMl;
    return { trace: this.trace, deliveredMl: this.deliveredMl, byStructureMl, events: this.events };
  }
}
