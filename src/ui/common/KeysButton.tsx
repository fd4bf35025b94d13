import { Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/appStore.ts';

/** Opens the card of all keys. */
export function KeysButton() {
  const { t } = useTranslation();
  const openDialog = useAppStore((s) => s.openDialog);
  return (
    <button type="button" onClick={() => openDialog({ kind: 'keys' })}>
      <Keyboard aria-hidden />
      {t('app.keys')}
    </button>
  );
}
