/** Slow state of the screen: what changes when someone decides something, and the read-out a few times a second. */
import { create } from 'zustand';
import type { MachineState, SimEvent, SyringeState } from '../core/sim/state.ts';
import type { Feel } from '../engine/feel.ts';
import type { GuideStep } from '../engine/guide.ts';
import type { RunPhase } from '../engine/liveRun.ts';
import type { Readout } from '../engine/readout.ts';
import type { Hand } from '../engine/hand.ts';

export type SceneView = 'operator' | 'needle' | 'foot' | 'section';

export interface Snapshot {
  readonly readout: Readout;
  readonly machine: MachineState;
  /** As the picture on the screen was made: not as the knobs stand, while it is frozen. */
  readonly shown: MachineState;
  readonly syringe: SyringeState;
  /** What the hands feel now, and the events of the last seconds. */
  readonly feel: Feel;
  readonly lately: readonly SimEvent[];
  readonly needleChoice: number;
  readonly indentationMm: number;
  readonly guide: GuideStep;
  /** The last refusal by the simulation, and when, so that the screen can say why nothing happened. */
  readonly refusal: { readonly tick: number; readonly reason: string } | null;
}

export interface AppState {
  readonly activeHand: Hand;
  readonly isFine: boolean;
  readonly sceneView: SceneView;
  /** How far the outer anatomy is faded away, 0–1. */
  readonly fade01: number;
  /** The safe corridor on the skin is asked for; shown where the mode allows it. */
  readonly isCorridorShown: boolean;
  readonly runPhase: RunPhase;
  readonly isHiddenPause: boolean;
  readonly snapshot: Snapshot | null;
  readonly dialog: Dialog | null;
  /** Counts the dialogs opened, so that each is an element of its own. */
  readonly dialogNumber: number;
  setActiveHand(hand: Hand): void;
  switchHand(): void;
  setFine(isFine: boolean): void;
  setSceneView(view: SceneView): void;
  setFade01(fade01: number): void;
  toggleCorridor(): void;
  setRunPhase(phase: RunPhase, isHiddenPause?: boolean): void;
  setSnapshot(snapshot: Snapshot | null): void;
  openDialog(dialog: Dialog): void;
  closeDialog(): void;
}

export type Dialog =
  | { readonly kind: 'keys' }
  /** Lines as they come from the file reader, in the words that the command line has too. */
  | { readonly kind: 'errors'; readonly title: string; readonly lines: readonly string[] };

export const useAppStore = create<AppState>()((set) => ({
  activeHand: 'probe',
  isFine: false,
  sceneView: 'operator',
  fade01: 0,
  isCorridorShown: false,
  runPhase: 'ready',
  isHiddenPause: false,
  snapshot: null,
  dialog: null,
  dialogNumber: 0,
  setActiveHand: (activeHand) => set({ activeHand }),
  switchHand: () => set((s) => ({ activeHand: s.activeHand === 'probe' ? 'needle' : 'probe' })),
  setFine: (isFine) => set({ isFine }),
  setSceneView: (sceneView) => set({ sceneView }),
  setFade01: (fade01) => set({ fade01 }),
  toggleCorridor: () => set((s) => ({ isCorridorShown: !s.isCorridorShown })),
  setRunPhase: (runPhase, isHiddenPause = false) => set({ runPhase, isHiddenPause }),
  setSnapshot: (snapshot) => set({ snapshot }),
  openDialog: (dialog) => set((s) => ({ dialog, dialogNumber: s.dialogNumber + 1 })),
  closeDialog: () => set({ dialog: null }),
}));
