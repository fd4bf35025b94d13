import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { BakedAnatomy } from '../../core/anatomy/bake/bakedAnatomy.ts';
import type { MachineState } from '../../core/sim/state.ts';
import { AIDS } from '../../engine/aids.ts';
import { feelOf } from '../../engine/feel.ts';
import { ReplayPlayer } from '../../engine/replayPlayer.ts';
import { anatomyOf } from '../../protocol/drillChecks.ts';
import type { Recording } from '../../protocol/recording.ts';
import { useScreenStore } from '../../store/screenStore.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { drillTitle } from '../../ui/messages/names.ts';
import { FeelPanel } from '../../ui/run/feel/FeelPanel.tsx';
import { heardTexts } from '../../ui/run/feel/heardText.ts';
import { Moments } from '../../ui/report/Moments.tsx';
import { Transport } from '../../ui/report/Transport.tsx';
import { aboutExamination } from '../aboutExamination.ts';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';
import { bakedFor } from '../imageScreen.ts';
import { SceneHost } from '../SceneHost.tsx';
import { leaveDebrief } from '../runFiles.ts';
import { ScreenSource } from '../screenSource.ts';
import { useFeelSound } from '../sound/useFeelSound.ts';
import { latelyOf } from '../useLiveLoop.ts';
import { useOpenedRun } from '../useOpenedRun.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { NotFound } from './NotFound.tsx';

/** Ticks replayed per slice while preparing, so that the page stays alive. */
const PREPARE_SLICE = 1000;
const SHOW_EVERY_MS = 80;

interface Ready {
  readonly player: ReplayPlayer;
  readonly baked: BakedAnatomy;
  readonly anatomy: Anatomy;
}

/** The replay of a kept run, image and scene together. */
export function DebriefPage({ id, atTick }: { readonly id: string; readonly atTick: number | null }) {
  const { t } = useTranslation();
  const opened = useOpenedRun(id);
  const [ready, setReady] = useState<Ready | null>(null);
  const [share01, setShare01] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const recording = typeof opened === 'string' ? null : opened.recording;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    if (!recording) return;
    let isStale = false;
    setFailure(null);
    void (async () => {
      try {
        const baking = bakedFor(recording.drill);
        const anatomy = anatomyOf(recording.drill);
        const player = new ReplayPlayer(recording, anatomy);
        while (!isStale && !player.prepareSome(PREPARE_SLICE)) {
          setShare01(player.tick / recording.endTick);
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        const baked = await baking;
        if (isStale) return;
        setReady({ player, baked, anatomy });
      } catch (cause) {
        if (!isStale) setFailure(cause instanceof Error ? cause.message : String(cause));
      }
    })();
    return () => {
      isStale = true;
    };
  }, [recording, attempt]);
  useEffect(
    () => () => {
      void leaveDebrief(id);
    },
    [id],
  );
  if (opened === 'missing') return <NotFound text={t('debrief.missing')} />;
  if (opened !== 'loading' && opened.recording === null)
    return <NotFound text={t('progress.traceDeleted')} />;
  if (failure !== null) return <LoadFailed message={failure} onRetry={() => setAttempt(attempt + 1)} />;
  if (!recording || !ready) return <Loading text={t('debrief.preparing')} share01={share01} />;
  return <Debrief id={id} recording={recording} ready={ready} atTick={atTick} />;
}

function Debrief(props: {
  readonly id: string;
  readonly recording: Recording;
  readonly ready: Ready;
  readonly atTick: number | null;
}) {
  const { t } = useTranslation();
  const { recording, ready, atTick } = props;
  const { player, baked, anatomy } = ready;
  const image = useRef<ImageScreenHandle>(null);
  const sceneFrame = useRef<HTMLDivElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const [tick, setTick] = useState(player.tick);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [hands, setHands] = useState(() => handsOf(player));
  const listen = useFeelSound(anatomy);
  const [machine, setMachine] = useState<MachineState>(player.simulation.state.machine);
  // A picture that was frozen stands still in the replay too; a jump forgets what was on the screen before.
  const screen = useRef(new ScreenSource());
  const about = useMemo(() => aboutExamination(recording.drill, recording.about?.createdAt), [recording]);
  useEffect(() => useScreenStore.getState().reset(), []);

  const getSimulation = useCallback(() => player.simulation, [player]);
  const endTick = useCallback(() => player.tick, [player]);
  const show = useCallback(() => {
    setTick(player.tick);
    setPlaying(player.isPlaying);
    setHands(handsOf(player));
    setMachine({ ...screen.current.show(player.simulation, performance.now()).machine });
  }, [player]);
  const jump = useCallback(
    (to: number) => {
      player.pause();
      player.seek(to);
      screen.current = new ScreenSource();
      show();
    },
    [player, show],
  );
  useEffect(() => {
    if (atTick !== null) jump(atTick);
  }, [atTick, jump]);
  useEffect(() => {
    let handle = 0;
    let shownAt = 0;
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      const wasPlaying = player.isPlaying;
      const moved = player.advance(nowMs);
      listen(player.simulation.state, player.isPlaying);
      if (image.current?.draw(screen.current.show(player.simulation, nowMs).frame))
        pictureChanged.current?.();
      if ((moved && nowMs - shownAt >= SHOW_EVERY_MS) || wasPlaying !== player.isPlaying) {
        shownAt = nowMs;
        show();
      }
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [player, show, listen]);

  return (
    <div className="debrief" data-testid="debrief" data-tick={tick} data-playing={isPlaying}>
      <TopBar title={t('debrief.titleOf', { title: drillTitle(recording.drill.id, recording.drill.title) })}>
        <Link className="button" href={`/card/${props.id}`}>
          {t('card.title')}
        </Link>
      </TopBar>
      <main className="debrief-body" id="content">
        <ImageScreen
          handle={image}
          baked={baked}
          anatomy={anatomy}
          transducer={player.simulation.transducer}
          machine={machine}
          about={about}
        />
        <SceneHost
          frameRef={sceneFrame}
          pictureChanged={pictureChanged}
          getSimulation={getSimulation}
          anatomy={anatomy}
          baked={baked}
          drill={recording.drill}
          aids={AIDS.guided}
          hand={null}
          image={image}
          passes={player.track.passes}
        />
        <section className="panel debrief-side" aria-label={t('debrief.events')}>
          <Moments events={player.events} card={recording.score} onJump={jump} />
        </section>
      </main>
      <FeelPanel
        trace={player.feel}
        feel={hands.feel}
        aids={AIDS.guided}
        heard={hands.heard}
        endTick={endTick}
      />
      <Transport
        trace={player.feel}
        tick={tick}
        endTick={player.endTick}
        isPlaying={isPlaying}
        speed={speed}
        events={player.events}
        criticalTicks={recording.score.criticalErrors.map((error) => error.tick)}
        onPlay={(wanted) => {
          if (wanted) player.play();
          else player.pause();
          show();
        }}
        onSeek={jump}
        onStep={(ticks) => {
          player.stepFrames(ticks);
          if (ticks < 0) screen.current = new ScreenSource();
          show();
        }}
        onSpeed={(to) => {
          player.speed = to;
          setSpeed(to);
        }}
      />
    </div>
  );
}

/** What the hands felt at the moment shown, and what was felt, seen and said just before. */
function handsOf({ simulation }: ReplayPlayer) {
  const { state } = simulation;
  return {
    feel: feelOf(simulation),
    heard: heardTexts(latelyOf(state), 0, AIDS.guided, state.syringe.aspirateLook),
  };
}
