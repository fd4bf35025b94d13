/** Whether the simulator may be heard, and how loud; kept in this browser. Off until someone turns it on. */
import { create } from 'zustand';

const KEY = 'sononeedle.sound';

export interface SoundState {
  readonly isOn: boolean;
  /** 0–1. */
  readonly volume01: number;
  toggle(): void;
  setVolume01(volume01: number): void;
}

interface Kept {
  readonly isOn: boolean;
  readonly volume01: number;
}

const START: Kept = { isOn: false, volume01: 0.5 };

/** What was kept; the start's where nothing was, or where it cannot be read. */
function kept(): Kept {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    const volume = found?.volume01;
    return {
      isOn: found?.isOn === true,
      volume01: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : START.volume01,
    };
  } catch {
    return START;
  }
}

function keep({ isOn, volume01 }: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ isOn, volume01 }));
  } catch {
    // A browser that keeps nothing: the setting holds until the page is closed.
  }
}

export const useSoundStore = create<SoundState>()((set, get) => ({
  ...kept(),
  toggle: () => {
    set({ isOn: !get().isOn });
    keep(get());
  },
  setVolume01: (volume01) => {
    set({ volume01: Math.min(1, Math.max(0, volume01)) });
    keep(get());
  },
}));
