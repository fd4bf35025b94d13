/** What the runs on show have in common, and which stand out; each works its figures out by itself, so that a change of
 * the filter is answered in short pieces of work. */
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortRun } from '../../records/cohort/cohortRun.ts';
import { itemStatistics } from '../../records/cohort/items.ts';
import { outliersOf } from '../../records/cohort/outliers.ts';
import { ItemTable } from '../../ui/cohort/ItemTable.tsx';
import { OutlierList } from '../../ui/cohort/OutlierList.tsx';

/** Which steps fail most in these runs. */
export const ItemPanel = memo(function ItemPanel({ runs }: { readonly runs: readonly CohortRun[] }) {
  const { t } = useTranslation();
  const items = useMemo(() => itemStatistics(runs), [runs]);
  return (
    <section className="panel stack" aria-labelledby="items-title">
      <h2 id="items-title">{t('cohort.items')}</h2>
      <p className="quiet">{t('cohort.itemsHint', { count: runs.length })}</p>
      <ItemTable items={items} />
    </section>
  );
});

/** Which of these runs an instructor should look at. */
export const OutlierPanel = memo(function OutlierPanel(props: {
  readonly runs: readonly CohortRun[];
  readonly names: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const { runs, names } = props;
  const outliers = useMemo(() => outliersOf(runs), [runs]);
  return (
    <section className="panel stack" aria-labelledby="outliers-title">
      <h2 id="outliers-title">{t('cohort.outliers')}</h2>
      <p className="quiet">{t('cohort.outliersHint')}</p>
      <OutlierList outliers={outliers} names={names} />
    </section>
  );
});
