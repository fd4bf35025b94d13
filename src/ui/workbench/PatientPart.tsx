import { useTranslation } from 'react-i18next';
import { findRegion, REGIONS } from '../../core/anatomy/regions/registry.ts';
import { inRegion } from '../../engine/authoring/draft.ts';
import { isWithin } from '../../engine/authoring/paths.ts';
import { regionTitle } from '../messages/names.ts';
import { openRanges } from '../patient/fieldText.ts';
import { PatientChoices, PatientSlider } from '../patient/PatientFields.tsx';
import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { elementIdOf } from './fieldWords.ts';
import { PatientLimitFields } from './PatientLimitFields.tsx';
import { SelectField } from './SelectField.tsx';

/** Part of the body, and who the drill is done on: the same one each time, or drawn within limits. */
export function PatientPart() {
  const { t } = useTranslation();
  const { draft, errors, replace, set } = useDraftView();
  const region = findRegion(draft.region);
  const isDrawn = draft.patientDraw !== undefined;
  const own = errors.filter(
    ({ path }) => isWithin(path, 'patient') || (isWithin(path, 'patientDraw') && !path.includes('.')),
  );
  return (
    <>
      <SelectField
        path="region"
        choices={REGIONS.map((of) => ({ id: of.id, name: regionTitle(of) }))}
        onChange={(id) => replace(inRegion(draft, id), 'region')}
      />
      {region?.spread && (
        <fieldset className="modes">
          <legend>{t('workbench.patientOf')}</legend>
          {([false, true] as const).map((isOther) => (
            <label key={String(isOther)}>
              <input
                type="radio"
                name="patient-of"
                checked={isDrawn === isOther}
                onChange={() => set('patientDraw', isOther ? {} : undefined)}
              />
              {t(isOther ? 'workbench.patientDrawn' : 'workbench.patientFixed')}
            </label>
          ))}
        </fieldset>
      )}
      <div id={elementIdOf('patient')} tabIndex={-1} className="stack">
        {region && isDrawn && <PatientLimitFields region={region} />}
        {region && !isDrawn && (
          <div className="bench-patient">
            <PatientChoices
              patient={draft.patient}
              isBlock={region.isPhantom ?? false}
              onChange={(patient) => set('patient', patient)}
            />
            {openRanges(region.patientRules).map((range) => (
              <PatientSlider
                key={range.field}
                range={range}
                patient={draft.patient}
                onChange={(patient) => set('patient', patient)}
              />
            ))}
          </div>
        )}
        <span className="field-notes">
          <Problems errors={own} />
        </span>
      </div>
    </>
  );
}
