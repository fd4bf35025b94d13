/** Where the phases of a run begin, from its events, and how two runs of one drill are laid beside each other by them. */
import type { SimEvent } from '../core/sim/state.ts';

/** The phases that two runs are aligned by. */
export const RUN_PHASES = ['entry', 'arrival', 'injection'] as const;
export type RunPhaseName = (typeof RUN_PHASES)[number];

/** Ticks; null where the run did not come so far. `endTick` is where it stopped. */
export interface RunPhases {
  /** The skin was first punctured. */
  readonly entry: number | null;
  /** The tip was first in the target. */
  readonly arrival: number | null;
  /** The plunger first gave something into the target; where it never did, into anything. */
  readonly injection: number | null;
  readonly endTick: number;
}

/** `events` in order of tick; `target` is the structure that the drill aims at. */
export function phasesOf(events: readonly SimEvent[], target: string, endTick: number): RunPhases {
  const first = (kind: SimEvent['kind'], subject?: string): number | null =>
    events.find((event) => event.kind === kind && (subject === undefined || event.subject === subject))
      ?.tick ?? null;
  return {
    entry: first('skin-punctured'),
    arrival: first('structure-entered', target),
    injection: first('injection-started', target) ?? first('injection-started'),
    endTick,
  };
}

/** Moments that both runs have, in rising order of both, from the start to the end. */
function anchorsOf(from: RunPhases, to: RunPhases): readonly (readonly [number, number])[] {
  const anchors: [number, number][] = [[0, 0]];
  for (const phase of RUN_PHASES) {
    const [a, b] = [from[phase], to[phase]];
    const [lastA, lastB] = anchors[anchors.length - 1]!;
    // An injection before the arrival has no place between them: the phase is left out.
    if (a !== null && b !== null && a > lastA && b > lastB && a < from.endTick && b < to.endTick)
      anchors.push([a, b]);
  }
  anchors.push([from.endTick, to.endTick]);
  return anchors;
}

/**
 * The tick of the other run at the same place in the same phase: straight between the moments that both have. Always
 * from 0 to the other's end, and never falls where `tick` rises.
 */
export function alignedTick(from: RunPhases, to: RunPhases, tick: number): number {
  const anchors = anchorsOf(from, to);
  for (let i = 1; i < anchors.length; i++) {
    const [a0, b0] = anchors[i - 1]!;
    const [a1, b1] = anchors[i]!;
    if (tick > a1 && i < anchors.length - 1) continue;
    if (a1 <= a0) return b1;
    const share = Math.max(0, Math.min(1, (tick - a0) / (a1 - a0)));
    return Math.round(b0 + share * (b1 - b0));
  }
  return to.endTick;
}

/** The phase that a tick lies in: the last one that has begun, or null before the entry. */
export function phaseAt(phases: RunPhases, tick: number): RunPhaseName | null {
  let at: RunPhaseName | null = null;
  for (const phase of RUN_PHASES) {
    const start = phases[phase];
    if (start !== null && start <= tick) at = phase;
  }
  return at;
}
