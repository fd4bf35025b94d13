import { useTranslation } from 'react-i18next';
import { problemLine } from '../messages/problemText.ts';
import type { ImportReport } from '../../records/cohort/cohort.ts';

/** What the last import came to, and every file that could not be used, by name and reason. */
export function ReportLines({ report }: { readonly report: ImportReport & { readonly isStopped: boolean } }) {
  const { t } = useTranslation();
  const { files, added, merged, skipped, notes, refused } = report;
  return (
    <div className="stack" role="status" data-testid="import-report">
      <p>
        {t('cohort.report', { count: files, added, merged, skipped })}
        {notes > 0 && ` ${t('notes.cohortTaken', { count: notes })}`}
        {report.isStopped && ` ${t('cohort.stopped')}`}
      </p>
      {refused.length > 0 && (
        <details open={refused.length <= 12}>
          <summary className="bad">{t('cohort.refused', { count: refused.length })}</summary>
          <ul className="refused">
            {refused.map(({ file, lines }) => (
              <li key={file}>
                <bdi>{lines[0] && problemLine(lines[0])}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
