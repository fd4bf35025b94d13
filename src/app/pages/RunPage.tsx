import { lazy, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type FirstFrame, loadFirstFrame } from '../../assets/firstFrames.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import { LiveRun } from '../../engine/liveRun.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { seedForAttempt } from '../attempts.ts';
import { useAttempts } from '../useAttempts.ts';
import { drillFor } from '../drillFor.ts';
import { bakedFor } from '../imageScreen.ts';
import { knownDrill } from '../knownDrills.ts';
import { MODELS_URL } from '../modelsUrl.ts';
import { warmUpCanvas } from '../imageCanvas.ts';
import { RunHostContext } from '../runHost.ts';
import { takeUp } from '../takeUp.ts';
import { caseAddress, newSeed } from '../patientAddress.ts';
import { FirstLook } from './FirstLook.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { NotFound } from './NotFound.tsx';
import { Refused } from './Refused.tsx';
import { Room } from './Room.tsx';

const PreparationPage = lazy(async () => ({
  default: (await import('../care/PreparationPage.tsx')).PreparationPage,
}));

/** Three frames of a screen. */
const PRESENT_MS = 50;

/**
 * Opens the room of a drill. Where the drill's first frame is known, its picture is shown before the exact field is
 * built, which takes the page's thread for itself; otherwise the field is built while the image is on its way.
 */
export function RunPage(props: {
  readonly drillId: string;
  readonly needle: number;
  readonly agent: number;
  /** Given by whoever wants the same tremor and noise again, and the same patient where one is drawn. */
  readonly seed: number | null;
  /** Who the run is made on, as protocol/patientChoice.ts has it. */
  readonly patient?: string | undefined;
  /** The run is to begin with the patient, also where it might begin at the needle. */
  readonly withPreparation?: boolean;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const known = knownDrill(props.drillId);
  const [anySeed] = useState(newSeed);
  const wanted = props.seed ?? anySeed;
  const host = useContext(RunHostContext);
  const isCounted = known?.mode === 'assessment' && host === null;
  // What is assessed is never a run that was tried before.
  const seed = useMemo(
    () => (known && isCounted ? seedForAttempt(known.id, wanted) : wanted),
    [known, isCounted, wanted],
  );
  const { drill, refusal } = useMemo(
    () => (known ? drillFor(known, props.patient, seed) : { drill: null, refusal: null }),
    [known, props.patient, seed],
  );
  const [run, setRun] = useState<LiveRun | null>(null);
  const [baked, setBaked] = useState<BakedAnatomy | null>(null);
  const [done01, setDone01] = useState(0);
  const [first, setFirst] = useState<FirstFrame | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isPrepared, setPrepared] = useState(false);
  const showing = useRef(() => {});
  const onShown = useCallback(() => showing.current(), []);
  const { needle, agent } = props;
  const care = drill?.care;
  const plan = care && (props.withPreparation || !care.mayStartAtNeedle) ? care : null;
  const attempts = useAttempts(drill);
  // A run that was left half done is gone on with: it was counted when it began.
  const [isGoingOn] = useState(() => known !== undefined && (host?.leftRun(known.id) ?? null) !== null);
  const isCounting = attempts === 'counting';
  const isBarred = !isGoingOn && attempts !== null && !isCounting && attempts.used >= attempts.most;
  const mayLoad = !isCounting && !isBarred;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (!drill || !mayLoad) return;
    let isStale = false;
    // A patient of one's own is computed for this run alone; whoever leaves is not made to wait for it.
    const leaving = drill.patientFrom ? new AbortController() : null;
    setRun(null);
    setBaked(null);
    setFirst(null);
    setFailure(null);
    setPrepared(false);
    void (async () => {
      try {
        const baking = bakedFor(drill, (d) => !isStale && setDone01(d), leaving?.signal);
        // Told now, so that a load that fails while the anatomy is built is not one that nobody waits for.
        baking.catch(() => {});
        // Lets the page show that it is loading.
        await new Promise((resolve) => setTimeout(resolve));
        warmUpCanvas();
        const first = drill.patientFrom || plan ? null : await loadFirstFrame(MODELS_URL, drill.id);
        if (isStale) return;
        if (drill.patientFrom) {
          const found = await baking;
          if (isStale) return;
          setBaked(found);
        } else if (first) {
          const shown = new Promise<void>((resolve) => {
            showing.current = resolve;
          });
          setFirst(first);
          setBaked(await baking);
          await shown;
          // The thread is about to be busy: lets the browser present what was drawn.
          await new Promise((resolve) => setTimeout(resolve, PRESENT_MS));
          if (isStale) return;
        }
        const left = host?.leftRun(drill.id) ?? null;
        const made = new LiveRun(drill, anatomyOf(drill), left?.seed ?? seed);
        if (left) await takeUp(made, left);
        else {
          if (needle > 0) made.hands.send({ kind: 'chooseNeedle', index: needle });
          if (agent > 0) made.hands.send({ kind: 'chooseAgent', index: agent });
        }
        if (isStale) return;
        host?.onRun(made, left !== null);
        setRun(made);
        const found = await baking;
        if (!isStale) setBaked(found);
      } catch (cause) {
        if (isStale) return;
        const said = cause instanceof Error ? cause.message : String(cause);
        host?.onFailure(said);
        setFailure(said);
      }
    })();
    return () => {
      isStale = true;
      leaving?.abort();
    };
  }, [drill, plan, needle, agent, seed, attempt, host, mayLoad]);
  if (!known) return <NotFound />;
  if (!drill) return <Refused lines={refusal ?? []} back={caseAddress(known)} />;
  if (isBarred)
    return <Refused lines={[t('own.usedUp', { count: attempts.most })]} back={caseAddress(known)} />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (!run && first)
    return <FirstLook drill={drill} first={first} baked={baked} loaded01={done01} onShown={onShown} />;
  if (!run && drill.patientFrom)
    return (
      <Loading text={t('patient.preparing')} share01={done01} onCancel={() => navigate(caseAddress(known))} />
    );
  if (!run) return <Loading text={t('load.anatomy')} share01={done01} />;
  if (plan && !isPrepared && run.simulation.state.care.actsAtPuncture < 0)
    return (
      <Suspense fallback={<Loading text={t('app.loading')} share01={1} />}>
        <PreparationPage run={run} plan={plan} onReady={() => setPrepared(true)} />
      </Suspense>
    );
  return <Room run={run} baked={baked} loaded01={done01} />;
}
