import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DOPPLER_MODES } from '../../../core/imaging/doppler/settings.ts';
import { findPreset, PRESETS, type PresetId, presetCommands } from '../../../core/machine/presets.ts';
import { useScreenStore } from '../../../store/screenStore.ts';
import { CineBar, type CineControl } from './CineBar.tsx';
import type { MachineProps } from './SettingKnob.tsx';

/** Always in reach: modes, preset, freeze; the cine memory in their place while the picture stands still. */
export function ModeBar(props: MachineProps & { readonly cine: CineControl }) {
  const { t } = useTranslation();
  const { machine, transducer, send, cine } = props;
  const { preset, setPreset, setTab } = useScreenStore();
  const choosePreset = (id: string) => {
    const found = findPreset(id);
    if (!found) return;
    for (const command of presetCommands(found, transducer)) send(command);
    setPreset(found.id);
  };
  return (
    <div className="mode-bar">
      {machine.isFrozen ? (
        <CineBar control={cine} />
      ) : (
        <>
          <fieldset className="modes" aria-label={t('machine.mode')}>
            {DOPPLER_MODES.map((mode, value) => (
              <button
                key={mode}
                type="button"
                aria-pressed={machine.dopplerMode === value}
                aria-label={t(`machine.modeNames.${mode}`)}
                title={t(`machine.modeNames.${mode}`)}
                onClick={() => {
                  send({ kind: 'setMachine', setting: 'dopplerMode', value });
                  setTab(mode === 'off' ? 'image' : 'doppler');
                }}
              >
                {t(`machine.modes.${mode}`)}
              </button>
            ))}
          </fieldset>
          <select
            aria-label={t('machine.preset')}
            value={preset ?? ''}
            onChange={(e) => choosePreset(e.target.value as PresetId)}
          >
            <option value="" disabled={preset !== null}>
              {t('machine.noPreset')}
            </option>
            {PRESETS.map(({ id }) => (
              <option key={id} value={id}>
                {t(`machine.presets.${id}`)}
              </option>
            ))}
          </select>
        </>
      )}
      <button
        type="button"
        className="freeze"
        aria-pressed={machine.isFrozen}
        onClick={() => send({ kind: 'freezeImage', isFrozen: !machine.isFrozen })}
      >
        <Snowflake aria-hidden />
        {t('machine.freeze')}
      </button>
    </div>
  );
}
