import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { bytesOf } from '../../offline/siteList.ts';
import { keepBodies, lookAtBodies } from './bodies.ts';
import { megabytes } from './megabytes.ts';
import { useOfflineStore } from './offlineStore.ts';

/** On the page of a case: whether the procedure works without a network, and the way to have it so. */
export function CaseOffline({ region }: { readonly region: string }) {
  const { t } = useTranslation();
  const { program, list, kept, keeping, problem } = useOfflineStore();
  useEffect(() => {
    if (program === 'ready') void lookAtBodies();
  }, [program]);
  const body = list?.bodies.find((b) => b.region === region);
  if (program !== 'ready' || !body) return null;
  const isKept = kept.includes(region);
  return (
    <div className="row" data-testid="case-offline" data-kept={isKept}>
      {isKept ? (
        <span className="row quiet">
          <Check aria-hidden />
          {t('offline.caseKept')}
        </span>
      ) : (
        <button type="button" disabled={keeping !== null} onClick={() => void keepBodies([body])}>
          {t('offline.caseKeep', { size: megabytes(bytesOf(body.files)) })}
        </button>
      )}
      {keeping?.region === region && (
        <progress aria-label={t('offline.keeping', { body: region })} max={1} value={keeping.done01} />
      )}
      {problem !== '' && <span role="alert">{t('offline.problem', { message: problem })}</span>}
      <Link href="/offline">{t('offline.link')}</Link>
    </div>
  );
}
