import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PEEL_LAYERS } from '../../scene/peel.ts';
import { PEEL_STEPS, useLearnStore } from '../../store/learnStore.ts';

/** Takes the body apart layer by layer: by slider, by buttons, by keys. */
export function PeelControl() {
  const { t } = useTranslation();
  const peel = useLearnStore((s) => s.peel);
  const setPeel = useLearnStore((s) => s.setPeel);
  const layer = t(`learn.layers.${PEEL_LAYERS[peel]!}`);
  return (
    <fieldset className="peel" aria-label={t('learn.peel')}>
      <span aria-hidden="true">{t('learn.peel')}</span>
      <button
        type="button"
        aria-label={t('learn.putBack')}
        title={t('learn.putBack')}
        disabled={peel === 0}
        onClick={() => setPeel(peel - 1)}
      >
        <ChevronLeft aria-hidden />
      </button>
      <input
        type="range"
        aria-label={t('learn.outermost')}
        aria-valuetext={layer}
        min={0}
        max={PEEL_STEPS}
        step={1}
        value={peel}
        onChange={(e) => setPeel(Number(e.target.value))}
      />
      <button
        type="button"
        aria-label={t('learn.takeAway')}
        title={t('learn.takeAway')}
        disabled={peel === PEEL_STEPS}
        onClick={() => setPeel(peel + 1)}
      >
        <ChevronRight aria-hidden />
      </button>
      <output className="peel-layer">{layer}</output>
    </fieldset>
  );
}
