import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimEvent } from '../../core/sim/state.ts';
import { REPLAY_SPEEDS } from '../../engine/replayPlayer.ts';
import type { FeelTrace } from '../../engine/feelTrace.ts';
import { timeText } from '../messages/i18n.ts';
import type { BarMark } from './noteMarks.ts';
import { RunTrace } from './RunTrace.tsx';

const GRAVE: readonly string[] = ['bone-contact', 'cartilage-contact'];
const INJECTION: readonly string[] = ['injection-started', 'injection-stopped', 'aspirated'];

/** Play, pause, frame step, speed and the bar with the run's events on it. */
export function Transport(props: {
  readonly trace: FeelTrace;
  readonly tick: number;
  readonly endTick: number;
  readonly isPlaying: boolean;
  readonly speed: number;
  readonly events: readonly SimEvent[];
  readonly criticalTicks: readonly number[];
  /** What people put on the bar. */
  readonly marks?: readonly BarMark[];
  readonly onPlay: (isPlaying: boolean) => void;
  readonly onSeek: (tick: number) => void;
  readonly onStep: (ticks: number) => void;
  readonly onSpeed: (speed: number) => void;
  /** Said beside the controls. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const end = Math.max(1, props.endTick);
  const xOf = (tick: number) => (tick / end) * 1000;
  const time = t('debrief.at', { time: timeText(props.tick), end: timeText(props.endTick) });
  return (
    <section className="transport" aria-label={t('debrief.title')}>
      <div className="scrub">
        <RunTrace trace={props.trace} endTick={props.endTick} />
        <svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
          {props.events.map((event, i) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: events never move
              key={i}
              x={xOf(event.tick) - 1.5}
              y={4}
              width={3}
              height={12}
              className={
                GRAVE.includes(event.kind)
                  ? 'marker-critical'
                  : INJECTION.includes(event.kind)
                    ? 'marker-injection'
                    : 'marker-plain'
              }
            />
          ))}
          {props.criticalTicks.map((tick) => (
            <rect key={tick} x={xOf(tick) - 2.5} y={0} width={5} height={16} className="marker-critical" />
          ))}
          {props.marks?.map(({ id, tick, kind }) => (
            <path
              key={id}
              data-mark={kind}
              className={`marker-${kind}`}
              d={kind === 'phase' ? `M${xOf(tick)} 0v16h2V8h6V0z` : `M${xOf(tick) - 5} 0h10l-5 9z`}
            />
          ))}
        </svg>
        <input
          type="range"
          aria-label={t('debrief.position')}
          aria-valuetext={time}
          min={0}
          max={props.endTick}
          step={1}
          value={props.tick}
          onChange={(e) => props.onSeek(Number(e.target.value))}
        />
      </div>
      <div className="row">
        <button
          type="button"
          onClick={() => props.onStep(-5)}
          aria-label={t('debrief.back')}
          title={t('debrief.back')}
        >
          <SkipBack aria-hidden />
        </button>
        <button type="button" className="primary" onClick={() => props.onPlay(!props.isPlaying)}>
          {props.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
          {props.isPlaying ? t('debrief.pause') : t('debrief.play')}
        </button>
        <button
          type="button"
          onClick={() => props.onStep(5)}
          aria-label={t('debrief.forward')}
          title={t('debrief.forward')}
        >
          <SkipForward aria-hidden />
        </button>
        <label className="row">
          {t('debrief.speed')}
          <select value={props.speed} onChange={(e) => props.onSpeed(Number(e.target.value))}>
            {REPLAY_SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <span className="number" data-testid="replay-time">
          {time}
        </span>
        {props.children}
      </div>
    </section>
  );
}
