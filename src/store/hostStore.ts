/** What the page around an embedded drill asked for. On the site itself nobody asks, and nothing here changes. */
import { create } from 'zustand';
import type { DrillMode } from '../core/procedure/drill.ts';
import { AIDS, type Aids } from '../engine/aids.ts';

export interface HostState {
  /** Aids that were taken away; one that the mode does not have cannot be given. */
  readonly aidsOff: { readonly [K in keyof Aids]?: boolean };
  /** True where nothing is to be drawn until the run goes on. */
  readonly isResting: boolean;
  setAids(aids: { readonly [K in keyof Aids]?: boolean }): void;
  setResting(isResting: boolean): void;
}

export const useHostStore = create<HostState>()((set) => ({
  aidsOff: {},
  isResting: false,
  setAids: (aids) =>
    set((s) => ({
      aidsOff: {
        ...s.aidsOff,
        ...Object.fromEntries(Object.entries(aids).map(([name, isOn]) => [name, !isOn])),
      },
    })),
  setResting: (isResting) => set({ isResting }),
}));

/** A mode's aids without those that were taken away. */
export function aidsLeft(mode: DrillMode, aidsOff: HostState['aidsOff']): Aids {
  const all = AIDS[mode];
  const left = Object.entries(all).map(([name, isOn]) => [name, isOn && !aidsOff[name as keyof Aids]]);
  return Object.fromEntries(left) as unknown as Aids;
}
