import { useTranslation } from 'react-i18next';
import { AID_IDS } from '../../core/procedure/aidIds.ts';
import { AIDS } from '../../engine/aids.ts';
import { CheckList } from './CheckList.tsx';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';

/** Time, passes, attempts, the hand's tremor, and the aids. */
export function RulesPart() {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const { mode, aids } = draft;
  const isOwn = aids !== undefined;
  const ofMode = AID_IDS.filter((id) => AIDS[mode][id]);
  return (
    <>
      <div className="bench-fields">
        <NumberField path="limits.timeS" unit="s" />
        <NumberField path="limits.passes" />
        <NumberField path="tremorMm" unit="mm" hint={t('workbench.hint.tremorMm')} />
        {mode === 'assessment' && (
          <NumberField path="attempts" isOptional hint={t('workbench.hint.attempts')} />
        )}
      </div>
      {mode === 'assessment' ? (
        <p className="quiet">{t('workbench.aidsNone')}</p>
      ) : (
        <>
          <fieldset className="modes">
            <legend>{t('workbench.field.aids')}</legend>
            {([false, true] as const).map((isChosen) => (
              <label key={String(isChosen)}>
                <input
                  type="radio"
                  name="aids-of"
                  checked={isOwn === isChosen}
                  onChange={() => set('aids', isChosen ? ofMode : undefined)}
                />
                {t(isChosen ? 'workbench.aidsOwn' : 'workbench.aidsMode')}
              </label>
            ))}
          </fieldset>
          {isOwn && (
            <CheckList
              path="aids"
              choices={AID_IDS.map((id) => ({ id, name: t(`workbench.aid.${id}`) }))}
              chosen={aids}
            />
          )}
        </>
      )}
    </>
  );
}
