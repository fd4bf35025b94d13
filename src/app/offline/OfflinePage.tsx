import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf } from '../../offline/siteList.ts';
import '../../ui/styles/offline.css';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { BodyTable } from './BodyTable.tsx';
import { freeBodies, keepBodies, lookAtBodies } from './bodies.ts';
import { megabytes } from './megabytes.ts';
import { useOfflineStore } from './offlineStore.ts';
import { StorageSection } from './StorageSection.tsx';

/**
 * What works without a network, what of it is chosen, and what it takes. The bodies stand there while the program is still
 * being kept, and what is below waits for them: nothing on the page moves when the program is ready.
 */
export function OfflinePage() {
  const { t } = useTranslation();
  const { program, list, isLookedAt, kept, keeping, problem } = useOfflineStore();
  useEffect(() => void lookAtBodies(), []);
  const missing = list?.bodies.filter(({ region }) => !kept.includes(region)) ?? [];
  const canKeep = program !== 'unsupported' && program !== 'failed';
  const isFree = program === 'ready' && keeping === null;
  const missingBytes = bytesOf(missing.flatMap(({ files }) => files));
  return (
    <>
      <TopBar title={t('offline.title')} />
      <main className="page" id="content" data-testid="offline" data-program={program}>
        <section className="panel stack">
          <p role="status">{t(`offline.state.${program}`, { message: problem })}</p>
          {canKeep && <p className="quiet">{t('offline.install')}</p>}
        </section>
        {canKeep && list !== null && (
          <section className="panel stack" aria-labelledby="bodies-title">
            <h2 id="bodies-title">{t('offline.bodies')}</h2>
            <p className="quiet">{t('offline.bodiesHint')}</p>
            {problem !== '' && <p role="alert">{t('offline.problem', { message: problem })}</p>}
            <BodyTable list={list} isFree={isFree} />
            <div className="row">
              {missing.length > 0 ? (
                <button type="button" disabled={!isFree} onClick={() => void keepBodies(missing)}>
                  {t('offline.keepAll', { size: megabytes(missingBytes) })}
                </button>
              ) : (
                <p>{t('offline.allKept')}</p>
              )}
              {kept.length > 0 && (
                <button type="button" disabled={!isFree} onClick={() => void freeBodies(list.bodies)}>
                  {t('offline.freeAll')}
                </button>
              )}
            </div>
          </section>
        )}
        {isLookedAt && <StorageSection />}
      </main>
    </>
  );
}
