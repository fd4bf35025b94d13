import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * A native modal dialog: Escape closes it, focus stays in it and returns where it was. It leaves the page in the
 * same step as it closes: the browser tells of its own closing a frame later, which on a slow machine would close
 * the next dialog instead.
 */
export function Modal(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onCancel={(e) => {
        e.preventDefault();
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <div className="stack">
        <div className="row spread">
          <h2 id={titleId}>{props.title}</h2>
          <button type="button" onClick={props.onClose}>
            <X aria-hidden />
            {t('app.close')}
          </button>
        </div>
        {props.children}
      </div>
    </dialog>
  );
}
