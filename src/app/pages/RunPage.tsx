import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { LiveRun } from '../../engine/liveRun.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { bakedFor } from '../imageScreen.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { NotFound } from './NotFound.tsx';
import { Room } from './Room.tsx';

interface Ready {
  readonly run: LiveRun;
  readonly baked: BakedAnatomy;
}

/** Loads anatomy and bake of a drill, then hands over to the room. */
export function RunPage(props: {
  readonly drillId: string;
  readonly needle: number;
  readonly agent: number;
  /** Given by whoever wants the same tremor and noise again. */
  readonly seed: number | null;
}) {
  const { t } = useTranslation();
  const drill = findDrill(props.drillId);
  const [ready, setReady] = useState<Ready | null>(null);
  const [done01, setDone01] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const { needle, agent, seed } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (!drill) return;
    let isStale = false;
    setReady(null);
    setFailure(null);
    void (async () => {
      try {
        const baking = bakedFor(drill.region, drill.patient, (d) => !isStale && setDone01(d));
        // Told now, so that a load that fails while the anatomy is built is not one that nobody waits for.
        baking.catch(() => {});
        // Lets the page show that it is loading, then builds the exact field while the bake is on its way.
        await new Promise((resolve) => setTimeout(resolve));
        const anatomy = anatomyOf(drill);
        const baked = await baking;
        const run = new LiveRun(drill, anatomy, seed ?? crypto.getRandomValues(new Uint32Array(1))[0]!);
        if (needle > 0) run.hands.send({ kind: 'chooseNeedle', index: needle });
        if (agent > 0) run.hands.send({ kind: 'chooseAgent', index: agent });
        if (!isStale) setReady({ run, baked });
      } catch (cause) {
        if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
      }
    })();
    return () => {
      isStale = true;
    };
  }, [drill, needle, agent, seed, attempt]);
  if (!drill) return <NotFound />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (!ready) return <Loading text={t('load.anatomy')} share01={done01} />;
  return <Room run={ready.run} baked={ready.baked} />;
}
