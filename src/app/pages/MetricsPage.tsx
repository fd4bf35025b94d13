import '../../ui/messages/enLater.ts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findMetricPage, metricPages } from '../../core/scoring/metricPages.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { metricPageText } from '../../ui/messages/metricText.ts';
import { MetricList } from '../../ui/report/MetricList.tsx';
import { MetricWordsView } from '../../ui/report/MetricWordsView.tsx';

const PAGES = metricPages();

/** What the numbers mean: the list of all metrics, and the page of one beside it. */
export function MetricsPage({ id }: { readonly id: string | undefined }) {
  const { t } = useTranslation();
  const page = id === undefined ? undefined : findMetricPage(PAGES, id);
  return (
    <>
      <TopBar title={page ? metricPageText(page).name : t('metric.title')}>
        {id !== undefined && (
          <Link className="button" href="/metrics">
            {t('metric.all')}
          </Link>
        )}
      </TopBar>
      <main className={`page metrics ${page ? 'metrics-one' : ''}`} id="content">
        {page ? (
          <MetricWordsView page={page} />
        ) : (
          <p role={id === undefined ? undefined : 'alert'}>
            {id === undefined ? t('metric.intro') : t('metric.unknown', { id })}
          </p>
        )}
        <MetricList pages={PAGES} current={page?.id} isLong={!page} />
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}
