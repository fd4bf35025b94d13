import { Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { certificateOf } from '../../records/cohort/certificate.ts';
import { CertificateSheet } from '../../ui/cohort/CertificateSheet.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import type { CohortView } from './cohortSession.ts';

/** A learner's certificate, for the screen and for paper. */
export function CertificatePage({ view, learner }: { readonly view: CohortView; readonly learner: string }) {
  const { t } = useTranslation();
  const [isNamed, setNamed] = useState(true);
  const certificate = useMemo(
    () => certificateOf(view.runs.filter((run) => run.learner === learner)),
    [view.runs, learner],
  );
  const name = view.names.get(learner) ?? null;
  return (
    <>
      <TopBar title={t('cohort.certificate')}>
        <Link href={`/cohort/${encodeURIComponent(learner)}`} className="button">
          {t('app.back')}
        </Link>
      </TopBar>
      <main className="page" id="content">
        {certificate.procedures.length === 0 ? (
          <p className="panel">{t('cohort.certificateNone')}</p>
        ) : (
          <>
            <div className="row no-print">
              <button type="button" className="primary" onClick={() => window.print()}>
                <Printer aria-hidden />
                {t('cohort.print')}
              </button>
              {name !== null && (
                <label className="row check">
                  <input
                    type="checkbox"
                    checked={isNamed}
                    onChange={(event) => setNamed(event.target.checked)}
                  />
                  {t('cohort.showName')}
                </label>
              )}
            </div>
            <CertificateSheet certificate={certificate} learner={learner} name={isNamed ? name : null} />
          </>
        )}
      </main>
    </>
  );
}
