/** Sound of a run, once someone turned it on: its code is fetched then, and the sound card opened by a gesture. */
import { useCallback, useEffect, useRef } from 'react';
import type { Anatomy } from '../../core/anatomy/anatomy.ts';
import type { SimState } from '../../core/sim/state.ts';
import { useSoundStore } from '../../store/soundStore.ts';
import type { FeelEar } from './feelEar.ts';

/** Returns what to call once a frame with the state as it stands. */
export function useFeelSound(anatomy: Anatomy): (state: SimState, isRunning: boolean) => void {
  const isOn = useSoundStore((s) => s.isOn);
  const latest = useRef<SimState | null>(null);
  const ear = useRef<FeelEar | null>(null);
  useEffect(() => {
    if (!isOn || typeof AudioContext === 'undefined') return;
    let isStale = false;
    let stop = () => {};
    const open = async () => {
      removeGestures();
      const context = new AudioContext();
      const [{ FeelSound }, { FeelEar }] = await Promise.all([
        import('./feelSound.ts'),
        import('./feelEar.ts'),
      ]);
      if (isStale || !latest.current) {
        void context.close();
        return;
      }
      void context.resume().catch(() => {});
      const sound = new FeelSound(context, useSoundStore.getState().volume01);
      const off = useSoundStore.subscribe((s) => sound.setVolume01(s.volume01));
      ear.current = new FeelEar(sound, anatomy, latest.current);
      stop = () => {
        off();
        ear.current = null;
        sound.close();
      };
    };
    // A browser lets a page be heard only after its reader did something.
    const onGesture = () => void open().catch(() => {});
    const removeGestures = () => {
      window.removeEventListener('pointerdown', onGesture, true);
      window.removeEventListener('keydown', onGesture, true);
    };
    if (navigator.userActivation?.hasBeenActive) onGesture();
    else {
      window.addEventListener('pointerdown', onGesture, true);
      window.addEventListener('keydown', onGesture, true);
    }
    return () => {
      isStale = true;
      removeGestures();
      stop();
    };
  }, [isOn, anatomy]);
  return useCallback((state, isRunning) => {
    latest.current = state;
    ear.current?.follow(state, isRunning);
  }, []);
}
