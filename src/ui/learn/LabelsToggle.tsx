import { Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLearnStore } from '../../store/learnStore.ts';

/** Names in image and scene, on or off. */
export function LabelsToggle({ buttonRef }: { readonly buttonRef?: React.Ref<HTMLButtonElement> }) {
  const { t } = useTranslation();
  const hasLabels = useLearnStore((s) => s.hasLabels);
  const toggle = useLearnStore((s) => s.toggleLabels);
  return (
    <button ref={buttonRef ?? null} type="button" aria-pressed={hasLabels} onClick={toggle}>
      <Tags aria-hidden />
      {t('learn.labels')}
    </button>
  );
}
