import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { MetricGroup, MetricPage } from '../../core/scoring/metricPages.ts';
import { metricPageText } from '../messages/metricText.ts';

interface Props {
  readonly pages: readonly MetricPage[];
  readonly current: string | undefined;
  /** With what each metric says, and not only its name. */
  readonly isLong: boolean;
}

/** Links to the pages of all metrics, in their groups. */
export function MetricList({ pages, current, isLong }: Props) {
  const { t } = useTranslation();
  const groups = [...new Set(pages.map((page) => page.group))];
  return (
    <nav className={isLong ? 'metric-list long' : 'metric-list'} aria-label={t('metric.pages')}>
      {groups.map((group) => (
        <GroupList
          key={group}
          group={group}
          pages={pages.filter((page) => page.group === group)}
          current={current}
          isLong={isLong}
        />
      ))}
    </nav>
  );
}

function GroupList({ group, pages, current, isLong }: Props & { readonly group: MetricGroup }) {
  const { t } = useTranslation();
  const hint = t(`metric.groupHint.${group}`);
  return (
    <section className={isLong ? 'panel stack' : 'stack'}>
      <h2>{t(`metric.group.${group}`)}</h2>
      {isLong && hint !== '' && <p className="quiet">{hint}</p>}
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <Link href={`/metrics/${page.id}`} aria-current={page.id === current ? 'page' : undefined}>
              {metricPageText(page).name}
            </Link>
            {isLong && <p className="quiet">{metricPageText(page).says}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
