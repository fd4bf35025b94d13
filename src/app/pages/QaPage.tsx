import '../../ui/messages/enLater.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QaReport } from '../../core/qa/qaReport.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { probeName } from '../../ui/messages/names.ts';
import { QaProbe } from '../../ui/qa/QaProbe.tsx';
import '../../ui/styles/qa.css';

type Loaded = { readonly reports: readonly QaReport[] } | { readonly failed: string } | null;

/** The report that `npm run qa` wrote, probe by probe. */
export function QaPage() {
  const { t } = useTranslation();
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [probe, setProbe] = useState('');
  useEffect(() => {
    const stop = new AbortController();
    fetch('./qa/report.json', { signal: stop.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`${response.status}`);
        const { reports } = (await response.json()) as { reports: QaReport[] };
        setLoaded({ reports });
        setProbe(reports[0]?.probe ?? '');
      })
      .catch((cause: unknown) => {
        if (!stop.signal.aborted)
          setLoaded({ failed: cause instanceof Error ? cause.message : String(cause) });
      });
    return () => stop.abort();
  }, []);
  const reports = loaded && 'reports' in loaded ? loaded.reports : [];
  const report = reports.find((r) => r.probe === probe);
  return (
    <>
      <TopBar title={t('qa.title')} />
      <main className="page" id="content">
        <p>{t('qa.intro')}</p>
        {loaded === null && <p role="status">{t('qa.loading')}</p>}
        {loaded && 'failed' in loaded && <p role="alert">{t('qa.failed', { message: loaded.failed })}</p>}
        {reports.length > 0 && (
          <label>
            {t('qa.probe')}{' '}
            <select value={probe} onChange={(event) => setProbe(event.target.value)}>
              {reports.map((r) => (
                <option key={r.probe} value={r.probe}>
                  {probeName({ id: r.probe, name: r.name })}
                </option>
              ))}
            </select>
          </label>
        )}
        {report && <QaProbe report={report} />}
      </main>
    </>
  );
}
