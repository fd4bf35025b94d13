import { FolderOpen, Square, Upload } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface WorkShown {
  readonly kind: 'reading' | 'verifying';
  readonly done: number;
  readonly total: number;
}

/** Folder, files or a drop; and how far the work has come. */
export function ImportPanel(props: {
  readonly work: WorkShown | null;
  readonly onPick: (files: FileList) => void;
  readonly onDrop: (data: DataTransfer) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { work } = props;
  const pick = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) props.onPick(input.files);
    input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the two buttons beside it
    <div
      className="panel stack drop-zone"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop(event.dataTransfer);
      }}
    >
      <div className="row">
        <button
          type="button"
          className="primary"
          disabled={work !== null}
          onClick={() => folder.current?.click()}
        >
          <FolderOpen aria-hidden />
          {t('cohort.folder')}
        </button>
        <button type="button" disabled={work !== null} onClick={() => files.current?.click()}>
          <Upload aria-hidden />
          {t('cohort.files')}
        </button>
        <span className="quiet only-wide">{t('cohort.drop')}</span>
        <input
          ref={folder}
          type="file"
          hidden
          aria-label={t('cohort.folder')}
          data-testid="cohort-folder"
          {...{ webkitdirectory: '' }}
          onChange={(event) => pick(event.target)}
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept=".json,.gz,.zip"
          aria-label={t('cohort.files')}
          data-testid="cohort-files"
          onChange={(event) => pick(event.target)}
        />
      </div>
      <p className="quiet">{t('cohort.kinds')}</p>
      {work && (
        <div className="row work">
          <progress value={work.done} max={work.total} aria-label={workText(t, work)} />
          <span className="number">{workText(t, work)}</span>
          <button type="button" onClick={props.onCancel}>
            <Square aria-hidden />
            {t('cohort.cancel')}
          </button>
        </div>
      )}
      {props.children}
    </div>
  );
}

const workText = (t: ReturnType<typeof useTranslation>['t'], { kind, done, total }: WorkShown): string =>
  t(`cohort.${kind}`, { done, total });
