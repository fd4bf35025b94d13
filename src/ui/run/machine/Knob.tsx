import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingSpan } from '../../../core/machine/machineSettings.ts';

/** One value: by slider, by buttons, by keys; it says what it stands at. */
export function Knob(props: {
  readonly name: string;
  readonly value: number;
  /** The value with its unit, seen and spoken. */
  readonly text: string;
  readonly span: SettingSpan;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { name, value, text, span } = props;
  const set = (to: number) => {
    const within = Math.max(span.least, Math.min(span.greatest, to));
    if (within !== value) props.onChange(within);
  };
  const isDisabled = props.isDisabled === true || span.least === span.greatest;
  return (
    <div className="control">
      <label htmlFor={id}>{name}</label>
      <output className="value number" htmlFor={id}>
        {text}
      </output>
      <button
        type="button"
        aria-label={t('machine.less', { name })}
        disabled={isDisabled || value <= span.least}
        onClick={() => set(value - span.step)}
      >
        <Minus aria-hidden />
      </button>
      <input
        id={id}
        type="range"
        aria-valuetext={text}
        min={span.least}
        max={span.greatest}
        step={span.step}
        value={value}
        disabled={isDisabled}
        onChange={(e) => set(Number(e.target.value))}
      />
      <button
        type="button"
        aria-label={t('machine.more', { name })}
        disabled={isDisabled || value >= span.greatest}
        onClick={() => set(value + span.step)}
      >
        <Plus aria-hidden />
      </button>
    </div>
  );
}

/** On or off. */
export function Switch(props: {
  readonly name: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  return (
    <button
      type="button"
      className="switch"
      aria-pressed={props.isOn}
      disabled={props.isDisabled}
      onClick={() => props.onChange(!props.isOn)}
    >
      {props.name}
    </button>
  );
}

/** One of a few. */
export function Choice<T extends string | number>(props: {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly isDisabled?: boolean;
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{props.name}</label>
      <select
        id={id}
        value={props.value}
        disabled={props.isDisabled}
        onChange={(e) => {
          const found = props.options.find(([value]) => String(value) === e.target.value);
          if (found) props.onChange(found[0]);
        }}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
