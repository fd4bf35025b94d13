import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TGC_LIMIT_DB } from '../../../core/machine/machineState.ts';
import type { Command } from '../../../core/sim/command.ts';

/** Depth gain: a stack of sliders from the skin downwards, as on a console. */
export function TgcSliders(props: {
  readonly tgcDb: readonly number[];
  readonly send: (command: Command) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { tgcDb, send } = props;
  return (
    <fieldset className="tgc" aria-labelledby={id}>
      <div className="head">
        <span id={id}>{t('machine.tgc')}</span>
        <button
          type="button"
          disabled={tgcDb.every((db) => db === 0)}
          onClick={() => {
            for (let index = 0; index < tgcDb.length; index++) send({ kind: 'setTgc', index, valueDb: 0 });
          }}
        >
          {t('machine.tgcReset')}
        </button>
      </div>
      {tgcDb.map((valueDb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: eight fixed sliders
        <label key={index}>
          <input
            type="range"
            aria-label={t('machine.tgcSlider', { index: index + 1 })}
            aria-valuetext={t('unit.dB', { value: valueDb })}
            min={-TGC_LIMIT_DB}
            max={TGC_LIMIT_DB}
            step={1}
            value={valueDb}
            onChange={(e) => send({ kind: 'setTgc', index, valueDb: Number(e.target.value) })}
          />
          <output className="number">{valueDb > 0 ? `+${valueDb}` : valueDb}</output>
        </label>
      ))}
    </fieldset>
  );
}
