import { useTranslation } from 'react-i18next';
import { careCounts, lastAct } from '../../core/procedure/care/careState.ts';
import { findCareStep } from '../../core/procedure/care/careSteps.ts';
import { frozenTicks } from '../../engine/frozenTicks.ts';
import { optionText, type RecordFacts, recordFact, recordFactsOf } from '../../ui/care/careText.ts';
import type { ReadyRun } from '../debrief/useReadyRun.ts';
import { Pictures } from './Pictures.tsx';
import type { KeyImage } from './useKeyImages.ts';

/** What was written down at the end of a run. */
export interface WrittenRecord {
  /** Ids of the lines that were written; empty where there is no record. */
  readonly lines: readonly string[];
  readonly facts: RecordFacts;
}

/** Takes the replay to its end to read the record there; null for runs without a procedure around the needle. */
export function writtenRecord({ player, recording }: ReadyRun): WrittenRecord | null {
  player.seek(player.endTick);
  const { simulation } = player;
  const { care } = simulation.state;
  if (!careCounts(recording.drill.care, care)) return null;
  const choice = lastAct(care, 'record')?.act.choice ?? 0;
  const lines = findCareStep('record')!.options.filter((_, i) => (choice >> i) % 2 === 1);
  return { lines, facts: recordFactsOf(simulation, frozenTicks(recording.commands)) };
}

/** The record of the procedure as the learner wrote it, with the pictures that were frozen where it keeps them. */
export function CareRecord(props: {
  readonly record: WrittenRecord | null;
  readonly frozen: readonly KeyImage[];
}) {
  const { t } = useTranslation();
  const { record, frozen } = props;
  if (!record) return null;
  const { lines, facts } = record;
  return (
    <div data-testid="care-record" data-lines={lines.length} data-pictures={frozen.length}>
      <h4>{t('report.record')}</h4>
      {lines.length === 0 ? (
        <p>{t('report.recordNone')}</p>
      ) : (
        <dl className="report-facts">
          {lines.map((line) => (
            <Line key={line} name={optionText(t, 'record', line)} value={recordFact(t, line, facts)} />
          ))}
        </dl>
      )}
      {lines.includes('images') && frozen.length > 0 && (
        <div className="key-images">
          <Pictures images={frozen} />
        </div>
      )}
    </div>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
