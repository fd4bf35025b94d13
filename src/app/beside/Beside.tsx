import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findNeedle } from '../../core/needle/catalogue.ts';
import type { MachineState } from '../../core/sim/state.ts';
import { AIDS } from '../../engine/aids.ts';
import { alignedTick, phaseAt, phasesOf } from '../../engine/runPhases.ts';
import { firstDifference } from '../../protocol/firstDifference.ts';
import type { SceneGhost } from '../../scene/sceneProps.ts';
import { useScreenStore } from '../../store/screenStore.ts';
import { dateText, numberText, timeText } from '../../ui/messages/i18n.ts';
import { DifferenceTable } from '../../ui/report/DifferenceTable.tsx';
import { Transport } from '../../ui/report/Transport.tsx';
import { aboutExamination } from '../aboutExamination.ts';
import type { ReadyRun } from '../debrief/useReadyRun.ts';
import { GHOST_COLOUR, NEEDLE_COLOUR } from '../handColours.ts';
import { ImageScreen, type ImageScreenHandle } from '../ImageScreen.tsx';
import { SceneHost } from '../SceneHost.tsx';
import { ScreenSource } from '../screenSource.ts';
import '../../ui/styles/beside.css';

const SHOW_EVERY_MS = 100;

const phasesOfRun = ({ player, recording }: ReadyRun) =>
  phasesOf(player.events, recording.drill.target.structure, player.endTick);

/** Two runs with one transport: both pictures, and one scene with the second run's hands as a ghost. */
export function Beside(props: {
  readonly first: ReadyRun;
  readonly second: ReadyRun;
  /** When each was done; null for the expert. */
  readonly firstAt: string;
  readonly secondAt: string | null;
}) {
  const { t } = useTranslation();
  const { first, second, firstAt, secondAt } = props;
  const { player } = first;
  const images = [useRef<ImageScreenHandle>(null), useRef<ImageScreenHandle>(null)] as const;
  const sceneFrame = useRef<HTMLDivElement>(null);
  const pictureChanged = useRef<(() => void) | null>(null);
  const screens = useRef([new ScreenSource(), new ScreenSource()] as const);
  const phases = useMemo(() => [phasesOfRun(first), phasesOfRun(second)] as const, [first, second]);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [shown, setShown] = useState(() => shownOf(first, second));
  useEffect(() => useScreenStore.getState().reset(), []);

  /** The second run follows to the same place of the same phase. */
  const follow = useCallback(() => {
    const to = alignedTick(phases[0], phases[1], player.tick);
    if (to !== second.player.tick) second.player.seek(to);
  }, [phases, player, second]);
  const show = useCallback(() => {
    setPlaying(player.isPlaying);
    setShown(shownOf(first, second));
  }, [player, first, second]);
  const jump = useCallback(
    (to: number) => {
      player.pause();
      player.seek(to);
      follow();
      screens.current = [new ScreenSource(), new ScreenSource()];
      show();
    },
    [player, follow, show],
  );
  const [imageA, imageB] = images;
  useEffect(() => {
    let handle = 0;
    let shownAt = 0;
    const loop = (nowMs: number) => {
      handle = requestAnimationFrame(loop);
      const wasPlaying = player.isPlaying;
      const moved = player.advance(nowMs);
      if (moved) follow();
      const [screenA, screenB] = screens.current;
      if (imageA.current?.draw(screenA.show(player.simulation, nowMs).frame)) pictureChanged.current?.();
      imageB.current?.draw(screenB.show(second.player.simulation, nowMs).frame);
      if ((moved && nowMs - shownAt >= SHOW_EVERY_MS) || wasPlaying !== player.isPlaying) {
        shownAt = nowMs;
        show();
      }
    };
    handle = requestAnimationFrame(loop);
    return () => cancelAnimationFrame(handle);
  }, [player, second, follow, show, imageA, imageB]);

  const getSimulation = useCallback(() => player.simulation, [player]);
  const ghost = useMemo(() => ghostOf(second), [second]);
  const traces = useMemo(
    () => [
      { lines: player.track.passes, colour: NEEDLE_COLOUR },
      { lines: second.player.track.passes, colour: GHOST_COLOUR },
    ],
    [player, second],
  );
  const isOtherPatient = useMemo(
    () => firstDifference(first.recording.drill.patient, second.recording.drill.patient, '') !== undefined,
    [first, second],
  );
  const heading = (which: 'first' | 'second', at: string | null, { recording }: ReadyRun) => {
    const total = numberText(recording.score.total, 0);
    return at === null
      ? t('beside.expertHeading', { total })
      : t(`beside.${which}Heading`, { date: dateText(at), total });
  };
  return (
    <main
      className="beside"
      id="content"
      data-testid="beside"
      data-tick={shown.ticks[0]}
      data-other={shown.ticks[1]}
    >
      <div className="beside-body">
        <Side
          heading={heading('first', firstAt, first)}
          run={first}
          image={imageA}
          machine={shown.machines[0]}
          at={momentText(t, first, shown.ticks[0], phaseAt(phases[0], shown.ticks[0]))}
        />
        <Side
          heading={heading('second', secondAt, second)}
          run={second}
          image={imageB}
          machine={shown.machines[1]}
          at={momentText(t, second, shown.ticks[1], phaseAt(phases[1], shown.ticks[1]))}
        />
        <SceneHost
          frameRef={sceneFrame}
          pictureChanged={pictureChanged}
          getSimulation={getSimulation}
          anatomy={first.anatomy}
          baked={first.baked}
          drill={first.recording.drill}
          aids={AIDS.guided}
          hand={null}
          image={imageA}
          passes={player.track.passes}
          traces={traces}
          ghost={ghost}
        />
      </div>
      <Transport
        trace={player.feel}
        tick={shown.ticks[0]}
        endTick={player.endTick}
        isPlaying={isPlaying}
        speed={speed}
        events={player.events}
        criticalTicks={first.recording.score.criticalErrors.map((error) => error.tick)}
        onPlay={(wanted) => {
          if (wanted) player.play();
          else player.pause();
          follow();
          show();
        }}
        onSeek={jump}
        onStep={(ticks) => jump(player.tick + ticks)}
        onSpeed={(to) => {
          player.speed = to;
          setSpeed(to);
        }}
      />
      <section className="panel stack">
        <p className="quiet">{t('beside.aligned')}</p>
        {isOtherPatient && <p className="notice">{t('beside.otherPatient')}</p>}
        <h2>{t('beside.numbers')}</h2>
        <DifferenceTable
          first={first.recording.score}
          second={second.recording.score}
          firstName={t('beside.first')}
          secondName={secondAt === null ? t('beside.expert') : t('beside.second')}
        />
      </section>
    </main>
  );
}

function Side(props: {
  readonly heading: string;
  readonly run: ReadyRun;
  readonly image: RefObject<ImageScreenHandle | null>;
  readonly machine: MachineState;
  readonly at: string;
}) {
  const { recording, baked, anatomy, player } = props.run;
  const about = useMemo(() => aboutExamination(recording.drill, recording.about?.createdAt), [recording]);
  return (
    <section className="beside-side" aria-label={props.heading}>
      <h2>{props.heading}</h2>
      <ImageScreen
        handle={props.image}
        baked={baked}
        anatomy={anatomy}
        transducer={player.simulation.transducer}
        machine={props.machine}
        about={about}
      />
      <p className="number quiet">{props.at}</p>
    </section>
  );
}

const shownOf = ({ player: a }: ReadyRun, { player: b }: ReadyRun) => ({
  ticks: [a.tick, b.tick] as const,
  machines: [{ ...a.simulation.state.machine }, { ...b.simulation.state.machine }] as const,
});

function momentText(
  t: ReturnType<typeof useTranslation>['t'],
  { player }: ReadyRun,
  tick: number,
  phase: ReturnType<typeof phaseAt>,
): string {
  return t('beside.at', {
    time: timeText(tick),
    end: timeText(player.endTick),
    phase: t(`beside.phases.${phase ?? 'before'}`),
  });
}

/** The hands of a run that is replayed, wherever its replay stands. */
function ghostOf({ player, recording }: ReadyRun): SceneGhost {
  const choice = player.simulation.state.needle.choice;
  const needle = findNeedle(recording.drill.needles[choice] ?? recording.drill.needles[0]!);
  return {
    colour: GHOST_COLOUR,
    outerDiameterMm: needle?.outerDiameterMm ?? 0.8,
    read: (out) => {
      const { probe, needle } = player.simulation.state;
      probe.positionMm.forEach((mm, k) => {
        out.probeMm[k] = mm;
      });
      probe.quaternionXyzw.forEach((q, k) => {
        out.probeXyzw[k] = q;
      });
      out.isNeedleSet = needle.phase !== 'away';
      out.curveMm.set(needle.shaft.curveMm);
      return true;
    },
  };
}
