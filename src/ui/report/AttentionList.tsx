import { useTranslation } from 'react-i18next';
import type { RunNotes } from '../../protocol/runNotes.ts';
import { numberText, timeText } from '../messages/i18n.ts';

/** Which attempt an assessed run was, and when whoever did it was away. */
export function AttentionList({ notes }: { readonly notes: Pick<RunNotes, 'attention' | 'attempt'> }) {
  const { t } = useTranslation();
  const { attention, attempt } = notes;
  return (
    <>
      {attempt && (
        <p data-testid="attempt">
          {t('integrity.attempt', { number: attempt.number })}{' '}
          {attempt.abandoned > 0 && t('integrity.abandoned', { count: attempt.abandoned })}
        </p>
      )}
      {attention.length === 0 ? (
        <p>{t('integrity.attentive')}</p>
      ) : (
        <ul data-testid="attention">
          {attention.map(({ tick, kind, seconds }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries never move
            <li key={i}>
              {t(`integrity.${kind}`, { time: timeText(tick), seconds: numberText(seconds, 1) })}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{t('integrity.hint')}</p>
    </>
  );
}
