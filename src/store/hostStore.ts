/** What the page around an embedded drill asked for. On the site itself nobody asks, and nothing here changes. */
import { create } from 'zustand';
import type { Drill } from '../core/procedure/drill.ts';
import { type Aids, aidsOf } from '../engine/aids.ts';

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

/** A drill's aids without those that were taken away. */
export function aidsLeft(drill: Pick<Drill, 'mode' | 'aids'>, aidsOff: HostState['aidsOff']): Aids {
  const all = aidsOf(drill);
  const left = Object.entries(all).map(([name, isOn]) => [name, isOn && !aidsOff[name as keyof Aids]]);
  return Object.fromEntries(left) as unknown as Aids;
}
