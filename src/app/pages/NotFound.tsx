import { useTranslation } from 'react-i18next';
import { TopBar } from '../../ui/common/TopBar.tsx';

export function NotFound({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TopBar title={t('app.name')} />
      <main className="page" id="content">
        <p className="panel">{text ?? t('app.notFound')}</p>
      </main>
    </>
  );
}
