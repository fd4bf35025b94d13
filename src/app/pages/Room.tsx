import { Flag, Keyboard, ListChecks, Pause, Play } from 'lucide-react';
import { lazy, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import { careCounts } from '../../core/procedure/care/careState.ts';
import { bearingsOf } from '../../engine/bearings.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { DEFAULT_KEY_MAP, type OnceAction } from '../../input/keyMap.ts';
import { newRunId } from '../../records/runRecord.ts';
import { useAppStore } from '../../store/appStore.ts';
import { aidsLeft, useHostStore } from '../../store/hostStore.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { useSoundStore } from '../../store/soundStore.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { LabelsToggle } from '../../ui/learn/LabelsToggle.tsx';
import { timeText } from '../../ui/messages/i18n.ts';
import { drillTitle } from '../../ui/messages/names.ts';
import { GuideLine } from '../../ui/run/GuideLine.tsx';
import { NeedlePad, ProbePad } from '../../ui/run/HandPads.tsx';
import { heardTexts } from '../../ui/run/feel/heardText.ts';
import { PartSwitch, type RoomPart } from '../../ui/run/PartSwitch.tsx';
import { StatusLine } from '../../ui/run/StatusLine.tsx';
import { SyringePanel } from '../../ui/run/SyringePanel.tsx';
import { useDesk } from '../desk/useDesk.ts';
import { WorkColumn } from '../desk/WorkColumn.tsx';
import { keepRun } from '../runFiles.ts';
import { beginAttempt } from '../attempts.ts';
import { useAttention } from '../useAttention.ts';
import { useFeelSound } from '../sound/useFeelSound.ts';
import { RunHostContext } from '../runHost.ts';
import { SceneHost } from '../SceneHost.tsx';

const FeelPanel = lazy(async () => ({
  default: (await import('../../ui/run/feel/FeelPanel.tsx')).FeelPanel,
}));

const StepsSheet = lazy(async () => ({ default: (await import('../care/StepsSheet.tsx')).StepsSheet }));

const RoomNames = lazy(() => import('../learn/RoomNames.tsx'));

/** Where a drill happens. */
export function Room(props: {
  readonly run: LiveRun;
  /** Null while it is on its way; the run starts when it is there. */
  readonly baked: BakedAnatomy | null;
  readonly loaded01: number;
}) {
  const { run, baked } = props;
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const finishButton = useRef<HTMLButtonElement>(null);
  const cursor = useRef<HTMLButtonElement>(null);
  const [runId] = useState(newRunId);
  const [createdAt] = useState(() => new Date().toISOString());
  const phase = useAppStore((s) => s.runPhase);
  const isHiddenPause = useAppStore((s) => s.isHiddenPause);
  const isFine = useAppStore((s) => s.isFine);
  const setFine = useAppStore((s) => s.setFine);
  const aidsOff = useHostStore((s) => s.aidsOff);
  const isResting = useHostStore((s) => s.isResting);
  const aids = useMemo(() => aidsLeft(run.drill, aidsOff), [run, aidsOff]);
  const hasNames = useLearnStore((s) => s.hasLabels) && aids.labels;

  /** Where the screen holds only one. */
  const [part, setPart] = useState<RoomPart>('hands');

  const { care } = run.drill;
  const plan = careCounts(care, run.simulation.state.care) ? care : null;
  const [hasSteps, setHasSteps] = useState(false);
  /** Where the patient is to be looked after, that comes before the end. */
  const finish = useCallback(() => {
    if (plan && !run.isOver) setHasSteps(true);
    else run.finish();
  }, [run, plan]);

  const take = useCallback(
    (action: OnceAction): boolean => {
      const { hands } = run;
      if (action === 'setEntry') hands.send({ kind: 'setEntry' });
      else if (action === 'liftNeedle') hands.send({ kind: 'liftNeedle' });
      else if (action === 'switchHand') useAppStore.getState().switchHand();
      else if (action === 'leave') finishButton.current?.focus();
      else if (action === 'sound') useSoundStore.getState().toggle();
      else if (action === 'finish') finish();
      else if (action === 'pointer') cursor.current?.focus();
      else if (action === 'corridor') {
        if (aids.corridor) useAppStore.getState().toggleCorridor();
      } else if (action === 'labels' || action === 'takeAway' || action === 'putBack') {
        const learn = useLearnStore.getState();
        if (!aids.labels) return true;
        if (action === 'labels') learn.toggleLabels();
        else learn.peelBy(action === 'takeAway' ? 1 : -1);
      } else return false;
      return true;
    },
    [run, aids, finish],
  );
  // A course counts its own attempts.
  const isInCourse = useContext(RunHostContext) !== null;
  const save = useCallback(() => {
    if (run.simulation.state.tick > 0 && !run.isOver) void keepRun(runId, createdAt, 'running', run.result());
  }, [run, runId, createdAt]);
  const attention = useAttention(run);
  const listen = useFeelSound(run.anatomy);
  const onFrame = useCallback(() => listen(run.simulation.state, run.phase === 'running'), [run, listen]);
  const desk = useDesk(run, baked, {
    ...{ keyMap: DEFAULT_KEY_MAP, createdAt, take, save, onFrame },
    isHeld: isResting,
  });
  const { image, snapshot, once, isNeedleAway, isSceneDue } = desk;

  useEffect(() => {
    useLearnStore.getState().reset();
    let isBegun = false;
    const begin = () => {
      if (isBegun || isInCourse || run.drill.mode !== 'assessment') return;
      isBegun = true;
      beginAttempt(runId, run.drill.id, run.seed, createdAt);
    };
    const off = run.onPhase((now) => {
      useAppStore.getState().setRunPhase(now, document.hidden && now === 'paused');
      if (now === 'running') begin();
      if (now === 'finished' || now === 'failed')
        void keepRun(runId, createdAt, now, run.result(), attention.entries(performance.now())).then(() =>
          navigate(`/card/${runId}`),
        );
    });
    // It may have started before anyone listened.
    if (run.phase === 'running') begin();
    useAppStore.getState().setRunPhase(run.phase);
    const onVisibility = () => {
      if (!document.hidden) return;
      run.pause();
      save();
    };
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('pagehide', save);
    return () => {
      off();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [run, runId, createdAt, navigate, save, attention, isInCourse]);

  const bearings = useCallback(() => bearingsOf(run.simulation), [run]);
  const endTick = useCallback(() => run.simulation.state.tick, [run]);
  const onSkinPoint = useCallback(
    (worldMm: Vec3) => {
      if (useAppStore.getState().activeHand !== 'needle' || !isNeedleAway()) return;
      const [xUm, yUm, zUm] = worldMm.map((mm) => Math.round(mm * 1000)) as Vec3;
      run.hands.send({ kind: 'placeEntry', xUm, yUm, zUm });
    },
    [run, isNeedleAway],
  );

  const { readout } = snapshot;
  const data = {
    'data-phase': phase,
    'data-tick': readout.tick,
    'data-needle': readout.phase,
    'data-depth-mm': readout.depthMm.toFixed(3),
    'data-tip-in': readout.tipIn,
    'data-injected-ml': snapshot.syringe.injectedMl.toFixed(3),
    'data-aspirate': snapshot.syringe.lastAspirate,
  };
  return (
    <div className="room drill" data-testid="room" {...data}>
      <TopBar title={drillTitle(run.drill.id, run.drill.title)}>
        <span className="quiet mode-name">{t(`mode.${run.drill.mode}`)}</span>
        <span className="number" data-testid="clock">
          {timeText(readout.tick)}
        </span>
        {aids.labels && <LabelsToggle />}
        <button type="button" aria-pressed={isFine} onClick={() => setFine(!isFine)}>
          {t('run.fine')}
        </button>
        <button type="button" onClick={() => once('pause')}>
          {phase === 'paused' ? <Play aria-hidden /> : <Pause aria-hidden />}
          {phase === 'paused' ? t('run.resume') : t('run.pause')}
        </button>
        <button type="button" onClick={() => once('keyCard')}>
          <Keyboard aria-hidden />
          {t('app.keys')}
        </button>
        {plan && (
          <button type="button" onClick={() => setHasSteps(true)}>
            <ListChecks aria-hidden />
            {t('case.stepsButton')}
          </button>
        )}
        <button ref={finishButton} type="button" className="primary" onClick={finish}>
          <Flag aria-hidden />
          {t('run.finish')}
        </button>
      </TopBar>
      {aids.guide ? <GuideLine step={snapshot.guide} drill={run.drill} /> : <div />}
      <main className="room-body" id="content" data-part={part}>
        <WorkColumn
          live={run}
          desk={desk}
          baked={baked}
          loaded01={props.loaded01}
          hasNames={hasNames}
          between={<PartSwitch part={part} onPart={setPart} />}
          overlay={(placed, widthPx) =>
            hasNames && (
              <Suspense fallback={null}>
                <RoomNames run={run} placed={placed} frameWidthPx={widthPx} cursorRef={cursor} />
              </Suspense>
            )
          }
        />
        <div className="room-right">
          <SceneHost
            frameRef={desk.scene}
            pictureChanged={desk.pictureChanged}
            getSimulation={desk.getSimulation}
            anatomy={run.anatomy}
            baked={isSceneDue ? baked : null}
            drill={run.drill}
            aids={aids}
            hand={desk.hand}
            image={image}
            onSkinPoint={onSkinPoint}
          />
          {/* Its code comes after the first image; its place is kept, so that nothing moves. */}
          <Suspense fallback={<div className="panel feel" />}>
            {isSceneDue ? (
              <FeelPanel
                trace={run.feel}
                feel={snapshot.feel}
                aids={aids}
                heard={heardTexts(snapshot.lately, 0, aids, snapshot.syringe.aspirateLook)}
                endTick={endTick}
              />
            ) : (
              <div className="panel feel" />
            )}
          </Suspense>
          <div className="hands">
            <ProbePad hands={run.hands} indentationMm={snapshot.indentationMm} />
            <NeedlePad hands={run.hands} phase={readout.phase} />
            <SyringePanel hands={run.hands} syringe={snapshot.syringe} drill={run.drill} />
          </div>
        </div>
        {phase === 'paused' && (
          <div className="pause-note notice" role="status">
            {isHiddenPause ? t('run.pausedHidden') : t('run.paused')}{' '}
            <button type="button" onClick={() => run.resume()}>
              {t('run.resume')}
            </button>
          </div>
        )}
      </main>
      <StatusLine aids={aids} hands={run.hands} bearings={bearings} />
      {plan && hasSteps && (
        <Suspense fallback={null}>
          <StepsSheet run={run} plan={plan} onClose={() => setHasSteps(false)} />
        </Suspense>
      )}
    </div>
  );
}
