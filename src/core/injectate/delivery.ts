/**
 * What a thumb drives out of a needle, and where it goes: shares by what holds, the leak back along the needle, and what
 * a torn wall lets out. Volumes add up to what was delivered.
 */
import type { NeedleSpec } from '../needle/needle.ts';
import type { Agent } from './agent.ts';
import { flowUnderPressure } from './hydraulics.ts';
import type { OpeningShare } from './openings.ts';
import type { Place } from './place.ts';
import type { RoomPlace } from './room.ts';

/** A pool leaks back along the needle above a seal of 6 kPa, 0.002 mL/s per kPa, and never more than half of the flow [U]. */
const SEAL_KPA = 6;
const LEAK_ML_PER_S_PER_KPA = 0.002;
const GREATEST_LEAK_SHARE = 0.5;
/** Shares are taken at this flow, mL/s, and a place without pressure is taken to hold this much, kPa. */
const SHARING_FLOW = 0.2;
const LEAST_HOLD_KPA = 0.1;

/** Shares of the flow: what holds less against it takes more. */
export function flowShares(openings: readonly OpeningShare[]): OpeningShare[] {
  let total = 0;
  const open = openings.map(({ place, share }) => {
    const weight = share / (LEAST_HOLD_KPA + place.pressureKpa(SHARING_FLOW));
    total += weight;
    return { place, share: weight };
  });
  return open.map(({ place, share }) => ({ place, share: share / total }));
}

/** Pressure at the needle's opening for a flow, kPa. */
export function tipPressureKpa(shares: readonly OpeningShare[], flowMlPerS: number): number {
  let sum = 0;
  for (const { place, share } of shares) sum += share * place.pressureKpa(share * flowMlPerS);
  return sum;
}

/** Flow that a pressure in the syringe drives, mL/s, at most `mostMlPerS`. */
export const flowInto = (
  needle: NeedleSpec,
  agent: Agent,
  syringeKpa: number,
  shares: readonly OpeningShare[],
  mostMlPerS: number,
): number =>
  flowUnderPressure(needle, agent.flowLaw, syringeKpa, (flow) => tipPressureKpa(shares, flow), mostMlPerS);

export interface Arrival {
  readonly place: Place;
  readonly volumeMl: number;
  /** Where this made a wall tear. */
  readonly isBurst: boolean;
}

/**
 * Puts a volume where the opening lies. `floorMl` makes a volume one that adds up exactly, and must not make it larger.
 * What arrives adds up to the volume, to the last bit if `floorMl` gives multiples of a power of two.
 */
export function deliver(
  shares: readonly OpeningShare[],
  volumeMl: number,
  flowMlPerS: number,
  seconds: number,
  track: Place,
  floorMl: (volumeMl: number) => number,
): Arrival[] {
  const arrivals: Arrival[] = [];
  let leftMl = volumeMl;
  let leakedMl = 0;
  let largest = 0;
  for (let i = 1; i < shares.length; i++) if (shares[i]!.share > shares[largest]!.share) largest = i;
  const put = (place: Place, share: number, partMl: number): void => {
    let stays = partMl;
    if (place.kind !== 'vessel' && place.kind !== 'outside') {
      const over = place.pressureKpa(share * flowMlPerS) - SEAL_KPA;
      const leak = floorMl(
        Math.min(GREATEST_LEAK_SHARE * partMl, LEAK_ML_PER_S_PER_KPA * Math.max(0, over) * seconds * share),
      );
      stays -= leak;
      leakedMl += leak;
    }
    const wasBurst = place.state.isBurst;
    place.fill(stays);
    arrivals.push({ place, volumeMl: stays, isBurst: place.state.isBurst && !wasBurst });
  };
  shares.forEach(({ place, share }, i) => {
    if (i === largest) return;
    const part = floorMl(volumeMl * share);
    if (part <= 0) return;
    leftMl -= part;
    put(place, share, part);
  });
  if (shares.length > 0) put(shares[largest]!.place, shares[largest]!.share, leftMl);
  if (leakedMl > 0) {
    track.fill(leakedMl);
    arrivals.push({ place: track, volumeMl: leakedMl, isBurst: false });
  }
  return arrivals;
}

/** Lets what torn rooms let go run into the tissue around; returns what went from each. */
export function drainTears(
  torn: readonly RoomPlace[],
  around: Place,
  seconds: number,
  floorMl: (volumeMl: number) => number,
): Arrival[] {
  const gone: Arrival[] = [];
  for (const place of torn) {
    const wanted = place.room.leakMl(seconds, around.pressureKpa(0));
    const volumeMl = floorMl(Math.max(0, Math.min(wanted, place.volumeMl)));
    if (volumeMl <= 0) continue;
    place.drain(volumeMl);
    around.fill(volumeMl);
    gone.push({ place, volumeMl, isBurst: false });
  }
  return gone;
}
