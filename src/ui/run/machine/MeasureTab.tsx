import { Circle, type LucideIcon, Ruler, Tag, Triangle } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Measure, type MeasureKind, useScreenStore } from '../../../store/screenStore.ts';
import { measureText } from '../overlay/measureMarks.ts';

const LABELS = [
  'target',
  'needle',
  'tendon',
  'bone',
  'effusion',
  'artery',
  'vein',
  'nerve',
  'left',
  'right',
  'longitudinal',
  'transverse',
  'own',
] as const;

const TOOLS: readonly (readonly [Exclude<MeasureKind, 'label'>, LucideIcon])[] = [
  ['distance', Ruler],
  ['ellipse', Circle],
  ['angle', Triangle],
];

/** Calipers, ellipse, angle, labels, and the list of what they say. */
export function MeasureTab(props: {
  /** Puts the marks of a tool into the middle of the picture. */
  readonly onPlace: (kind: MeasureKind, text?: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { measures, worksheet, removeMeasure, clearMeasures, clearWorksheet } = useScreenStore();
  const [label, setLabel] = useState<(typeof LABELS)[number]>('target');
  const [own, setOwn] = useState('');
  const text = label === 'own' ? own.trim() : t(`machine.labels.${label}`);
  const last: Measure | undefined = measures[measures.length - 1];
  const lines = measures.map(measureText).filter((line) => line !== '');
  return (
    <div className="tab-measure">
      <div className="stack">
        <div className="row switches">
          {TOOLS.map(([kind, Icon]) => (
            <button key={kind} type="button" onClick={() => props.onPlace(kind)}>
              <Icon aria-hidden />
              {t(`machine.${kind}`)}
            </button>
          ))}
        </div>
        <div className="row switches">
          <div className="choice">
            <label htmlFor={id}>{t('machine.label')}</label>
            <select id={id} value={label} onChange={(e) => setLabel(e.target.value as typeof label)}>
              {LABELS.map((name) => (
                <option key={name} value={name}>
                  {t(`machine.labels.${name}`)}
                </option>
              ))}
            </select>
          </div>
          {label === 'own' && (
            <input
              type="text"
              maxLength={32}
              aria-label={t('machine.labelText')}
              value={own}
              onChange={(e) => setOwn(e.target.value)}
            />
          )}
          <button type="button" disabled={text === ''} onClick={() => props.onPlace('label', text)}>
            <Tag aria-hidden />
            {t('machine.addLabel')}
          </button>
        </div>
        <div className="row switches">
          <button type="button" disabled={!last} onClick={() => last && removeMeasure(last.id)}>
            {t('machine.measureUndo')}
          </button>
          <button type="button" disabled={!last} onClick={() => clearMeasures([])}>
            {t('machine.measureClear')}
          </button>
        </div>
        <p className="quiet">{t('machine.measureHint')}</p>
      </div>
      <section className="worksheet" aria-label={t('machine.worksheet')}>
        <h2>{t('machine.worksheet')}</h2>
        {lines.length + worksheet.length === 0 ? (
          <p className="quiet">{t('machine.worksheetEmpty')}</p>
        ) : (
          <ul className="number" data-testid="worksheet">
            {[...worksheet, ...lines].map((line, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
              <li key={i}>{line}</li>
            ))}
          </ul>
        )}
        {worksheet.length > 0 && (
          <button type="button" onClick={clearWorksheet}>
            {t('machine.worksheetClear')}
          </button>
        )}
      </section>
    </div>
  );
}
