import '../../ui/messages/enLater.ts';
import { Download } from 'lucide-react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findDrill } from '../../protocol/drills/index.ts';
import type { RunNotes } from '../../protocol/runNotes.ts';
import {
  formsIn,
  meanRating,
  RATING_COLUMNS,
  type RatedRun,
  ratedRuns,
  ratingAgainstCard,
  ratingRows,
} from '../../records/cohort/agreement.ts';
import { csvText } from '../../records/cohort/csv.ts';
import { AgreementTable, Figure } from '../../ui/cohort/AgreementTable.tsx';
import { RatingScatter } from '../../ui/cohort/RatingScatter.tsx';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { commaText, numberText } from '../../ui/messages/i18n.ts';
import { drillTitle } from '../../ui/messages/names.ts';
import { saveFile } from '../download.ts';
import { notesStore } from '../notes/notesSession.ts';
import { runStore } from '../runFiles.ts';
import { cohortSession } from './cohortSession.ts';
import '../../ui/styles/records.css';
import '../../ui/styles/cohort.css';
import '../../ui/styles/rating.css';

/** Agreement of the raters of all runs that are known here, and of ratings with the computed cards. */
export function AgreementPage() {
  const { t } = useTranslation();
  const view = useSyncExternalStore(cohortSession.subscribe, cohortSession.getView);
  const [notes, setNotes] = useState<readonly RunNotes[] | null>(null);
  const [own, setOwn] = useState<ReadonlyMap<string, number>>(new Map());
  const [form, setForm] = useState<string | null>(null);
  useEffect(() => {
    let isStale = false;
    void (async () => {
      const [all, runs] = await Promise.all([notesStore.list(), runStore.list()]);
      if (isStale) return;
      setNotes(all);
      setOwn(
        new Map(
          runs.flatMap(({ digest, total }) =>
            digest === undefined || total === null ? [] : [[digest, total] as const],
          ),
        ),
      );
    })();
    return () => {
      isStale = true;
    };
  }, []);
  const forms = useMemo(() => formsIn(notes ?? []), [notes]);
  const chosen = form ?? forms[0] ?? '';
  const runs = useMemo(() => {
    const totals = new Map([...own, ...view.runs.map(({ digest, total }) => [digest, total] as const)]);
    return ratedRuns(notes ?? [], chosen, totals);
  }, [notes, chosen, own, view.runs]);
  const titles = useMemo(() => new Map(view.runs.map(({ digest, title }) => [digest, title])), [view.runs]);
  if (!notes || !view.isLoaded) return <Loading text={t('cohort.loading')} share01={null} />;
  return (
    <>
      <TopBar title={t('rating.agreement.title')}>
        <Link href="/cohort" className="button">
          {t('cohort.title')}
        </Link>
      </TopBar>
      <main className="page" id="content" data-testid="agreement-page">
        <p className="quiet">{t('rating.agreement.intro')}</p>
        {forms.length === 0 ? (
          <p className="panel">{t('rating.agreement.empty')}</p>
        ) : (
          <>
            <section className="panel stack" aria-labelledby="agreement-title">
              <h2 id="agreement-title">{t('rating.agreement.title')}</h2>
              {forms.length > 1 && (
                <label className="field">
                  {t('rating.agreement.form')}
                  <select value={chosen} onChange={(event) => setForm(event.target.value)}>
                    {forms.map((id) => (
                      <option key={id}>{id}</option>
                    ))}
                  </select>
                </label>
              )}
              <AgreementTable key={chosen} runs={runs} />
            </section>
            <AgainstCard runs={runs} titles={titles} />
            <div className="row">
              <button
                type="button"
                onClick={() => {
                  const sheet = { name: 'Ratings', head: [...RATING_COLUMNS], rows: ratingRows(runs) };
                  saveFile('ratings.csv', new TextEncoder().encode(csvText(sheet)), 'text/csv');
                }}
              >
                <Download aria-hidden />
                {t('rating.agreement.exportCsv')}
              </button>
              <button
                type="button"
                onClick={() => {
                  const text = `${JSON.stringify(runs, null, 1)}\n`;
                  saveFile('ratings.json', new TextEncoder().encode(text), 'application/json');
                }}
              >
                <Download aria-hidden />
                {t('rating.agreement.exportJson')}
              </button>
            </div>
          </>
        )}
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}

/** `titles`: of the drills, by digest of the run, where a run is known here; others go by the drill's own title. */
function AgainstCard(props: {
  readonly runs: readonly RatedRun[];
  readonly titles: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslation();
  const { runs, titles } = props;
  const correlation = ratingAgainstCard(runs);
  return (
    <section className="panel stack" aria-labelledby="against-title">
      <h2 id="against-title">{t('rating.agreement.card')}</h2>
      <p className="quiet">{t('rating.agreement.cardHint')}</p>
      <p>
        {correlation ? (
          <>
            {t('rating.agreement.rho')} <Figure value={correlation.rho} interval={correlation.interval} />
          </>
        ) : (
          t('rating.agreement.noRho')
        )}
      </p>
      <RatingScatter runs={runs} />
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{t('rating.agreement.run')}</th>
            <th scope="col">{t('rating.agreement.drill')}</th>
            <th scope="col">{t('rating.agreement.raters')}</th>
            <th scope="col" className="number">
              {t('rating.agreement.rating')}
            </th>
            <th scope="col" className="number">
              {t('rating.agreement.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.digest}>
              <th scope="row">{run.digest.slice(0, 8)}</th>
              <td data-label={t('rating.agreement.drill')}>
                {drillTitle(run.drill, titles.get(run.digest) ?? findDrill(run.drill)?.title ?? run.drill)}
              </td>
              <td data-label={t('rating.agreement.raters')}>
                {commaText(run.ratings.map(({ rater }) => rater))}
              </td>
              <td className="number" data-label={t('rating.agreement.rating')}>
                {numberText(meanRating(run), 1)}
              </td>
              <td className="number" data-label={t('rating.agreement.points')}>
                {run.total === null ? t('rating.agreement.noCard') : numberText(run.total, 0)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
