import { useTranslation } from 'react-i18next';
import { valueAt } from '../../engine/authoring/paths.ts';
import { useDraftView } from './draftView.ts';
import { FieldFrame } from './FieldFrame.tsx';

export type Unit = 'mm' | 'mL' | 'MHz' | 'dB' | 's' | 'percent' | 'points';

/** A number with its unit. An empty one is missing, or taken away where the field may be. */
export function NumberField(props: {
  readonly path: string;
  readonly unit?: Unit | undefined;
  /** For units that are not ours to name, as those of figures. */
  readonly unitText?: string | undefined;
  readonly label?: string;
  readonly hint?: string;
  readonly isOptional?: boolean;
  readonly isBare?: boolean;
  /** The file's number times this is what stands in the field. */
  readonly times?: number;
  readonly step?: number;
}) {
  const { t } = useTranslation();
  const { draft, set } = useDraftView();
  const { path, unit, times = 1 } = props;
  const value = valueAt(draft, path);
  const shown =
    typeof value === 'number' && Number.isFinite(value) ? Number((value * times).toPrecision(12)) : '';
  return (
    <FieldFrame
      path={path}
      unit={unit ? t(`workbench.unit.${unit}`) : props.unitText}
      hint={props.hint}
      {...(props.label === undefined ? {} : { label: props.label })}
      {...(props.isBare ? { isBare: true } : {})}
    >
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          step={props.step ?? 'any'}
          value={shown}
          onChange={(e) => {
            const text = e.target.value;
            const missing = props.isOptional ? undefined : Number.NaN;
            set(path, text === '' ? missing : Number((Number(text) / times).toPrecision(12)));
          }}
        />
      )}
    </FieldFrame>
  );
}
