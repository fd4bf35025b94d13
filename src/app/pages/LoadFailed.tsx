import { useTranslation } from 'react-i18next';
import { TopBar } from '../../ui/common/TopBar.tsx';

export function LoadFailed(props: { readonly message: string; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <TopBar title={t('app.name')} />
      <main className="page" id="content">
        <div className="panel stack" role="alert">
          <p>{t('load.failed', { message: props.message })}</p>
          <div className="row">
            <button type="button" onClick={props.onRetry}>
              {t('load.retry')}
            </button>
          </div>
        </div>
      </main>
    </>
  );
}
