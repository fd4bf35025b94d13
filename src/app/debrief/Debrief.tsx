import { Columns2, Ghost, Route } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MachineState } from '../../core/sim/state.ts';
import { AIDS } from '../../engine/aids.ts';
import { feelOf } from '../../engine/feel.ts';
import type { ReplayPlayer } from '../../engine/replayPlayer.ts';
import { phasesOf } from '../../engine/runPhases.ts';
import { useScreenStore } from '../../store/screenStore.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { numberText } from '../../ui/messages/i18n.ts';
import { drillTitle } from '../../ui/messages/names.ts';
import type { NotesPanelHandle } from '../../ui/notes/NotesPanel.tsx';
import { noteMarks } from '../../ui/report/noteMarks.ts';
import { Transport } from '../../ui/report/Transport.tsx';
import { FeelPanel } from '../../ui/run/feel/FeelPanel.tsx';
import { heardTexts } from '../../ui/run/feel/heardText.ts';
import { aboutExamination } from '../aboutExamination.ts';
import { GHOST_COLOUR, NEEDLE_COLOUR } from '../handColours.ts';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';
import type { OpenedNotes } from '../notes/useRunNotes.ts';
import { SceneHost } from '../SceneHost.tsx';
import { ScreenSource } from '../screenSource.ts';
import { useFeelSound } from '../sound/useFeelSound.ts';
import { latelyOf } from '../useLiveLoop.ts';
import { DebriefSide, type SideTab } from './DebriefSide.tsx';
import { PathOverlay } from './PathOverlay.tsx';
import { useDebriefKeys } from './useDebriefKeys.ts';
import { useGhost } from './useGhost.ts';
import type { ReadyRun } from './useReadyRun.ts';

const SHOW_EVERY_MS = 80;

/** A run that is replayed: image, scene, what was felt, and what stands beside it. */
export function Debrief(props: {
  readonly id: string;
  readonly runName: string;
  readonly ready: ReadyRun;
  readonly atTick: number | null;
  /** Null where nothing is written beside the run, and no pages lead on. */
  readonly beside: OpenedNotes | null;
}) {
  const { t } = useTranslation();
  const { ready, atTick, beside } = props;
  const { recording, player, baked, anatomy } = ready;
  const { drill, score } = recording;
  const image = useRef<ImageScreenHandle>(null);
  const sceneFrame = useRef<HTMLDivElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const notesPanel = useRef<NotesPanelHandle>(null);
  const [tick, setTick] = useState(player.tick);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [tab, setTab] = useState<SideTab>('moments');
  const [isTraced, setTraced] = useState(false);
  const [isGhostly, setGhostly] = useState(false);
  const [hands, setHands] = useState(() => handsOf(player));
  const listen = useFeelSound(anatomy);
  const [machine, setMachine] = useState<MachineState>(player.simulation.state.machine);
  // A picture that was frozen stands still in the replay too; a jump forgets what was on the screen before.
  const screen = useRef(new ScreenSource());
  const about = useMemo(() => aboutExamination(drill, recording.about?.createdAt), [drill, recording]);
  useEffect(() => useScreenStore.getState().reset(), []);

  const getSimulation = useCallback(() => player.simulation, [player]);
  const getTick = useCallback(() => player.tick, [player]);
  const phases = useMemo(
    () => phasesOf(player.events, drill.target.structure, player.endTick),
    [player, drill],
  );
  const ghost = useGhost(drill, recording.seed, phases, getTick, isGhostly);
  const traces = useMemo(() => {
    if (!isTraced) return [];
    const own = { lines: player.track.passes, colour: NEEDLE_COLOUR };
    return ghost.kind === 'there' ? [own, { lines: ghost.expert.passes, colour: GHOST_COLOUR }] : [own];
  }, [isTraced, player, ghost]);
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
  useDebriefKeys((action) => {
    if (action === 'ghost') return setGhostly((is) => !is);
    if (action === 'trace') return setTraced((is) => !is);
    if (!beside) return;
    player.pause();
    setTab('notes');
    if (action === 'note') notesPanel.current?.addNote();
    else notesPanel.current?.addMark();
  });
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
    <div
      className="debrief"
      data-testid="debrief"
      data-tick={tick}
      data-playing={isPlaying}
      data-ghost={ghost.kind}
    >
      <TopBar title={t('debrief.titleOf', { title: drillTitle(drill.id, drill.title) })}>
        <button
          type="button"
          aria-pressed={isTraced}
          title={t('ghost.traceHint')}
          onClick={() => setTraced(!isTraced)}
        >
          <Route aria-hidden />
          {t('ghost.trace')}
        </button>
        <button
          type="button"
          aria-pressed={isGhostly}
          title={t('ghost.toggleHint')}
          onClick={() => setGhostly(!isGhostly)}
        >
          <Ghost aria-hidden />
          {t('ghost.toggle')}
        </button>
        {beside && (
          <Link className="button" href={`/beside/${props.id}/expert`}>
            <Columns2 aria-hidden />
            {t('ghost.beside')}
          </Link>
        )}
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
          overlay={(placed) => (
            <PathOverlay
              placed={placed}
              worldFromTransducer={player.simulation.worldFromTransducer()}
              passes={isTraced ? player.track.passes : null}
              ghostPasses={isTraced && ghost.kind === 'there' ? ghost.expert.passes : null}
              ghost={ghost.kind === 'there' ? ghost.at(tick) : null}
            />
          )}
        />
        <SceneHost
          frameRef={sceneFrame}
          pictureChanged={pictureChanged}
          getSimulation={getSimulation}
          anatomy={anatomy}
          baked={baked}
          drill={drill}
          aids={AIDS.guided}
          hand={null}
          image={image}
          passes={player.track.passes}
          traces={traces}
          ghost={ghost.kind === 'there' ? ghost.scene : null}
        />
        <DebriefSide
          card={score}
          events={player.events}
          beside={beside}
          runName={props.runName}
          tab={tab}
          onTab={setTab}
          panel={notesPanel}
          getTick={getTick}
          onJump={jump}
        />
      </main>
      <FeelPanel
        trace={player.feel}
        feel={hands.feel}
        aids={AIDS.guided}
        heard={hands.heard}
        endTick={getTick}
      />
      <Transport
        trace={player.feel}
        tick={tick}
        endTick={player.endTick}
        isPlaying={isPlaying}
        speed={speed}
        events={player.events}
        criticalTicks={score.criticalErrors.map((error) => error.tick)}
        marks={noteMarks(beside?.notes.notes ?? [])}
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
      >
        <span role="status" className="quiet">
          {ghost.kind === 'there' &&
            t('ghost.there', { total: numberText(ghost.expert.recording.score.total, 0) })}
          {(ghost.kind === 'coming' || ghost.kind === 'failed') && t(`ghost.${ghost.kind}`)}
        </span>
      </Transport>
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
