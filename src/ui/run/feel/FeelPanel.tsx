import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { THUMB_FORCE_N } from '../../../core/injectate/syringe.ts';
import { TICKS_PER_SECOND } from '../../../core/sim/command.ts';
import type { Aids } from '../../../engine/aids.ts';
import type { Feel } from '../../../engine/feel.ts';
import type { FeelTrace } from '../../../engine/feelTrace.ts';
import { nameOf } from '../../messages/names.ts';
import { forceText, needleText, peaksText, plungerText, pressureText, warningText } from './feelText.ts';
import { paintForce, paintPlunger, type TraceView } from './paintTrace.ts';
import { SoundControl } from './SoundControl.tsx';
import { TraceCanvas } from './TraceCanvas.tsx';

/** Length of the strip, s. */
const SHOWN_S = 10;
const SHOWN_TICKS = SHOWN_S * TICKS_PER_SECOND;

/** What the hands feel: the last seconds as a strip, now in words, and what the patient says. */
export function FeelPanel(props: {
  readonly trace: FeelTrace;
  readonly feel: Feel;
  readonly aids: Aids;
  /** What was felt, seen in the barrel or said of late. */
  readonly heard: readonly string[];
  /** Tick at the right edge. */
  readonly endTick: () => number;
}) {
  const { t } = useTranslation();
  const { trace, feel, aids, heard, endTick } = props;
  const nameOfLayer = useCallback((id: string) => (aids.tipTissue ? nameOf(id) : ''), [aids]);
  const paintNeedle = useCallback(
    (context: CanvasRenderingContext2D, view: TraceView) => paintForce(context, view, trace, nameOfLayer),
    [trace, nameOfLayer],
  );
  const paintThumb = useCallback(
    (context: CanvasRenderingContext2D, view: TraceView) => paintPlunger(context, view, trace, THUMB_FORCE_N),
    [trace],
  );
  const needle = needleText(feel, aids);
  const force = forceText(feel);
  const plunger = plungerText(feel);
  const pressure = pressureText(feel, THUMB_FORCE_N);
  const peaks = peaksText(trace.layerPeaks(endTick()), aids);
  const warning = warningText(feel);
  return (
    <section
      className="panel feel"
      aria-label={t('feel.title')}
      data-testid="feel"
      data-needle-feel={feel.needle}
      data-plunger-feel={feel.plunger}
    >
      <div className="feel-part">
        <p className="feel-line">
          <strong data-hand="needle">{t('feel.needle')}</strong> <span className="number">{force}</span>{' '}
          <span data-testid="needle-feel">{needle}</span>
        </p>
        <TraceCanvas
          label={t('feel.tracePicture', { s: SHOWN_S, text: `${force} ${needle}. ${peaks}`.trim() })}
          ticks={SHOWN_TICKS}
          endTick={endTick}
          paint={paintNeedle}
        />
      </div>
      <div className="feel-part">
        <p className="feel-line">
          <strong className="feel-plunger">{t('feel.plunger')}</strong>{' '}
          <span className="number">{pressure}</span> {plunger}
        </p>
        <TraceCanvas
          label={t('feel.plungerPicture', { s: SHOWN_S, text: `${pressure} ${plunger}`.trim() })}
          ticks={SHOWN_TICKS}
          endTick={endTick}
          paint={paintThumb}
        />
      </div>
      <p className="feel-words" role="status" data-testid="heard">
        {warning !== '' && <span className="bad">{warning} </span>}
        {heard.join(' ') || (warning === '' && <span className="quiet">{peaks}</span>)}
      </p>
      <SoundControl />
    </section>
  );
}
