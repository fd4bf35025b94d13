import '../../ui/messages/enLater.ts';
import { Download, FileText, NotebookPen, Play, RotateCcw, ShieldCheck, TrendingUp } from 'lucide-react';
import { lazy, Suspense, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { PatientChoice } from '../../core/procedure/runPatient.ts';
import { recordingDigest } from '../../protocol/recordingDigest.ts';
import { isBlank } from '../../protocol/runNotes.ts';
import { type Verification, verifyRecording } from '../../protocol/verify.ts';
import { type PassState, passState } from '../../records/passState.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { drillTitle } from '../../ui/messages/names.ts';
import { reasonText } from '../../ui/messages/reasonText.ts';
import { PatientFacts } from '../../ui/patient/PatientFacts.tsx';
import { AttentionList } from '../../ui/report/AttentionList.tsx';
import { ScoreCardView } from '../../ui/report/ScoreCardView.tsx';
import { draftOf, knownDrill } from '../knownDrills.ts';
import { saveNotes } from '../notes/notesFile.ts';
import { useRunNotes } from '../notes/useRunNotes.ts';
import { runAddress } from '../patientAddress.ts';
import { RunHostContext } from '../runHost.ts';
import { fileName, keptWhere, runStore, saveRun } from '../runFiles.ts';
import { type OpenedRun, useOpenedRun } from '../useOpenedRun.ts';
import { NotFound } from './NotFound.tsx';

const RatingSection = lazy(() => import('../rating/RatingSection.tsx'));

/** The score card of a kept run: verdict, advice, numbers, and verification on the spot. */
export function CardPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const opened = useOpenedRun(id);
  // In a course there is this drill alone, and no pages beside it.
  const isAlone = useContext(RunHostContext) !== null;
  const inRow = usePassState(opened);
  const [verification, setVerification] = useState<Verification | 'busy' | null>(null);
  if (opened === 'loading') return <Loading text={t('app.loading')} share01={null} />;
  if (opened === 'missing') return <NotFound text={t('debrief.missing')} />;
  const { record, recording } = opened;
  const card = recording?.score ?? record.card;
  if (!card) return <NotFound text={t('debrief.missing')} />;
  const kept = keptWhere.get(id);
  const draft = recording && draftOf(recording.drill);
  const verify = () => {
    if (!recording) return;
    setVerification('busy');
    // One frame, so that "replaying" is seen before the replay takes the thread.
    setTimeout(() => setVerification(verifyRecording(recording)), 50);
  };
  return (
    <>
      <TopBar title={t('card.titleOf', { title: drillTitle(record.drill, record.title) })} />
      <main className="page" id="content">
        {kept?.where === 'memory' && (
          <p className="notice" role="status" data-testid="kept-in-memory">
            {t(`run.keptInMemory.${kept.reason}`)}
          </p>
        )}
        {!recording && <p className="notice">{t('progress.traceDeleted')}</p>}
        {record.status === 'failed' && <p className="notice">{t('card.brokeOff')}</p>}
        {record.status === 'running' && <p className="notice">{t('card.notFinished')}</p>}
        <section className="panel stack">
          <ScoreCardView
            card={card}
            drill={recording?.drill}
            hasMetricPages={!isAlone}
            inRow={inRow && t(inRowKey(inRow), { ...inRow })}
            onJump={(tick) => navigate(`/debrief/${id}/${tick}`)}
          />
        </section>
        {recording && <RunPatient drill={recording.drill} seed={recording.seed} />}
        <div className="row">
          {recording && (
            <Link className="button primary" href={`/debrief/${id}`}>
              <Play aria-hidden />
              {t('card.replay')}
            </Link>
          )}
          <Link
            className="button"
            href={recording ? againAddress(recording.drill) : `/run/${record.drill}/0/0`}
          >
            <RotateCcw aria-hidden />
            {t('card.again')}
          </Link>
          {recording && (
            <>
              <button type="button" onClick={() => saveRun(record)}>
                <Download aria-hidden />
                {t('card.save')}
              </button>
              <button type="button" onClick={verify} disabled={verification === 'busy'}>
                <ShieldCheck aria-hidden />
                {t('card.verify')}
              </button>
            </>
          )}
          {draft && (
            <Link className="button" href={`/workbench/${draft}`}>
              {t('own.backToDraft')}
            </Link>
          )}
          {!isAlone && (
            <>
              <Link className="button" href={`/report/${id}`}>
                <FileText aria-hidden />
                {t('report.open')}
              </Link>
              <Link className="button" href="/progress">
                <TrendingUp aria-hidden />
                {t('progress.title')}
              </Link>
            </>
          )}
        </div>
        <div role="status" data-testid="verification" data-verdict={verdictOf(verification)}>
          {verification === 'busy' && <p>{t('card.verifying')}</p>}
          {verification !== null && verification !== 'busy' && (
            <div className="panel stack">
              <p className={verification.verdict === 'verified' ? 'good' : 'bad'}>
                {t(`card.${verification.verdict}`)}
              </p>
              {verification.patient && <p>{t(`patient.verified.${verification.patient}`)}</p>}
              {verification.reasons.length > 0 && (
                <ul>
                  {verification.reasons.map((reason) => (
                    <li key={reason}>{reasonText(reason)}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </div>
        {!isAlone && <BesideCard opened={opened} />}
      </main>
      <footer className="page-foot">{t('app.notMedical')}</footer>
    </>
  );
}

/** What is written beside the run: what was noticed, and how people rate it. */
function BesideCard({ opened }: { readonly opened: OpenedRun }) {
  const { t } = useTranslation();
  const { record, recording } = opened;
  const digest = useMemo(
    () => record.digest ?? (recording ? recordingDigest(recording) : ''),
    [record, recording],
  );
  const beside = useRunNotes(digest, record.drill);
  return (
    <>
      {record.mode === 'assessment' && beside.isLoaded && beside.notes.attempt && (
        <section className="panel stack" aria-labelledby="noticed-title">
          <h2 id="noticed-title">{t('integrity.title')}</h2>
          <AttentionList notes={beside.notes} />
        </section>
      )}
      <Suspense fallback={null}>
        <RatingSection beside={beside} />
      </Suspense>
      {!isBlank(beside.notes) && (
        <div className="row">
          <button type="button" onClick={() => saveNotes(beside.notes, fileName(record))}>
            <NotebookPen aria-hidden />
            {t('notes.saveFile')}
          </button>
        </div>
      )}
    </>
  );
}

/** Whose body it was, where it was not the drill's own. */
function RunPatient({ drill, seed }: { readonly drill: Drill; readonly seed: number }) {
  const { t } = useTranslation();
  const region = findRegion(drill.region);
  if (!drill.patientFrom || !region) return null;
  return (
    <section className="panel stack" data-testid="run-patient">
      <h2>{t('case.patient')}</h2>
      <p>{t(`patient.from.${drill.patientFrom.kind}`, { seed })}</p>
      {!region.isPhantom && <PatientFacts patient={drill.patient} region={region} />}
    </section>
  );
}

/** The same drill: on the same patient where that was set by hand, on the next where each run draws one. */
function againAddress(drill: Drill): string {
  const known = knownDrill(drill.id) ?? drill;
  const kind = drill.patientFrom?.kind;
  const choice: PatientChoice = kind === 'given' ? { kind, patient: drill.patient } : { kind: kind ?? 'own' };
  return runAddress(known, { needle: 0, agent: 0 }, choice, null);
}

const verdictOf = (v: Verification | 'busy' | null): string =>
  v === null ? '' : v === 'busy' ? 'busy' : v.verdict;

/** How often in a row the drill was passed up to this run; undefined for a drill that asks for no more than one pass. */
function usePassState(opened: OpenedRun | 'loading' | 'missing'): PassState | undefined {
  const [state, setState] = useState<PassState>();
  useEffect(() => {
    setState(undefined);
    if (typeof opened === 'string') return;
    const { record, recording } = opened;
    if (!recording || (recording.drill.passesInRow ?? 1) < 2) return;
    let isStale = false;
    void runStore.list().then((runs) => {
      if (!isStale) setState(passState(runs, recording.drill, record.id));
    });
    return () => {
      isStale = true;
    };
  }, [opened]);
  return state;
}

const inRowKey = ({ inRow, needed, isPassed }: PassState) =>
  inRow >= needed ? 'grading.inRowDone' : isPassed ? 'grading.inRowBefore' : 'grading.inRow';
