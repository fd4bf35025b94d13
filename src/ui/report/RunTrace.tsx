import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeelTrace } from '../../engine/feelTrace.ts';
import { paintForce } from '../run/feel/paintTrace.ts';

/** Force along the needle over the whole run, in step with the bar under it. */
export function RunTrace({ trace, endTick }: { readonly trace: FeelTrace; readonly endTick: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const paint = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      const ratio = window.devicePixelRatio || 1;
      element.width = Math.max(1, Math.round(widthPx * ratio));
      element.height = Math.max(1, Math.round(heightPx * ratio));
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintForce(context, { widthPx, heightPx, endTick, ticks: Math.max(1, endTick) }, trace, () => '');
    };
    paint();
    window.addEventListener('resize', paint);
    return () => window.removeEventListener('resize', paint);
  }, [trace, endTick]);
  return <canvas ref={canvas} className="run-trace" role="img" aria-label={t('feel.wholeRun')} />;
}
