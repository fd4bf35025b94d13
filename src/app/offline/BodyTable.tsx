import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import { bytesOf, type SiteList } from '../../offline/siteList.ts';
import { DRILLS } from '../../protocol/drills/index.ts';
import { drillTitle, regionTitle } from '../../ui/messages/names.ts';
import { freeBodies, keepBodies } from './bodies.ts';
import { megabytes } from './megabytes.ts';
import { useOfflineStore } from './offlineStore.ts';

interface BodyTableProps {
  readonly list: SiteList;
  /** Whether a body may be kept now: the program is there, and no other body is on its way. */
  readonly isFree: boolean;
}

/** Each body with the procedures that need it, its size, and whether it is kept. */
export function BodyTable({ list, isFree }: BodyTableProps) {
  const { t } = useTranslation();
  const { kept, keeping } = useOfflineStore();
  return (
    <table className="offline-table">
      <thead>
        <tr>
          <th scope="col">{t('offline.body')}</th>
          <th scope="col">{t('offline.procedures')}</th>
          <th scope="col" className="number">
            {t('offline.size')}
          </th>
          <th scope="col">{t('offline.action')}</th>
        </tr>
      </thead>
      <tbody>
        {list.bodies.map((body) => {
          const region = findRegion(body.region);
          const title = region ? regionTitle(region) : body.region;
          const drills = DRILLS.filter((d) => d.region === body.region && d.mode === 'guided');
          const isKept = kept.includes(body.region);
          const done01 = keeping?.region === body.region ? keeping.done01 : null;
          return (
            <tr key={body.region} data-region={body.region} data-kept={isKept}>
              <th scope="row">{title}</th>
              <td>
                <ul>
                  {drills.map((drill) => (
                    <li key={drill.id}>{drillTitle(drill.id, drill.title)}</li>
                  ))}
                </ul>
              </td>
              <td className="number">{t('offline.sizeMb', { size: megabytes(bytesOf(body.files)) })}</td>
              <td>
                {done01 !== null && (
                  <progress aria-label={t('offline.keeping', { body: title })} max={1} value={done01} />
                )}
                {done01 === null && isKept && (
                  <span className="row">
                    <Check aria-hidden />
                    {t('offline.kept')}
                    <button
                      type="button"
                      aria-label={t('offline.freeNamed', { body: title })}
                      onClick={() => void freeBodies([body])}
                    >
                      {t('offline.free')}
                    </button>
                  </span>
                )}
                {done01 === null && !isKept && (
                  <button
                    type="button"
                    disabled={!isFree}
                    aria-label={t('offline.keepNamed', { body: title })}
                    onClick={() => void keepBodies([body])}
                  >
                    {t('offline.keep')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
