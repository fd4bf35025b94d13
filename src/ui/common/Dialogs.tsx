import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/appStore.ts';
import { problemLine } from '../messages/problemText.ts';
import { KeyCard } from './KeyCard.tsx';
import { Modal } from './Modal.tsx';

/** The dialog that the store says is open, if any. */
export function Dialogs() {
  const { t } = useTranslation();
  const dialog = useAppStore((s) => s.dialog);
  const number = useAppStore((s) => s.dialogNumber);
  const close = useAppStore((s) => s.closeDialog);
  if (!dialog) return null;
  if (dialog.kind === 'keys') return <KeyCard key={number} onClose={close} />;
  return (
    <Modal key={number} title={dialog.title} onClose={close}>
      <p>{t('file.badLead')}</p>
      <ul data-testid="file-errors">
        {dialog.lines.map((line) => (
          <li key={line}>{problemLine(line)}</li>
        ))}
      </ul>
    </Modal>
  );
}
