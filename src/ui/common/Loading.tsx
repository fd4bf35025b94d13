import { useTranslation } from 'react-i18next';

/** What is being loaded and how far it is; `share01` null where that cannot be known. */
export function Loading(props: {
  readonly text: string;
  readonly share01: number | null;
  /** Given where one may have enough of waiting. */
  readonly onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const { text, share01, onCancel } = props;
  return (
    <main className="page" aria-busy="true">
      <div className="panel stack">
        <p role="status">{text}</p>
        <progress aria-label={t('app.loading')} max={1} value={share01 ?? undefined} />
        {onCancel && (
          <div className="row">
            <button type="button" onClick={onCancel}>
              {t('app.cancel')}
            </button>
          </div>
        )}
      </div>
    </main>
  );
}
