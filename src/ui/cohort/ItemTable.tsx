import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../records/cohort/items.ts';
import { numberText } from '../messages/i18n.ts';
import { metricName } from '../messages/metricText.ts';
import { errorName } from '../messages/names.ts';

const SHOWN = 10;

const itemName = ({ kind, id, structure, name }: Item): string =>
  kind === 'metric' ? metricName(id, name) : errorName(id, structure, name);

/** Steps by how often they fail, with a bar to see it by. */
export function ItemTable({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const failing = items.filter((item) => item.failed > 0);
  const shown = isWhole ? failing : failing.slice(0, SHOWN);
  const left = failing.length - shown.length;
  return (
    <>
      <table className="folds items" data-testid="items">
        <thead>
          <tr>
            <th scope="col">{t('cohort.item')}</th>
            <th scope="col">{t('cohort.failing')}</th>
            <th scope="col" className="number">
              {t('cohort.learnersHit')}
            </th>
            <th scope="col" className="number">
              {t('cohort.earned')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => (
            <tr key={`${item.kind} ${item.name}`}>
              <th scope="row">
                {itemName(item)}
                {item.kind === 'critical' && <small className="bad"> {t('cohort.serious')}</small>}
              </th>
              <td data-label={t('cohort.failing')}>
                <span className="share">
                  <span className="share-bar" aria-hidden>
                    <span
                      className={item.kind === 'critical' ? 'share-fill bad-fill' : 'share-fill'}
                      style={{ width: `${item.share01 * 100}%` }}
                    />
                  </span>
                  <span className="number">
                    {t('unit.percent', { value: numberText(item.share01 * 100, 0) })}{' '}
                    <small className="quiet">
                      {t('cohort.failingOf', { failed: item.failed, runs: item.runs })}
                    </small>
                  </span>
                </span>
              </td>
              <td className="number" data-label={t('cohort.learnersHit')}>
                {item.learners}
              </td>
              <td className="number" data-label={t('cohort.earned')}>
                {item.earned01 === null
                  ? '–'
                  : t('unit.percent', { value: numberText(item.earned01 * 100, 0) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('cohort.moreItems', { count: left })}
        </button>
      )}
    </>
  );
}
