import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import '../../ui/styles/offline.css';
import { applyUpdate, isBusyPlace } from './keepProgram.ts';
import { useOfflineStore } from './offlineStore.ts';

/** Says that a new version is there; not while something is under way, and nothing changes until it is asked for. */
export function UpdateNotice() {
  const { t } = useTranslation();
  const [path] = useLocation();
  const update = useOfflineStore((s) => s.update);
  if ((update !== 'ready' && update !== 'busy-elsewhere') || isBusyPlace(`#${path}`)) return null;
  return (
    <section className="update-notice panel" aria-label={t('offline.update.title')} data-testid="update">
      <p role="status">{t(update === 'ready' ? 'offline.update.ready' : 'offline.update.busy')}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => void applyUpdate()}>
          {t('offline.update.apply')}
        </button>
        <button type="button" onClick={() => useOfflineStore.setState({ update: 'put-off' })}>
          {t('offline.update.later')}
        </button>
      </div>
    </section>
  );
}
