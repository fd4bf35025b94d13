import { useTranslation } from 'react-i18next';
import { GREY_MAPS } from '../../../core/imaging/greyMaps.ts';
import { GREATEST_ZOOM, useScreenStore } from '../../../store/screenStore.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import { Choice, Knob, Switch } from './Knob.tsx';
import { type MachineProps, SettingKnob, SettingSwitch } from './SettingKnob.tsx';

/** How the picture is shown: left–right, grey map, persistence, zoom, two pictures. */
export function ViewTab(props: MachineProps) {
  const { t } = useTranslation();
  const { machine, send } = props;
  const { zoom, setZoom, isPanning, setPanning, isDual, setDual, takeStill } = useScreenStore();
  const isZoomed = zoom.scale > 1;
  const percent = (share01: number) => Math.round(share01 * 100);
  const share = { least: 0, greatest: 100, step: 5 };
  return (
    <div className="tab-view">
      <div className="knobs">
        <Knob
          name={t('machine.zoom')}
          value={Math.round(zoom.scale * 100)}
          text={t('machine.zoomValue', { value: numberText(zoom.scale, 1) })}
          span={{ least: 100, greatest: GREATEST_ZOOM * 100, step: 20 }}
          onChange={(value) => setZoom({ scale: value / 100 })}
        />
        <SettingKnob {...props} setting="persistencePercent" />
        <Knob
          name={t('machine.panAcross')}
          value={percent(zoom.across01)}
          text={t('machine.percent', { value: percent(zoom.across01) })}
          span={share}
          isDisabled={!isZoomed}
          onChange={(value) => setZoom({ across01: value / 100 })}
        />
        <Knob
          name={t('machine.panDown')}
          value={percent(zoom.down01)}
          text={t('machine.percent', { value: percent(zoom.down01) })}
          span={share}
          isDisabled={!isZoomed}
          onChange={(value) => setZoom({ down01: value / 100 })}
        />
      </div>
      <div className="row switches">
        <SettingSwitch {...props} setting="isInverted" />
        <Choice
          name={t('machine.greyMap')}
          value={machine.greyMap}
          options={GREY_MAPS.map((map, index) => {
            const key = `machine.greyMaps.${map.id}` as 'machine.greyMaps.linear';
            return [index, i18n.exists(key) ? t(key) : map.name] as const;
          })}
          onChange={(value) => send({ kind: 'setMachine', setting: 'greyMap', value })}
        />
      </div>
      <div className="row switches">
        <Switch name={t('machine.pan')} isOn={isPanning} isDisabled={!isZoomed} onChange={setPanning} />
        <button type="button" disabled={!isZoomed} onClick={() => setZoom({ scale: 1 })}>
          {t('machine.zoomReset')}
        </button>
        <Switch name={t('machine.dual')} isOn={isDual} onChange={setDual} />
        <button type="button" disabled={!isDual} onClick={takeStill}>
          {t('machine.dualAgain')}
        </button>
      </div>
    </div>
  );
}
