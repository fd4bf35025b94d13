import { useEffect, useState } from 'react';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { ReplayPlayer } from '../../engine/replayPlayer.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import type { Recording } from '../../protocol/recording.ts';
import { bakedFor } from '../imageScreen.ts';

/** Ticks replayed per slice while preparing, so that the page stays alive. */
const PREPARE_SLICE = 1000;

/** A recording that was replayed once, and what its picture needs. */
export interface ReadyRun {
  readonly recording: Recording;
  readonly player: ReplayPlayer;
  readonly baked: BakedAnatomy;
  readonly anatomy: Anatomy;
}

export type Readying =
  | { readonly kind: 'coming'; readonly share01: number }
  | { readonly kind: 'ready'; readonly run: ReadyRun }
  | { readonly kind: 'failed'; readonly message: string };

const NOT_YET: Readying = { kind: 'coming', share01: 0 };

/** Replays a recording while its anatomy is on the way; `attempt` another number tries again. */
export function useReadyRun(recording: Recording | null, attempt: number): Readying {
  const [state, setState] = useState<Readying>(NOT_YET);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    setState(NOT_YET);
    if (!recording) return;
    let isStale = false;
    void (async () => {
      try {
        const baking = bakedFor(recording.drill);
        // Told now, so that a load that fails while the run is replayed is not one that nobody waits for.
        baking.catch(() => {});
        const anatomy = anatomyOf(recording.drill);
        const player = new ReplayPlayer(recording, anatomy);
        while (!isStale && !player.prepareSome(PREPARE_SLICE)) {
          setState({ kind: 'coming', share01: player.tick / recording.endTick });
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        const baked = await baking;
        if (!isStale) setState({ kind: 'ready', run: { recording, player, baked, anatomy } });
      } catch (cause) {
        if (!isStale)
          setState({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
      }
    })();
    return () => {
      isStale = true;
    };
  }, [recording, attempt]);
  return state;
}
