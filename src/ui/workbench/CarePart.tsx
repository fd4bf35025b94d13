import { useTranslation } from 'react-i18next';
import { careLikeOf, usualCare } from '../../engine/authoring/careDraft.ts';
import { findDrill } from '../../protocol/drills/index.ts';
import { withCaseTold } from '../care/careText.ts';
import { CareCaseFields } from './CareCaseFields.tsx';
import { CareStepTable } from './CareStepTable.tsx';
import { useDraftView } from './draftView.ts';

/** The procedure around the needle: whether there is one, its case, and its list of steps. */
export function CarePart() {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const begin = () => {
    const like = findDrill(careLikeOf(draft))!;
    const usual = { ...draft, care: usualCare(draft) };
    // Another part of the body has other reasons to come.
    set('care', (like.region === draft.region ? withCaseTold(t, like, usual) : usual).care);
  };
  return (
    <>
      <p className="quiet">{t('workbench.careHint')}</p>
      <label className="check row" id="field-care">
        <input
          type="checkbox"
          checked={draft.care !== undefined}
          onChange={(e) => (e.target.checked ? begin() : set('care', undefined))}
        />
        {t('workbench.careHas')}
      </label>
      {draft.care && (
        <>
          <CareCaseFields care={draft.care} />
          <CareStepTable care={draft.care} />
        </>
      )}
    </>
  );
}
