import '../../ui/messages/enLater.ts';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findRegion } from '../../core/anatomy/regions/registry.ts';
import type { Drill } from '../../core/procedure/drill.ts';
import type { ScoreCard } from '../../core/scoring/scoreCard.ts';
import { verificationCode } from '../../embed/verificationCode.ts';
import type { Recording } from '../../protocol/recording.ts';
import { recordingDigest } from '../../protocol/recordingDigest.ts';
import type { RunNotes } from '../../protocol/runNotes.ts';
import { type Verdict, verifyRecording } from '../../protocol/verify.ts';
import { shortId } from '../../records/learnerId.ts';
import type { RunRecord } from '../../records/runRecord.ts';
import { ProofText } from '../../ui/cohort/ProofText.tsx';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { dateText, numberText, timeText } from '../../ui/messages/i18n.ts';
import { errorText } from '../../ui/messages/metricText.ts';
import { drillTitle, needleName, passOriginText } from '../../ui/messages/names.ts';
import { NoteList } from '../../ui/notes/NoteList.tsx';
import { PatientFacts } from '../../ui/patient/PatientFacts.tsx';
import { RatingList } from '../../ui/rating/RatingList.tsx';
import { AttentionList } from '../../ui/report/AttentionList.tsx';
import { CardWords } from '../../ui/report/CardWords.tsx';
import { ReportTable } from '../../ui/report/ReportTable.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { useRunNotes } from '../notes/useRunNotes.ts';
import { type OpenedRun, useOpenedRun } from '../useOpenedRun.ts';
import { KeyImages } from './KeyImages.tsx';
import '../../ui/styles/records.css';
import '../../ui/styles/notes.css';
import '../../ui/styles/rating.css';
import '../../ui/styles/print.css';
import '../../ui/styles/report.css';

/** A run on paper: case, verdict, figures, pictures, what people wrote, and what can be checked. */
export function ReportPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const opened = useOpenedRun(id);
  if (opened === 'loading') return <Loading text={t('app.loading')} share01={null} />;
  const card = opened === 'missing' ? undefined : (opened.recording?.score ?? opened.record.card);
  if (opened === 'missing' || !card) return <NotFound text={t('debrief.missing')} />;
  return (
    <>
      <TopBar title={t('report.title')}>
        <Link className="button" href={`/card/${id}`}>
          {t('report.back')}
        </Link>
      </TopBar>
      <main className="page" id="content" data-testid="report">
        <div className="row no-print">
          <button type="button" className="primary" onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('report.print')}
          </button>
        </div>
        <Sheet opened={opened} card={card} />
      </main>
    </>
  );
}

function Sheet({ opened, card }: { readonly opened: OpenedRun; readonly card: ScoreCard }) {
  const { t } = useTranslation();
  const { record, recording } = opened;
  const digest = useMemo(
    () => record.digest ?? (recording ? recordingDigest(recording) : ''),
    [record, recording],
  );
  const { notes } = useRunNotes(digest, record.drill);
  const passTotal = recording?.drill.passTotal ?? record.passTotal;
  return (
    <article className="report">
      <p className="report-brand">{t('app.name')}</p>
      <h2>{t('report.heading')}</h2>
      <section>
        <h3>{t('report.verdict')}</h3>
        <p className={`report-verdict ${card.passed ? 'good' : 'bad'}`}>
          {t(card.passed ? 'card.passed' : 'card.notPassed', { total: numberText(card.total, 0) })}
        </p>
        {passTotal !== undefined && (
          <p>
            {t('report.passMark', { total: numberText(passTotal, 0) })}{' '}
            {recording?.drill.passTotalOrigin !== undefined &&
              passOriginText(recording.drill.passTotalOrigin)}
          </p>
        )}
        {card.criticalErrors.length > 0 && (
          <>
            <p>{t('report.errors')}</p>
            <ul>
              {card.criticalErrors.map((error) => (
                <li key={`${error.id} ${error.structure} ${error.tick}`} className="bad">
                  {timeText(error.tick)} {errorText(error)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <CaseFacts record={record} recording={recording} />
      <CardWords card={card} />
      <section>
        <h3>{t('report.images')}</h3>
        {recording ? <KeyImages recording={recording} /> : <p>{t('report.imagesNone')}</p>}
      </section>
      <section>
        <h3>{t('report.numbers')}</h3>
        <ReportTable card={card} drill={recording?.drill} />
      </section>
      <People notes={notes} isAssessed={record.mode === 'assessment'} />
      <section>
        <h3>{t('report.proof')}</h3>
        <Proof recording={recording} digest={digest} engine={record.engine ?? recording?.engine ?? ''} />
      </section>
      <ProofText />
      <p className="quiet">{t('app.notMedical')}</p>
    </article>
  );
}

function CaseFacts({
  record,
  recording,
}: {
  readonly record: RunRecord;
  readonly recording: Recording | null;
}) {
  const { t } = useTranslation();
  const drill = recording?.drill;
  const region = drill && findRegion(drill.region);
  const mode = (['guided', 'practice', 'assessment'] as const).find((m) => m === record.mode);
  const facts: readonly (readonly [string, string])[] = [
    [t('report.procedure'), drillTitle(record.drill, record.title)],
    [t('report.mode'), mode ? t(`mode.${mode}`) : record.mode],
    [t('report.date'), record.createdAt === '' ? t('report.unknown') : dateText(record.createdAt)],
    [t('report.length'), timeText(record.ticks)],
    [t('report.learner'), record.learner === undefined ? t('report.unknown') : shortId(record.learner)],
    ...(drill ? [[t('report.needle'), needleOf(drill, recording)] as const] : []),
    ...(drill
      ? [
          [
            t('report.patientFrom'),
            drill.patientFrom
              ? t(`patient.from.${drill.patientFrom.kind}`, { seed: recording.seed })
              : t('report.ownPatient'),
          ] as const,
        ]
      : []),
  ];
  return (
    <section>
      <h3>{t('report.case')}</h3>
      <Facts facts={facts} />
      {drill && region && !region.isPhantom && <PatientFacts patient={drill.patient} region={region} />}
    </section>
  );
}

/** The needle that was last chosen before the skin; else the first of the drill. */
function needleOf(drill: Drill, recording: Recording): string {
  let choice = 0;
  for (const { command } of recording.commands) if (command.kind === 'chooseNeedle') choice = command.index;
  const id = drill.needles[choice] ?? drill.needles[0]!;
  return needleName(id);
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="report-facts">
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** What people wrote, and what was noticed of an assessed run. */
function People({ notes, isAssessed }: { readonly notes: RunNotes; readonly isAssessed: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <h3>{t('report.notes')}</h3>
        <NoteList notes={notes.notes} />
      </section>
      <section>
        <h3>{t('report.ratings')}</h3>
        <RatingList ratings={notes.ratings} />
      </section>
      {isAssessed && (
        <section>
          <h3>{t('integrity.title')}</h3>
          <AttentionList notes={notes} />
        </section>
      )}
    </>
  );
}

function Proof(props: {
  readonly recording: Recording | null;
  readonly digest: string;
  readonly engine: string;
}) {
  const { t } = useTranslation();
  const { recording, digest } = props;
  const [verdict, setVerdict] = useState<Verdict | 'waiting' | 'none'>(recording ? 'waiting' : 'none');
  useEffect(() => {
    if (!recording) return;
    // After the page is up: a replay takes the thread for a moment.
    const timer = setTimeout(() => setVerdict(verifyRecording(recording).verdict), 500);
    return () => clearTimeout(timer);
  }, [recording]);
  return (
    <>
      <dl className="report-facts report-code">
        {recording && <Fact name={t('report.code')} value={verificationCode(recording)} />}
        <Fact name={t('report.digest')} value={digest} />
        <Fact name={t('report.engine')} value={props.engine} />
        {recording && <Fact name={t('report.seed')} value={String(recording.seed)} />}
      </dl>
      <p data-testid="report-verdict" data-verdict={verdict}>
        {t(`report.checked.${verdict}`)}
      </p>
    </>
  );
}
