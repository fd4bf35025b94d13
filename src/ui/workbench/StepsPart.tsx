import { useTranslation } from 'react-i18next';
import { CHECK_IDS } from '../../core/scoring/metrics/checksDone.ts';
import { guideOrder } from '../../engine/guide.ts';
import { nameOf } from '../messages/names.ts';
import { CheckList } from './CheckList.tsx';
import { useDraftView } from './draftView.ts';
import { TextField } from './TextField.tsx';

/** What the drill expects to be done, and what the guide says at each step. */
export function StepsPart() {
  const { t } = useTranslation();
  const { draft } = useDraftView();
  const target = draft.target.structure === '' ? t('workbench.theTarget') : nameOf(draft.target.structure);
  return (
    <>
      <CheckList
        path="checks"
        hint={t('workbench.hint.checks')}
        choices={CHECK_IDS.map((id) => ({ id, name: t(`workbench.check.${id}`) }))}
        chosen={draft.checks}
      />
      {draft.mode === 'guided' && (
        <fieldset className="bare stack">
          <legend>{t('workbench.steps')}</legend>
          <p className="quiet">{t('workbench.hint.guide')}</p>
          {guideOrder(draft).map((step) => (
            <TextField
              key={step}
              path={`guide.${step}`}
              label={t(`workbench.step.${step}`)}
              most={300}
              isOptional
              placeholder={
                step === 'scan'
                  ? t('guide.scan.other', { target })
                  : t(`guide.${step}` as 'guide.entry', { target })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
