import { Award, Download, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { decodeRecording } from '../../protocol/recording.ts';
import { encodeRunNotes } from '../../protocol/runNotes.ts';
import { formatErrors } from '../../protocol/result.ts';
import { inOrder } from '../../records/cohort/clock.ts';
import { type CohortRun, NOBODY } from '../../records/cohort/cohortRun.ts';
import { shortId } from '../../records/learnerId.ts';
import { learnerZip } from '../../records/learnerZip.ts';
import type { RunFacts } from '../../records/runFacts.ts';
import { useAppStore } from '../../store/appStore.ts';
import { learnerName } from '../../ui/cohort/learnerName.ts';
import { RunTable } from '../../ui/cohort/RunTable.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { ProcedureList } from '../../ui/progress/ProcedureList.tsx';
import { saveFile } from '../download.ts';
import { notesStore } from '../notes/notesSession.ts';
import { NotFound } from '../pages/NotFound.tsx';
import { holdCohortRun } from '../runFiles.ts';
import { type CohortView, cohortSession } from './cohortSession.ts';

/** One learner of the cohort: name, curves, every run with its verdict, export and erasure. */
export function LearnerPage({ view, learner }: { readonly view: CohortView; readonly learner: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const openDialog = useAppStore((s) => s.openDialog);
  const [isNamed, setNamed] = useState(false);
  const [nowMs] = useState(Date.now);
  const runs = useMemo(() => view.runs.filter((run) => run.learner === learner), [view.runs, learner]);
  const latestFirst = useMemo(() => inOrder(runs).reverse(), [runs]);
  if (runs.length === 0) return <NotFound text={t('cohort.noLearner')} />;
  const name = view.names.get(learner) ?? '';

  const fail = (lines: readonly string[]) => openDialog({ kind: 'errors', title: t('file.badTitle'), lines });
  const replay = async (run: CohortRun) => {
    const content = await recordingOf(run);
    if (!content) return fail([t('cohort.runGone')]);
    const decoded = decodeRecording(content, run.files[0] ?? run.digest);
    if (!decoded.ok) return fail(formatErrors(decoded));
    navigate(`/debrief/${await holdCohortRun(run.digest, decoded.value)}`);
  };
  const save = async () => {
    const recordings: { name: string; bytes: Uint8Array }[] = [];
    for (const run of runs) {
      const bytes = run.source === 'recording' ? await recordingOf(run) : undefined;
      if (bytes)
        recordings.push({ name: `${run.drill}-${run.digest.slice(0, 8)}.json${endOf(bytes)}`, bytes });
    }
    const notes: { name: string; text: string }[] = [];
    for (const run of runs) {
      const beside = await notesStore.get(run.digest);
      if (beside)
        notes.push({
          name: `${run.drill}-${run.digest.slice(0, 8)}.notes.json`,
          text: encodeRunNotes(beside),
        });
    }
    const note = t('progress.zipNote', { learner });
    const files = { learner, results: runs.map(factsOf), recordings, notes, note };
    const bytes = learnerZip(isNamed && name !== '' ? { ...files, name } : files);
    saveFile(`sononeedle-${shortId(learner)}.zip`, bytes, 'application/zip');
  };
  return (
    <>
      <TopBar title={learnerName(t, view.names, learner)}>
        <Link href="/cohort" className="button">
          {t('cohort.back')}
        </Link>
      </TopBar>
      <main className="page" id="content" data-testid="learner">
        <section className="panel stack" aria-label={t('cohort.learner')}>
          {learner !== NOBODY && (
            <div className="row fields">
              <label className="field">
                {t('cohort.name')}
                <input
                  type="text"
                  dir="auto"
                  autoComplete="off"
                  maxLength={200}
                  defaultValue={name}
                  onBlur={(event) => cohortSession.setName(learner, event.target.value)}
                />
              </label>
              <p className="quiet">{t('cohort.nameHint', { id: shortId(learner) })}</p>
            </div>
          )}
          <div className="row">
            <Link className="button primary" href={`/cohort/${encodeURIComponent(learner)}/certificate`}>
              <Award aria-hidden />
              {t('cohort.certificate')}
            </Link>
            <button type="button" onClick={() => void save()}>
              <Download aria-hidden />
              {t('cohort.exportLearner')}
            </button>
            <label className="row check">
              <input
                type="checkbox"
                checked={isNamed}
                disabled={name === ''}
                onChange={(event) => setNamed(event.target.checked)}
              />
              {t('cohort.exportLearnerName')}
            </label>
            <button
              type="button"
              onClick={() => {
                if (!window.confirm(t('cohort.eraseLearnerAsk'))) return;
                void cohortSession.eraseLearner(learner).then(() => navigate('/cohort'));
              }}
            >
              <Trash2 aria-hidden />
              {t('cohort.eraseLearner')}
            </button>
          </div>
        </section>
        <ProcedureList runs={runs} nowMs={nowMs} />
        <section className="panel stack" aria-labelledby="run-list-title">
          <h2 id="run-list-title">{t('cohort.runList')}</h2>
          <RunTable runs={latestFirst} onReplay={(run) => void replay(run)} />
        </section>
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}

async function recordingOf(run: CohortRun): Promise<Uint8Array | undefined> {
  const content = await cohortSession.contentOf(run.digest);
  return content ? new Uint8Array(await content.arrayBuffer()) : undefined;
}

const endOf = (bytes: Uint8Array): string => (bytes[0] === 0x1f && bytes[1] === 0x8b ? '.gz' : '');

/** What a result file may hold of a run: nothing of where it was found. */
const factsOf = ({
  source: _source,
  files: _files,
  clock: _clock,
  claims: _claims,
  verdict: _verdict,
  reasons: _reasons,
  ...facts
}: CohortRun): RunFacts => facts;
