import { Dices } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PatientParameters, Region } from '../../core/anatomy/anatomy.ts';
import { type PatientProblem, type PatientRules, patientProblems } from '../../core/anatomy/patientRules.ts';
import { fieldName } from './fieldText.ts';
import { PatientFacts } from './PatientFacts.tsx';
import { PatientFields } from './PatientFields.tsx';

export type PatientKind = 'own' | 'drawn' | 'given';

/** What is chosen; all of it is kept while another kind is looked at. */
export interface ChosenPatient {
  readonly kind: PatientKind;
  readonly seed: number;
  readonly byHand: PatientParameters;
}

/** The standard patient, another each time, or one set by hand, and who that then is. */
export function PatientChooser(props: {
  readonly region: Region;
  /** The region's, with what the task asks of a patient besides. */
  readonly rules: PatientRules;
  readonly chosen: ChosenPatient;
  /** Who `chosen` comes to. */
  readonly patient: PatientParameters;
  readonly onChange: (chosen: ChosenPatient) => void;
  readonly onDrawAnother: () => void;
}) {
  const { t } = useTranslation();
  const { region, rules, chosen, patient, onChange } = props;
  const isBlock = region.isPhantom ?? false;
  const kinds: readonly PatientKind[] = region.spread ? ['own', 'drawn', 'given'] : ['own', 'given'];
  const problems = chosen.kind === 'given' ? patientProblems(rules, chosen.byHand) : [];
  return (
    <div className="patient-chooser">
      <fieldset className="modes">
        <legend className="visually-hidden">{t('patient.choose')}</legend>
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="patient"
              value={kind}
              checked={chosen.kind === kind}
              onChange={() => onChange({ ...chosen, kind })}
            />
            {isBlock ? t(`patient.kindBlock.${kind as 'own'}`) : t(`patient.kind.${kind}`)}
            <span className="quiet">
              {isBlock ? t(`patient.kindBlockHint.${kind as 'own'}`) : t(`patient.kindHint.${kind}`)}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen.kind === 'drawn' && (
        <div className="row">
          <label className="seed">
            {t('patient.seed')}
            <input
              type="number"
              min={0}
              max={4_294_967_295}
              value={chosen.seed}
              data-testid="patient-seed"
              onChange={(e) => {
                const seed = Math.floor(Number(e.target.value));
                if (seed >= 0 && seed <= 4_294_967_295) onChange({ ...chosen, seed });
              }}
            />
          </label>
          <button type="button" onClick={props.onDrawAnother}>
            <Dices aria-hidden />
            {t('patient.drawAnother')}
          </button>
        </div>
      )}
      {chosen.kind !== 'given' && !isBlock && <PatientFacts patient={patient} region={region} />}
      {chosen.kind === 'given' && (
        <PatientFields
          rules={rules}
          isBlock={isBlock}
          patient={chosen.byHand}
          onChange={(byHand) => onChange({ ...chosen, byHand })}
        />
      )}
      {problems.length > 0 && (
        <ul role="alert" className="bad">
          {problems.map((problem) => (
            <li key={problem.field}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
      {chosen.kind !== 'own' && (
        <p className="quiet">
          {t('patient.waits')} {!isBlock && t('patient.told')}
        </p>
      )}
    </div>
  );
}

const problemText = ({ field, allowed }: PatientProblem): string => `${fieldName(field)}: ${allowed}`;
