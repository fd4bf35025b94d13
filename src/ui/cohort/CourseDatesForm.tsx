import { useTranslation } from 'react-i18next';
import type { CourseDates, Procedure } from '../../records/cohort/matrix.ts';

/** Until when each procedure is to be proficient. */
export function CourseDatesForm(props: {
  readonly procedures: readonly Procedure[];
  readonly dates: CourseDates;
  readonly onChange: (procedure: string, date: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <details className="panel">
      <summary>{t('cohort.dates')}</summary>
      <p className="quiet">{t('cohort.datesHint')}</p>
      <div className="fields dates">
        {props.procedures.map(({ id, title }) => (
          <label key={id} className="field">
            {title}
            <input
              type="date"
              value={props.dates[id] ?? ''}
              onChange={(event) => props.onChange(id, event.target.value)}
            />
          </label>
        ))}
      </div>
    </details>
  );
}
