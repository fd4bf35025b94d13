import '../../ui/messages/enLater.ts';
import { useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordingDigest } from '../../protocol/recordingDigest.ts';
import { Loading } from '../../ui/common/Loading.tsx';
import { Debrief } from '../debrief/Debrief.tsx';
import { useLeavingDebrief } from '../debrief/useLeavingDebrief.ts';
import { useReadyRun } from '../debrief/useReadyRun.ts';
import { useRunNotes } from '../notes/useRunNotes.ts';
import { fileName } from '../runFiles.ts';
import { RunHostContext } from '../runHost.ts';
import { type OpenedRun, useOpenedRun } from '../useOpenedRun.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { NotFound } from './NotFound.tsx';

/** The replay of a kept run, image and scene together. */
export function DebriefPage({ id, atTick }: { readonly id: string; readonly atTick: number | null }) {
  const { t } = useTranslation();
  const opened = useOpenedRun(id);
  useLeavingDebrief(id);
  if (opened === 'missing') return <NotFound text={t('debrief.missing')} />;
  if (opened === 'loading') return <Loading text={t('debrief.preparing')} share01={0} />;
  if (opened.recording === null) return <NotFound text={t('progress.traceDeleted')} />;
  return <OpenedDebrief key={id} id={id} opened={opened} atTick={atTick} />;
}

function OpenedDebrief(props: {
  readonly id: string;
  readonly opened: OpenedRun;
  readonly atTick: number | null;
}) {
  const { t } = useTranslation();
  const { record, recording } = props.opened;
  const [attempt, setAttempt] = useState(0);
  const readying = useReadyRun(recording, attempt);
  const digest = useMemo(
    () => record.digest ?? (recording ? recordingDigest(recording) : ''),
    [record, recording],
  );
  const beside = useRunNotes(digest, record.drill);
  // In a course there is this drill alone, and nothing is written beside it.
  const isAlone = useContext(RunHostContext) !== null;
  if (readying.kind === 'failed')
    return <LoadFailed message={readying.message} onRetry={() => setAttempt(attempt + 1)} />;
  if (readying.kind === 'coming') return <Loading text={t('debrief.preparing')} share01={readying.share01} />;
  return (
    <Debrief
      id={props.id}
      runName={fileName(record)}
      ready={readying.run}
      atTick={props.atTick}
      beside={isAlone ? null : beside}
    />
  );
}
