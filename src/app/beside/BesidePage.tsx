import '../../ui/messages/enLater.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Recording } from '../../protocol/recording.ts';
import { procedureOf } from '../../records/runFacts.ts';
import type { RunSummary } from '../../records/runRecord.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { TopBar } from '../../ui/common/TopBar.tsx';
import { dateText, numberText } from '../../ui/messages/i18n.ts';
import { drillTitle } from '../../ui/messages/names.ts';
import { useLeavingDebrief } from '../debrief/useLeavingDebrief.ts';
import { useReadyRun } from '../debrief/useReadyRun.ts';
import { LoadFailed } from '../pages/LoadFailed.tsx';
import { NotFound } from '../pages/NotFound.tsx';
import { runStore } from '../runFiles.ts';
import { type OpenedRun, useOpenedRun } from '../useOpenedRun.ts';
import { Beside } from './Beside.tsx';
import { EXPERT, useSecondRun } from './useSecondRun.ts';

/** Two runs of one drill in step: `other` is a kept run, or `expert`. */
export function BesidePage({ id, other }: { readonly id: string; readonly other: string }) {
  const { t } = useTranslation();
  const opened = useOpenedRun(id);
  useLeavingDebrief(id);
  if (opened === 'missing') return <NotFound text={t('debrief.missing')} />;
  if (opened === 'loading') return <Loading text={t('beside.preparing')} share01={0} />;
  return (
    <>
      <TopBar title={t('beside.titleOf', { title: drillTitle(opened.record.drill, opened.record.title) })}>
        <SecondChoice id={id} other={other} opened={opened} />
        <Link className="button" href={`/debrief/${id}`}>
          {t('debrief.title')}
        </Link>
      </TopBar>
      <Second key={`${id} ${other}`} opened={opened} other={other} />
    </>
  );
}

function Second({ opened, other }: { readonly opened: OpenedRun; readonly other: string }) {
  const { t } = useTranslation();
  const { record, recording } = opened;
  const second = useSecondRun(other, recording);
  const [attempt, setAttempt] = useState(0);
  const there = second.kind === 'there' ? second : null;
  const isSame = there !== null && procedureIn(there.recording) === procedureOf(record);
  const first = useReadyRun(isSame ? recording : null, attempt);
  const beside = useReadyRun(isSame ? there.recording : null, attempt);
  const said = (text: string) => (
    <main className="page" id="content">
      <p className="panel">{text}</p>
    </main>
  );
  if (!recording) return said(t('progress.traceDeleted'));
  if (second.kind === 'missing') return said(t('beside.missing'));
  if (second.kind === 'failed') return said(t('load.failed', { message: second.message }));
  if (!there)
    return <Loading text={t(other === EXPERT ? 'beside.expertWorks' : 'beside.preparing')} share01={null} />;
  if (!isSame)
    return said(
      t('beside.otherDrill', {
        first: drillTitle(record.drill, record.title),
        second: drillTitle(there.recording.drill.id, there.recording.drill.title),
      }),
    );
  const failed = first.kind === 'failed' ? first : beside.kind === 'failed' ? beside : null;
  if (failed) return <LoadFailed message={failed.message} onRetry={() => setAttempt(attempt + 1)} />;
  if (first.kind !== 'ready' || beside.kind !== 'ready') {
    const share = (of: typeof first) => (of.kind === 'coming' ? of.share01 : 1);
    return <Loading text={t('beside.preparing')} share01={(share(first) + share(beside)) / 2} />;
  }
  return (
    <Beside first={first.run} second={beside.run} firstAt={record.createdAt} secondAt={there.createdAt} />
  );
}

const procedureIn = ({ drill: { id, mode } }: Recording): string => procedureOf({ drill: id, mode });

/** The runs of this drill that are kept here, and the expert. */
function SecondChoice(props: { readonly id: string; readonly other: string; readonly opened: OpenedRun }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { id, other } = props;
  const { record } = props.opened;
  const [runs, setRuns] = useState<readonly RunSummary[]>([]);
  useEffect(() => {
    let isStale = false;
    void runStore.list().then((all) => {
      if (isStale) return;
      const same = (run: RunSummary) =>
        run.id !== id && run.status === 'finished' && procedureOf(run) === procedureOf(record);
      setRuns(all.filter(same));
    });
    return () => {
      isStale = true;
    };
  }, [id, record]);
  return (
    <label className="row">
      {t('beside.choose')}
      <select value={other} onChange={(event) => navigate(`/beside/${id}/${event.target.value}`)}>
        <option value={EXPERT}>{t('beside.expert')}</option>
        {runs.map((run) => (
          <option key={run.id} value={run.id}>
            {t('beside.run', { date: dateText(run.createdAt), total: numberText(run.total ?? 0, 0) })}
          </option>
        ))}
      </select>
    </label>
  );
}
