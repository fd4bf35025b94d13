import { useTranslation } from 'react-i18next';
import type { Drill } from '../../core/procedure/drill.ts';
import { type GuideStep, guideOrder } from '../../engine/guide.ts';
import { nameOf } from '../messages/names.ts';

/** What to do next, one line. */
export function GuideLine({ step, drill }: { readonly step: GuideStep; readonly drill: Drill }) {
  const { t, i18n } = useTranslation();
  const target = nameOf(drill.target.structure);
  const scanKey = `guide.scan.${drill.id}`;
  const line =
    drill.guide?.[step] ??
    (step === 'scan'
      ? t((i18n.exists(scanKey) ? scanKey : 'guide.scan.other') as 'guide.scan.other', { target })
      : t(`guide.${step}`, { target }));
  const order = guideOrder(drill);
  const at = order.indexOf(step);
  return (
    <section className="guide-line" aria-label={t('run.guide')} data-testid="guide" data-step={step}>
      <span className="label">{t('run.guide')}</span>
      <span role="status">{line}</span>
      {at >= 0 && (
        <span className="steps number" aria-hidden="true">
          {at + 1} / {order.length}
        </span>
      )}
    </section>
  );
}
