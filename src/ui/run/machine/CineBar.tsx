import { Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useScreenStore } from '../../../store/screenStore.ts';
import { numberText } from '../../messages/i18n.ts';

export interface CineControl {
  seek(index: number): void;
  play(isPlaying: boolean): void;
}

/** The last ten seconds under the thumb: scroll, step, play. */
export function CineBar({ control }: { readonly control: CineControl }) {
  const { t } = useTranslation();
  const { index, count, ageS, isPlaying } = useScreenStore((s) => s.cine);
  const isEmpty = count < 2;
  const text = isEmpty
    ? t('machine.cineEmpty')
    : t('machine.cineAt', { s: numberText(-ageS, 1), index: index + 1, count });
  const play = t(isPlaying ? 'machine.cinePause' : 'machine.cinePlay');
  return (
    <fieldset className="cine" aria-label={t('machine.cine')}>
      <button
        type="button"
        aria-label={t('machine.cineBack')}
        title={t('machine.cineBack')}
        disabled={isEmpty}
        onClick={() => control.seek(index - 1)}
      >
        <SkipBack aria-hidden />
      </button>
      <button
        type="button"
        aria-label={play}
        title={play}
        disabled={isEmpty}
        onClick={() => control.play(!isPlaying)}
      >
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
      </button>
      <button
        type="button"
        aria-label={t('machine.cineForward')}
        title={t('machine.cineForward')}
        disabled={isEmpty}
        onClick={() => control.seek(index + 1)}
      >
        <SkipForward aria-hidden />
      </button>
      <input
        type="range"
        aria-label={t('machine.cine')}
        aria-valuetext={text}
        min={0}
        max={Math.max(0, count - 1)}
        step={1}
        value={index}
        disabled={isEmpty}
        onChange={(e) => control.seek(Number(e.target.value))}
      />
      <output className="number">{isEmpty ? '' : t('unit.s', { value: numberText(ageS, 1) })}</output>
    </fieldset>
  );
}
