import '../../ui/messages/enLater.ts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RunFacts } from '../../records/runFacts.ts';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ProcedureList } from '../../ui/progress/ProcedureList.tsx';
import { ownFacts } from '../ownRuns.ts';
import { OwnRecord } from './OwnRecord.tsx';
import '../../ui/styles/records.css';

/** The learner's own way: every procedure done in this browser, and what it keeps. */
export function ProgressPage() {
  const { t } = useTranslation();
  const [runs, setRuns] = useState<readonly RunFacts[] | null>(null);
  const [nowMs] = useState(Date.now);
  const refresh = useCallback(async () => setRuns(await ownFacts()), []);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return (
    <>
      <TopBar title={t('progress.title')}>
        <Link href="/" className="button">
          {t('app.home')}
        </Link>
      </TopBar>
      <main className="page" id="content" data-testid="progress">
        <p className="quiet">{t('progress.intro')}</p>
        {runs?.length === 0 && (
          <p className="panel row">
            {t('progress.none')}
            <Link href="/" className="button">
              {t('progress.start')}
            </Link>
          </p>
        )}
        {runs && runs.length > 0 && <ProcedureList runs={runs} nowMs={nowMs} />}
        {runs && <OwnRecord onErased={() => void refresh()} />}
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}
