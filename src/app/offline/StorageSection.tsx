import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bytesOf } from '../../offline/siteList.ts';
import { megabytes } from './megabytes.ts';
import { useOfflineStore } from './offlineStore.ts';
import { freePrepared, type StorageUse, storageUse } from './storageUse.ts';

/** How much the browser keeps for this site, of what, and the ways to free it. */
export function StorageSection() {
  const { t } = useTranslation();
  const { list, kept, program } = useOfflineStore();
  const [use, setUse] = useState<StorageUse | null>(null);
  const look = useCallback(async () => setUse(await storageUse()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes what is in use
  useEffect(() => void look(), [look, kept, program]);
  const bodies = list?.bodies.filter(({ region }) => kept.includes(region)) ?? [];
  return (
    <section className="panel stack" aria-labelledby="storage-title">
      <h2 id="storage-title">{t('offline.storage')}</h2>
      {use && (
        <>
          <p data-testid="storage-used">
            {use.used === null || use.quota === null
              ? t('offline.unknownUse')
              : t('offline.used', { used: megabytes(use.used), quota: megabytes(use.quota) })}
          </p>
          <p className="quiet">{t(use.isPersisted ? 'offline.persisted' : 'offline.notPersisted')}</p>
          {!use.isPersisted && typeof navigator.storage?.persist === 'function' && (
            <div className="row">
              <button
                type="button"
                onClick={() =>
                  void navigator.storage
                    .persist()
                    .catch(() => false)
                    .then(look)
                }
              >
                {t('offline.askPersist')}
              </button>
            </div>
          )}
          <ul className="stack">
            {program === 'ready' && list && (
              <li>{t('offline.programSize', { size: megabytes(bytesOf(list.program)) })}</li>
            )}
            {bodies.length > 0 && (
              <li>
                {t('offline.bodiesSize', { size: megabytes(bytesOf(bodies.flatMap((body) => body.files))) })}
              </li>
            )}
            {use.prepared > 0 && (
              <li className="row">
                {t('offline.prepared', { count: use.prepared })}
                <button type="button" onClick={() => void freePrepared().then(look)}>
                  {t('offline.freePrepared')}
                </button>
              </li>
            )}
          </ul>
        </>
      )}
      <p className="quiet">{t('offline.runsKept')}</p>
    </section>
  );
}
