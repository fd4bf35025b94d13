import { useTranslation } from 'react-i18next';
import { Choice } from './Knob.tsx';
import { isFixed, type MachineProps, SettingKnob, SettingSwitch } from './SettingKnob.tsx';
import { TgcSliders } from './TgcSliders.tsx';

const KNOBS = ['depthMm', 'gainDb', 'focusMm', 'dynamicRangeDb', 'frequencyKHz', 'steeringDeg'] as const;
const LOOKS = [1, 3, 5] as const;

/** What one turns most: depth, focus, gain, beam, and the eight gain sliders. */
export function ImageTab(props: MachineProps & { readonly hasGain: boolean }) {
  const { t } = useTranslation();
  const { machine, send } = props;
  return (
    <div className={props.hasGain ? 'tab-image has-gain' : 'tab-image'}>
      <div className="knobs">
        {KNOBS.map((setting) => (
          <SettingKnob key={setting} {...props} setting={setting} />
        ))}
      </div>
      {props.hasGain && <TgcSliders tgcDb={machine.tgcDb} send={send} />}
      <div className="row switches">
        <SettingSwitch {...props} setting="needleView" />
        <SettingSwitch {...props} setting="harmonics" />
        <Choice
          name={t('machine.compoundAngles')}
          value={machine.compoundAngles}
          isDisabled={isFixed('compoundAngles', machine)}
          options={LOOKS.map(
            (count) => [count, count === 1 ? t('machine.oneLook') : t('machine.looks', { count })] as const,
          )}
          onChange={(value) => send({ kind: 'setMachine', setting: 'compoundAngles', value })}
        />
        {machine.isFrozen && <span className="quiet note">{t('machine.frozenFixed')}</span>}
      </div>
    </div>
  );
}
