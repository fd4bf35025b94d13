import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { originText } from '../messages/names.ts';
import { useDraftView } from './draftView.ts';
import { Problems } from './FieldFrame.tsx';
import { errorsAt } from './fieldWords.ts';
import { NumberField } from './NumberField.tsx';
import { TextField } from './TextField.tsx';

const NUMBERS = ['weight', 'good', 'poor', 'required'] as const;

/** One figure: points, limits in its own unit, and where they come from. */
export function MarkRow(props: {
  readonly index: number;
  readonly metric: string;
  readonly name: string;
  readonly unit: string;
  readonly removeButton: ReactNode;
}) {
  const { t } = useTranslation();
  const { draft, errors } = useDraftView();
  const { index, metric, name, unit } = props;
  const path = `metrics[${index}]`;
  const labelOf = (field: string, what: string) => t('workbench.ofFigure', { field, what });
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="field-notes">
          <Problems errors={errorsAt(errors, `${path}.metric`)} />
        </span>
        <details>
          <summary className="quiet small">{t('workbench.marksOrigin')}</summary>
          <TextField
            path={`${path}.origin`}
            label={labelOf(t('workbench.field.metrics_origin'), name)}
            most={300}
            rows={3}
            isOptional
            isBare
            told={(stored) => originText(draft, metric, stored)}
          />
        </details>
      </th>
      {NUMBERS.map((field) => (
        <td key={field} data-label={t(`workbench.field.metrics_${field}`)}>
          <NumberField
            path={`${path}.${field}`}
            label={labelOf(t(`workbench.field.metrics_${field}`), name)}
            isBare
            {...(field === 'weight' ? {} : { unitText: unit })}
            {...(field === 'required' ? { isOptional: true } : {})}
          />
        </td>
      ))}
      <td>{props.removeButton}</td>
    </tr>
  );
}
