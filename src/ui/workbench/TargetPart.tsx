import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { toldLandmarks, toldStructures } from '../messages/names.ts';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';

/** A step of the arrows in a place's fields, mm. */
const NUDGE_MM = 0.5;

/** What is injected into, how much, and where the needle is to enter. `pick` is the way to the live image. */
export function TargetPart({ pick }: { readonly pick: ReactNode }) {
  const { t } = useTranslation();
  const { draft, facts, replace, set } = useDraftView();
  const { part } = draft.target;
  const landmarks = [
    { id: '', name: t('workbench.entryNone') },
    ...toldLandmarks(draft.region, facts.landmarks),
  ];
  const choose = (structure: string) => {
    // A place lies in the one structure that it was picked in.
    const { part: _part, ...target } = draft.target;
    replace({ ...draft, target: { ...target, structure } }, 'target.structure');
  };
  return (
    <>
      <div className="row bench-target">
        <SelectField
          path="target.structure"
          groups={[
            { name: t('workbench.spaces'), choices: toldStructures(facts.spaces) },
            { name: t('workbench.structures'), choices: toldStructures(facts.structures) },
          ]}
          onChange={choose}
        />
        {pick}
      </div>
      <div className="bench-fields">
        <NumberField path="target.volumeMl" unit="mL" />
        <NumberField path="target.share01" unit="percent" times={100} />
        <NumberField path="target.drainMl" unit="mL" isOptional hint={t('workbench.hint.drainMl')} />
      </div>
      {part && (
        <fieldset className="bare" id="field-target-part" tabIndex={-1}>
          <legend>{t('workbench.onePlace')}</legend>
          <div className="bench-fields">
            <NumberField path="target.part.withinMm" unit="mm" />
            <NumberField
              path="target.part.positionMm[0]"
              label={t('workbench.placeX')}
              unit="mm"
              step={NUDGE_MM}
            />
            <NumberField
              path="target.part.positionMm[1]"
              label={t('workbench.placeY')}
              unit="mm"
              step={NUDGE_MM}
            />
            <NumberField
              path="target.part.positionMm[2]"
              label={t('workbench.placeZ')}
              unit="mm"
              step={NUDGE_MM}
            />
          </div>
          <button type="button" onClick={() => set('target.part', undefined)}>
            {t('workbench.removeOf', { what: t('workbench.field.target_part') })}
          </button>
        </fieldset>
      )}
      <div className="bench-fields">
        <SelectField
          path="entry.landmark"
          choices={landmarks}
          onChange={(landmark) =>
            set('entry', landmark === '' ? undefined : { landmark, withinMm: draft.entry?.withinMm ?? 40 })
          }
        />
        {draft.entry && <NumberField path="entry.withinMm" unit="mm" hint={t('workbench.hint.withinMm')} />}
      </div>
    </>
  );
}
