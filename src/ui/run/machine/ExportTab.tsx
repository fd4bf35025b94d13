import { Camera, Film, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useScreenStore } from '../../../store/screenStore.ts';

/** What the tab needs of whoever writes the files. */
export interface Exporter {
  readonly canRecord: boolean;
  /** Seconds recorded so far, null while nothing is recorded. */
  readonly recordedS: number | null;
  /** Why the last file was not written; null when it was. */
  readonly failure: string | null;
  saveImage(): void;
  startClip(): void;
  stopClip(): void;
}

export function ExportTab(props: { readonly exporter: Exporter; readonly isFrozen: boolean }) {
  const { t } = useTranslation();
  const { exporter, isFrozen } = props;
  const count = useScreenStore((s) => s.cine.count);
  const isRecording = exporter.recordedS !== null;
  return (
    <div className="tab-export stack">
      <div className="row switches">
        <button type="button" onClick={exporter.saveImage}>
          <Camera aria-hidden />
          {t('machine.exportImage')}
        </button>
        {exporter.canRecord &&
          (isRecording ? (
            <button type="button" onClick={exporter.stopClip}>
              <Square aria-hidden />
              {t('machine.exportStop')}
            </button>
          ) : (
            <button type="button" disabled={isFrozen && count < 2} onClick={exporter.startClip}>
              <Film aria-hidden />
              {t(isFrozen ? 'machine.exportClip' : 'machine.exportLive')}
            </button>
          ))}
        {isRecording && (
          <span role="status" className="number">
            {t('machine.exportBusy', { s: Math.floor(exporter.recordedS ?? 0) })}
          </span>
        )}
      </div>
      {exporter.failure !== null && (
        <p className="bad" role="alert">
          {t('machine.exportFailed', { message: exporter.failure })}
        </p>
      )}
      {!exporter.canRecord && <p>{t('machine.exportNoClip')}</p>}
      {exporter.canRecord && isFrozen && count < 2 && <p>{t('machine.exportNoCine')}</p>}
      <p className="quiet">{t('machine.exportNote')}</p>
    </div>
  );
}
