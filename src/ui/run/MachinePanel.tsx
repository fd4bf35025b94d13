import { Minus, Plus, Snowflake } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../core/sim/command.ts';
import type { MachineState } from '../../core/sim/state.ts';
import { numberText } from '../messages/i18n.ts';
import { COMPOUND_ANGLES, rangeOf, SLIDERS, type Slider, TGC_RANGE } from './machineRanges.ts';

interface Props {
  readonly machine: MachineState;
  readonly send: (command: Command) => void;
}

/** The console under the image: every knob says its value and works by slider, buttons and keys. */
export function MachinePanel({ machine, send }: Props) {
  const { t } = useTranslation();
  const tgcId = useId();
  const compoundId = useId();
  return (
    <section className="panel machine" aria-label={t('run.machine')}>
      <div className="controls">
        {SLIDERS.map((setting) => (
          <Knob key={setting} setting={setting} machine={machine} send={send} />
        ))}
        <div className="stack" style={{ gap: 4 }}>
          <div className="control">
            <label htmlFor={compoundId}>{t('machine.compoundAngles')}</label>
            <select
              id={compoundId}
              value={machine.compoundAngles}
              onChange={(e) =>
                send({ kind: 'setMachine', setting: 'compoundAngles', value: Number(e.target.value) })
              }
            >
              {COMPOUND_ANGLES.map((count) => (
                <option key={count} value={count}>
                  {count === 1 ? t('machine.oneLook') : t('machine.looks', { count })}
                </option>
              ))}
            </select>
          </div>
          <button
            type="button"
            aria-pressed={machine.isFrozen}
            onClick={() => send({ kind: 'freezeImage', isFrozen: !machine.isFrozen })}
          >
            <Snowflake aria-hidden />
            {t('machine.freeze')}
          </button>
        </div>
      </div>
      <fieldset className="tgc" aria-labelledby={tgcId}>
        <div className="head">
          <span id={tgcId}>{t('machine.tgc')}</span>
          <button
            type="button"
            onClick={() => {
              for (let index = 0; index < 8; index++) send({ kind: 'setTgc', index, valueDb: 0 });
            }}
          >
            {t('machine.tgcReset')}
          </button>
        </div>
        {machine.tgcDb.map((valueDb, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: eight fixed sliders
          <label key={index}>
            <input
              type="range"
              aria-label={t('machine.tgcSlider', { index: index + 1 })}
              aria-valuetext={t('unit.dB', { value: valueDb })}
              min={TGC_RANGE.low}
              max={TGC_RANGE.high}
              step={TGC_RANGE.step}
              value={valueDb}
              onChange={(e) => send({ kind: 'setTgc', index, valueDb: Number(e.target.value) })}
            />
            <output className="number">{valueDb > 0 ? `+${valueDb}` : valueDb}</output>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Knob({ setting, machine, send }: Props & { readonly setting: Slider }) {
  const { t } = useTranslation();
  const id = useId();
  const range = rangeOf(setting, machine);
  const value = machine[setting];
  const set = (to: number) =>
    send({ kind: 'setMachine', setting, value: Math.max(range.low, Math.min(range.high, to)) });
  const name = t(`machine.${setting}`);
  const text = valueText(setting, value, t);
  return (
    <div className="control">
      <label htmlFor={id}>{name}</label>
      <output className="value number" htmlFor={id}>
        {text}
      </output>
      <button type="button" aria-label={t('machine.less', { name })} onClick={() => set(value - range.step)}>
        <Minus aria-hidden />
      </button>
      <button type="button" aria-label={t('machine.more', { name })} onClick={() => set(value + range.step)}>
        <Plus aria-hidden />
      </button>
      <input
        id={id}
        type="range"
        aria-valuetext={text}
        min={range.low}
        max={range.high}
        step={range.step}
        value={value}
        onChange={(e) => set(Number(e.target.value))}
      />
    </div>
  );
}

function valueText(
  setting: Slider,
  value: number,
  t: (key: 'unit.mm' | 'unit.dB' | 'unit.MHz', options: { value: string | number }) => string,
): string {
  if (setting === 'frequencyKHz') return t('unit.MHz', { value: numberText(value / 1000, 1) });
  if (setting === 'depthMm' || setting === 'focusMm') return t('unit.mm', { value: numberText(value, 0) });
  return t('unit.dB', { value: value > 0 && setting === 'gainDb' ? `+${value}` : value });
}
