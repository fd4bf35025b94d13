import { Dices, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PatientParameters, Region } from '../../core/anatomy/anatomy.ts';
import { patientProblems } from '../../core/anatomy/patientRules.ts';
import type { ChangeState } from '../../engine/patientChange.ts';
import { fieldName, openRanges } from './fieldText.ts';
import { PatientChoices, PatientSlider } from './PatientFields.tsx';

/** Parameters that the picture follows while they are dragged. */
const LIVE_FIELDS: readonly string[] = ['effusionMl', 'fatMm'];

/** The patient on the screen, parameter by parameter: what moves at once, and what is computed anew beside it. */
export function PatientPanel(props: {
  readonly region: Region;
  /** As the sliders stand: on the screen already, or on the way. */
  readonly patient: PatientParameters;
  readonly state: ChangeState;
  /** The fat in the picture is that of a body that is still to come. */
  readonly isFatAhead: boolean;
  readonly onChange: (patient: PatientParameters) => void;
  readonly onStandard: () => void;
  readonly onDraw: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { region, patient, onChange } = props;
  const ranges = openRanges(region.patientRules);
  const live = ranges.filter((range) => LIVE_FIELDS.includes(range.field));
  const computed = ranges.filter((range) => !LIVE_FIELDS.includes(range.field));
  const isBlock = region.isPhantom ?? false;
  const problems = patientProblems(region.patientRules, patient);
  const change = { patient, onChange };
  return (
    <section className="panel patient-panel" aria-label={t('patient.title')} data-testid="patient-panel">
      <div className="row">
        <h2>{t('patient.title')}</h2>
        <button type="button" onClick={props.onStandard}>
          <RotateCcw aria-hidden />
          {t('patient.standard')}
        </button>
        {region.spread && (
          <button type="button" onClick={props.onDraw}>
            <Dices aria-hidden />
            {t('patient.draw')}
          </button>
        )}
      </div>
      {live.length > 0 && (
        <fieldset className="patient-group">
          <legend title={t('patient.liveHint')}>{t('patient.live')}</legend>
          {live.map((range) => (
            <PatientSlider key={range.field} {...change} range={range} isTerse />
          ))}
        </fieldset>
      )}
      <fieldset className="patient-group">
        <legend title={t('patient.computedHint')}>{t('patient.computed')}</legend>
        <PatientChoices {...change} isBlock={isBlock} />
        {computed.map((range) => (
          <PatientSlider key={range.field} {...change} range={range} isTerse />
        ))}
      </fieldset>
      <div className="patient-state" data-testid="patient-state" data-state={props.state.kind}>
        {problems.length > 0 ? (
          <p role="alert" className="bad">
            {problems.map(({ field, allowed }) => `${fieldName(field)}: ${allowed}`).join('; ')}
          </p>
        ) : (
          <StateLine state={props.state} isFatAhead={props.isFatAhead} onCancel={props.onCancel} />
        )}
      </div>
    </section>
  );
}

function StateLine(props: {
  readonly state: ChangeState;
  readonly isFatAhead: boolean;
  readonly onCancel: () => void;
}) {
  const { state, isFatAhead, onCancel } = props;
  const { t } = useTranslation();
  if (state.kind === 'failed')
    return (
      <p role="alert" className="bad">
        {t('patient.failed', { message: state.message })}
      </p>
    );
  if (state.kind === 'idle' && !isFatAhead) return <p className="quiet">{t('patient.there')}</p>;
  // While a slider is dragged, nothing is computed yet.
  const done01 = state.kind === 'loading' ? state.done01 : state.kind === 'idle' ? 0 : 1;
  const computing = isFatAhead ? t('patient.previewing') : t('patient.computing');
  const text = state.kind === 'placing' ? t('patient.placing') : computing;
  return (
    <div className="row">
      <span role="status">{text}</span>
      <progress aria-label={text} max={1} value={done01} />
      <span className="number">{Math.round(100 * done01)} %</span>
      <button type="button" onClick={onCancel}>
        {t('app.cancel')}
      </button>
    </div>
  );
}
