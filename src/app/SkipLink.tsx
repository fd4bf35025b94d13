import { useTranslation } from 'react-i18next';

/** A button, since the hash that a link would use is the router's. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <button type="button" className="skip-link" onClick={skipToContent}>
      {t('app.skip')}
    </button>
  );
}

function skipToContent(): void {
  const content = document.getElementById('content');
  content?.setAttribute('tabindex', '-1');
  content?.focus();
}
