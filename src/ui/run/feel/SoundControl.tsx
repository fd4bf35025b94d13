import { Volume2, VolumeX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSoundStore } from '../../../store/soundStore.ts';

/** On or off, said and shown, and how loud. */
export function SoundControl() {
  const { t } = useTranslation();
  const { isOn, volume01, toggle, setVolume01 } = useSoundStore();
  const percent = Math.round(volume01 * 100);
  return (
    <span className="sound">
      {isOn && (
        <input
          type="range"
          aria-label={t('feel.sound.volume')}
          aria-valuetext={t('feel.sound.volumeText', { percent })}
          min={0}
          max={100}
          step={5}
          value={percent}
          onChange={(e) => setVolume01(Number(e.target.value) / 100)}
        />
      )}
      <button type="button" data-testid="sound" data-on={isOn} onClick={toggle}>
        {isOn ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
        {t(isOn ? 'feel.sound.on' : 'feel.sound.off')}
      </button>
    </span>
  );
}
