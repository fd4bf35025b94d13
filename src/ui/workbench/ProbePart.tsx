import { findTransducer, TRANSDUCERS } from '../../core/probe/catalogue.ts';
import { probeName, toldStarts } from '../messages/names.ts';
import { useDraftView } from './draftView.ts';
import { NumberField } from './NumberField.tsx';
import { SelectField } from './SelectField.tsx';

/** The probe, where it is set down, and how the machine is set at the start. */
export function ProbePart() {
  const { draft, facts, replace } = useDraftView();
  const choose = (id: string) => {
    const found = findTransducer(id);
    if (!found) return;
    // A frequency that the new one does not have would only be an error to mend.
    const { lowestFrequencyMHz, highestFrequencyMHz } = found;
    const wanted = draft.probe.frequencyMHz;
    const frequencyMHz = Math.min(highestFrequencyMHz, Math.max(lowestFrequencyMHz, wanted));
    replace({ ...draft, probe: { ...draft.probe, id, frequencyMHz } }, 'probe.id');
  };
  return (
    <>
      <div className="bench-fields wide-fields">
        <SelectField
          path="probe.id"
          choices={TRANSDUCERS.map((probe) => ({ id: probe.id, name: probeName(probe) }))}
          onChange={choose}
        />
        <SelectField path="probe.start" choices={toldStarts(facts.starts)} />
      </div>
      <div className="bench-fields">
        <NumberField path="probe.depthMm" unit="mm" />
        <NumberField path="probe.focusMm" unit="mm" />
        <NumberField path="probe.frequencyMHz" unit="MHz" />
        <NumberField path="probe.gainDb" unit="dB" />
        <NumberField path="probe.dynamicRangeDb" unit="dB" />
      </div>
    </>
  );
}
