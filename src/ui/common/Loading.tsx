import { useTranslation } from 'react-i18next';

/** What is being loaded and how far it is; `share01` null where that cannot be known. */
export function Loading({ text, share01 }: { readonly text: string; readonly share01: number | null }) {
  const { t } = useTranslation();
  return (
    <main className="page" aria-busy="true">
      <div className="panel stack">
        <p role="status">{text}</p>
        <progress aria-label={t('app.loading')} max={1} value={share01 ?? undefined} />
      </div>
    </main>
  );
}
