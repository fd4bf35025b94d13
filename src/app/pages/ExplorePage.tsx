import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import { Explorer } from '../../engine/explorer.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { DRILLS } from '../../protocol/drills/index.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { drillFor } from '../drillFor.ts';
import { ExploreRoom } from '../explore/ExploreRoom.tsx';
import { warmUpCanvas } from '../imageCanvas.ts';
import { bakedFor } from '../imageScreen.ts';
import { knownDrill } from '../knownDrills.ts';
import { caseAddress, newSeed } from '../patientAddress.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { NotFound } from './NotFound.tsx';
import { Refused } from './Refused.tsx';

/** A drill by its id, or the first one of a region: it gives the probe, where it starts, and the space that is open. */
const subjectOf = (id: string): Drill | undefined => knownDrill(id) ?? DRILLS.find((d) => d.region === id);

/** Free scanning of a region, without needle or score, on any patient. */
export function ExplorePage(props: {
  readonly subject: string;
  /** Of the patient, where one is drawn. */
  readonly seed: number | null;
  /** As protocol/patientChoice.ts has it. */
  readonly patient: string | undefined;
}) {
  const known = subjectOf(props.subject);
  const [anySeed] = useState(newSeed);
  const seed = props.seed ?? anySeed;
  const { drill, refusal } = useMemo(
    () => (known ? drillFor(known, props.patient, seed) : { drill: null, refusal: null }),
    [known, props.patient, seed],
  );
  if (!known) return <NotFound />;
  if (!drill) return <Refused lines={refusal ?? []} back={caseAddress(known)} />;
  return <Opening known={known} drill={drill} seed={seed} />;
}

interface Opened {
  readonly explorer: Explorer;
  readonly baked: BakedAnatomy;
}

function Opening({
  known,
  drill,
  seed,
}: {
  readonly known: Drill;
  readonly drill: Drill;
  readonly seed: number;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done01, setDone01] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isStale = false;
    const leaving = drill.patientFrom ? new AbortController() : null;
    setOpened(null);
    setFailure(null);
    void (async () => {
      try {
        const baking = bakedFor(drill, (d) => !isStale && setDone01(d), leaving?.signal);
        // Told now, so that a load that fails meanwhile is not one that nobody waits for.
        baking.catch(() => {});
        // Lets the page show that it is loading.
        await new Promise((resolve) => setTimeout(resolve));
        warmUpCanvas();
        const baked = await baking;
        if (isStale) return;
        const explorer = new Explorer({ ...drill, mode: 'practice' }, anatomyOf(drill), seed);
        setOpened({ explorer, baked });
      } catch (cause) {
        if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
      }
    })();
    return () => {
      isStale = true;
      leaving?.abort();
    };
  }, [drill, seed, attempt]);
  const back = useCallback(() => navigate(caseAddress(known)), [navigate, known]);
  if (failure !== null) return <LoadFailed message={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (!opened)
    return (
      <Loading
        text={drill.patientFrom ? t('patient.preparing') : t('load.anatomy')}
        share01={done01}
        onCancel={back}
      />
    );
  return <ExploreRoom known={known} explorer={opened.explorer} baked={opened.baked} />;
}
