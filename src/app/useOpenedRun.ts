import { useEffect, useState } from 'react';
import type { Recording } from '../protocol/recording.ts';
import { formatErrors } from '../protocol/result.ts';
import { isTraceless, type RunRecord } from '../records/runRecord.ts';
import { useAppStore } from '../store/appStore.ts';
import { i18n } from '../ui/messages/i18n.ts';
import { openRun } from './runFiles.ts';

export interface OpenedRun {
  readonly record: RunRecord;
  /** Null where the recording was deleted and only the score is kept. */
  readonly recording: Recording | null;
}

/** A kept run by its id; a file that cannot be read opens the dialog that says why. */
export function useOpenedRun(id: string): OpenedRun | 'loading' | 'missing' {
  const [opened, setOpened] = useState<OpenedRun | 'loading' | 'missing'>('loading');
  const openDialog = useAppStore((s) => s.openDialog);
  useEffect(() => {
    let isStale = false;
    setOpened('loading');
    void openRun(id).then((run) => {
      if (isStale) return;
      if (!run) return setOpened('missing');
      if (isTraceless(run.record)) return setOpened({ record: run.record, recording: null });
      if (run.recording.ok) return setOpened({ record: run.record, recording: run.recording.value });
      const lines = formatErrors(run.recording);
      openDialog({ kind: 'errors', title: i18n.t('file.badTitle'), lines });
      setOpened('missing');
    });
    return () => {
      isStale = true;
    };
  }, [id, openDialog]);
  return opened;
}
