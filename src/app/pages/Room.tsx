import { Flag, Keyboard, Pause, Play } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { Vec3 } from '../../core/math/vec3.ts';
import type { Command } from '../../core/sim/command.ts';
import type { LiveRun } from '../../engine/liveRun.ts';
import { bindKeyboard, bindPointer } from '../../input/bindHands.ts';
import { KeyboardHands } from '../../input/keyboardHands.ts';
import { DEFAULT_KEY_MAP, type OnceAction } from '../../input/keyMap.ts';
import { newRunId } from '../../records/runRecord.ts';
import { useAppStore } from '../../store/appStore.ts';
import { useLearnStore } from '../../store/learnStore.ts';
import { aidsLeft, useHostStore } from '../../store/hostStore.ts';
import { useSoundStore } from '../../store/soundStore.ts';
import { type MeasureKind, useScreenStore } from '../../store/screenStore.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { LabelsToggle } from '../../ui/learn/LabelsToggle.tsx';
import { timeText } from '../../ui/messages/i18n.ts';
import { GuideLine } from '../../ui/run/GuideLine.tsx';
import { NeedlePad, ProbePad } from '../../ui/run/HandPads.tsx';
import { heardTexts } from '../../ui/run/feel/heardText.ts';
import { MachinePanel } from '../../ui/run/MachinePanel.tsx';
import { StatusLine } from '../../ui/run/StatusLine.tsx';
import { SyringePanel } from '../../ui/run/SyringePanel.tsx';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';
import { aboutExamination } from '../aboutExamination.ts';
import { placeMeasure } from '../placeMeasure.ts';
import { keepRun } from '../runFiles.ts';
import { useFeelSound } from '../sound/useFeelSound.ts';
import { SceneHost } from '../SceneHost.tsx';
import { useExporter } from '../useExporter.ts';
import { takeSnapshot, useLiveLoop } from '../useLiveLoop.ts';
import { useScreenSource, useWorksheet } from '../useScreenSource.ts';

const FeelPanel = lazy(async () => ({
  default: (await import('../../ui/run/feel/FeelPanel.tsx')).FeelPanel,
}));

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
  const image = useRef<ImageScreenHandle>(null);
  const scene = useRef<HTMLDivElement>(null);
  const finishButton = useRef<HTMLButtonElement>(null);
  const cursor = useRef<HTMLButtonElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const [runId] = useState(newRunId);
  const [createdAt] = useState(() => new Date().toISOString());
  const hand = useAppStore((s) => s.activeHand);
  const phase = useAppStore((s) => s.runPhase);
  const isHiddenPause = useAppStore((s) => s.isHiddenPause);
  const isFine = useAppStore((s) => s.isFine);
  const setFine = useAppStore((s) => s.setFine);
  const openDialog = useAppStore((s) => s.openDialog);
  const stored = useAppStore((s) => s.snapshot);
  const aidsOff = useHostStore((s) => s.aidsOff);
  const isResting = useHostStore((s) => s.isResting);
  const aids = useMemo(() => aidsLeft(run.drill.mode, aidsOff), [run, aidsOff]);
  const hasNames = useLearnStore((s) => s.hasLabels) && aids.labels;
  const first = useMemo(() => takeSnapshot(run, 0), [run]);
  const snapshot = stored ?? first;
  useWorksheet(snapshot.machine.isFrozen);

  const { screen, cine, control } = useScreenSource(run);
  const about = useMemo(() => aboutExamination(run.drill, createdAt), [run, createdAt]);

  const once = useCallback(
    (action: OnceAction) => {
      const { hands, simulation } = run;
      if (control.take(action)) return;
      if (action === 'setEntry') hands.send({ kind: 'setEntry' });
      else if (action === 'liftNeedle') hands.send({ kind: 'liftNeedle' });
      else if (action === 'switchHand') useAppStore.getState().switchHand();
      else if (action === 'keyCard') openDialog({ kind: 'keys' });
      else if (action === 'leave') finishButton.current?.focus();
      else if (action === 'sound') useSoundStore.getState().toggle();
      else if (action === 'pointer') cursor.current?.focus();
      else if (action === 'corridor') {
        if (aids.corridor) useAppStore.getState().toggleCorridor();
      } else if (action === 'labels' || action === 'takeAway' || action === 'putBack') {
        const learn = useLearnStore.getState();
        if (!aids.labels) return;
        if (action === 'labels') learn.toggleLabels();
        else learn.peelBy(action === 'takeAway' ? 1 : -1);
      } else if (action === 'finish') run.finish();
      else if (action === 'freeze')
        hands.send({ kind: 'freezeImage', isFrozen: !simulation.state.machine.isFrozen });
      else if (run.phase === 'paused') run.resume();
      else run.pause();
    },
    [run, control, openDialog, aids],
  );

  const isNeedleAway = useCallback(() => run.simulation.state.needle.phase === 'away', [run]);
  const keyboard = useMemo(
    () => new KeyboardHands({ hands: run.hands, isNeedleAway, once }, () => DEFAULT_KEY_MAP),
    [run, isNeedleAway, once],
  );

  const save = useCallback(() => {
    if (run.simulation.state.tick > 0 && !run.isOver) void keepRun(runId, createdAt, 'running', run.result());
  }, [run, runId, createdAt]);
  const [isSceneDue, setSceneDue] = useState(false);
  const { exporter, afterFrame } = useExporter(image, run.drill.id, cine);
  const listen = useFeelSound(run.anatomy);
  const onFrame = useCallback(
    (isMoved: boolean, isDrawn: boolean) => {
      listen(run.simulation.state, run.phase === 'running');
      if (isDrawn) pictureChanged.current?.();
      if (isMoved) setSceneDue(true);
      afterFrame();
    },
    [run, listen, afterFrame],
  );
  useLiveLoop(run, image, keyboard, screen, save, onFrame);

  useEffect(() => {
    useScreenStore.getState().reset();
    useLearnStore.getState().reset();
    const store = useAppStore.getState();
    store.setSnapshot(null);
    store.setActiveHand('probe');
    store.setFade01(0);
    store.setRunPhase(run.phase);
    const off = run.onPhase((now) => {
      useAppStore.getState().setRunPhase(now, document.hidden && now === 'paused');
      if (now === 'finished' || now === 'failed')
        void keepRun(runId, createdAt, now, run.result()).then(() => navigate(`/card/${runId}`));
    });
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
  }, [run, runId, createdAt, navigate, save]);

  useEffect(() => {
    if (baked && !isResting) run.start();
  }, [run, baked, isResting]);

  useEffect(() => {
    const frame = image.current?.frame;
    if (!frame) return;
    const target = {
      hands: run.hands,
      activeHand: () => useAppStore.getState().activeHand,
      isNeedleAway,
      isFine: () => useAppStore.getState().isFine,
    };
    const unbind = [bindKeyboard(frame, keyboard, target.isFine), bindPointer(frame, target)];
    if (scene.current) unbind.push(bindPointer(scene.current, target));
    frame.focus();
    const wholePicture = () => useScreenStore.getState().setZoom({ scale: 1 });
    frame.addEventListener('dblclick', wholePicture);
    unbind.push(() => frame.removeEventListener('dblclick', wholePicture));
    return () => {
      for (const stop of unbind) stop();
    };
  }, [run, keyboard, isNeedleAway]);

  const send = useCallback((command: Command) => run.hands.send(command), [run]);
  const onPlace = useCallback((kind: MeasureKind, text?: string) => {
    const screen = image.current;
    if (!screen?.placed) return;
    placeMeasure(screen.placed, kind, text);
    // To the new marks, for whoever works by keyboard.
    requestAnimationFrame(() => {
      const handles = screen.frame?.querySelectorAll<HTMLElement>('.handle');
      handles?.[handles.length - 1]?.focus();
    });
  }, []);
  const getSimulation = useCallback(() => run.simulation, [run]);
  const endTick = useCallback(() => run.simulation.state.tick, [run]);
  const onSkinPoint = useCallback(
    (worldMm: Vec3) => {
      if (useAppStore.getState().activeHand !== 'needle' || !isNeedleAway()) return;
      const [xUm, yUm, zUm] = worldMm.map((mm) => Math.round(mm * 1000)) as Vec3;
      run.hands.send({ kind: 'placeEntry', xUm, yUm, zUm });
    },
    [run, isNeedleAway],
  );

  // Without a picture nobody can steer: the run waits for it.
  const waitsForImage = useRef(false);
  const onContext = useCallback(
    (isLost: boolean) => {
      if (isLost && run.phase === 'running') {
        waitsForImage.current = true;
        run.pause();
      } else if (!isLost && waitsForImage.current) {
        waitsForImage.current = false;
        run.resume();
      }
    },
    [run],
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
    <div className="room" data-testid="room" {...data}>
      <TopBar title={run.drill.title}>
        <span className="quiet">{t(`mode.${run.drill.mode}`)}</span>
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
        <button ref={finishButton} type="button" className="primary" onClick={() => run.finish()}>
          <Flag aria-hidden />
          {t('run.finish')}
        </button>
      </TopBar>
      {aids.guide ? <GuideLine step={snapshot.guide} drill={run.drill} /> : <div />}
      <main className="room-body" id="content">
        <div className="room-left">
          <ImageScreen
            handle={image}
            baked={baked}
            loaded01={props.loaded01}
            anatomy={run.anatomy}
            transducer={run.simulation.transducer}
            machine={snapshot.shown}
            about={about}
            hand={hand}
            send={send}
            onContext={onContext}
            hasNames={hasNames}
            overlay={(placed, widthPx) =>
              hasNames && (
                <Suspense fallback={null}>
                  <RoomNames run={run} placed={placed} frameWidthPx={widthPx} cursorRef={cursor} />
                </Suspense>
              )
            }
          />
          <MachinePanel
            machine={snapshot.machine}
            transducer={run.simulation.transducer}
            send={send}
            cine={control}
            exporter={exporter}
            onPlace={onPlace}
          />
        </div>
        <div className="room-right">
          <SceneHost
            frameRef={scene}
            pictureChanged={pictureChanged}
            getSimulation={getSimulation}
            anatomy={run.anatomy}
            baked={isSceneDue ? baked : null}
            drill={run.drill}
            aids={aids}
            hand={hand}
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
      <StatusLine aids={aids} />
      <div className="needs-room">
        <p>{t('run.needsRoom')}</p>
        <button type="button" onClick={() => navigate('/')}>
          {t('app.home')}
        </button>
      </div>
    </div>
  );
}
