import { useTranslation } from 'react-i18next';
import { GUIDE_ORDER, type GuideStep } from '../../engine/guide.ts';

/** What to do next, one line. */
export function GuideLine({ step }: { readonly step: GuideStep }) {
  const { t } = useTranslation();
  const at = GUIDE_ORDER.indexOf(step);
  return (
    <section className="guide-line" aria-label={t('run.guide')} data-testid="guide" data-step={step}>
      <span className="label">{t('run.guide')}</span>
      <span role="status">{t(`guide.${step}`)}</span>
      {at >= 0 && (
        <span className="steps number" aria-hidden="true">
          {at + 1} / {GUIDE_ORDER.length}
        </span>
      )}
    </section>
  );
}
