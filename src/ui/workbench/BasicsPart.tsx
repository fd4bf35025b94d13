import { useTranslation } from 'react-i18next';
import type { DrillMode } from '../../core/procedure/drill.ts';
import { inDrillMode } from '../../engine/authoring/draft.ts';
import { useDraftView } from './draftView.ts';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

const MODES: readonly DrillMode[] = ['guided', 'practice', 'assessment'];

/** Title, mode and what is told beforehand. */
export function BasicsPart() {
  const { t } = useTranslation();
  const { draft, replace } = useDraftView();
  return (
    <>
      <TextField path="title" most={120} />
      <SelectField
        path="mode"
        hint={t('workbench.hint.mode')}
        choices={MODES.map((id) => ({ id, name: t(`mode.${id}`) }))}
        onChange={(mode) => replace(inDrillMode(draft, mode as DrillMode), 'mode')}
      />
      <TextField path="briefing" most={2000} rows={4} isOptional hint={t('workbench.hint.briefing')} />
      <TextField path="id" most={80} hint={t('workbench.hint.id')} />
    </>
  );
}
