/** The ultrasound screen as its operator arranged it: view only, so none of it is part of a run or its score. */
import { create } from 'zustand';
import type { ImagePoint } from '../core/machine/measure.ts';
import type { PresetId } from '../core/machine/presets.ts';

export type MeasureKind = 'distance' | 'ellipse' | 'angle' | 'label';

export interface Measure {
  readonly id: number;
  readonly kind: MeasureKind;
  /** distance: both ends; ellipse: the ends of one axis and a point across; angle: corner and legs; label: its place. */
  readonly points: readonly ImagePoint[];
  /** Only of a label. */
  readonly text: string;
}

/** Of the picture, 1 to 4; the point of the picture (0–1 across the screen and down) at the middle of the window. */
export interface Zoom {
  readonly scale: number;
  readonly across01: number;
  readonly down01: number;
}

export const NO_ZOOM: Zoom = { scale: 1, across01: 0.5, down01: 0.5 };
export const GREATEST_ZOOM = 4;

export type MachineTab = 'image' | 'gain' | 'view' | 'doppler' | 'measure' | 'export';

/** Where one looks in the cine memory while the picture is frozen. */
export interface CineView {
  readonly index: number;
  readonly count: number;
  /** Seconds before the freeze, 0 or negative. */
  readonly ageS: number;
  readonly isPlaying: boolean;
}

export interface ScreenState {
  readonly tab: MachineTab;
  readonly zoom: Zoom;
  /** A drag over the picture moves the picture instead of the active hand. */
  readonly isPanning: boolean;
  readonly isDual: boolean;
  /** Rises with each picture taken for the left half. */
  readonly stillCount: number;
  readonly preset: PresetId | null;
  readonly measures: readonly Measure[];
  /** Lines of what was measured on pictures that are gone. */
  readonly worksheet: readonly string[];
  readonly cine: CineView;
  /** Frames drawn in the last second (null where nobody counts), and what the renderer says of its own quality. */
  readonly framesPerS: number | null;
  readonly quality: string;
  setTab(tab: MachineTab): void;
  setZoom(zoom: Partial<Zoom>): void;
  setPanning(isPanning: boolean): void;
  setDual(isDual: boolean): void;
  takeStill(): void;
  setPreset(preset: PresetId | null): void;
  addMeasure(kind: MeasureKind, points: readonly ImagePoint[], text?: string): void;
  movePoint(id: number, index: number, to: ImagePoint): void;
  removeMeasure(id: number): void;
  /** Takes the marks off the picture; the lines given stay in the worksheet. */
  clearMeasures(kept: readonly string[]): void;
  clearWorksheet(): void;
  setCine(cine: CineView): void;
  setStatistics(framesPerS: number, quality: string): void;
  /** For a new run: everything but the tab. */
  reset(): void;
}

const NO_CINE: CineView = { index: 0, count: 0, ageS: 0, isPlaying: false };

const START = {
  zoom: NO_ZOOM,
  isPanning: false,
  isDual: false,
  stillCount: 0,
  preset: null,
  measures: [],
  worksheet: [],
  cine: NO_CINE,
  framesPerS: null,
  quality: '',
} as const;

const between = (low: number, high: number, value: number) => Math.max(low, Math.min(high, value));

export const useScreenStore = create<ScreenState>()((set) => ({
  ...START,
  tab: 'image',
  setTab: (tab) => set({ tab }),
  setZoom: (zoom) =>
    set((s) => {
      const scale = between(1, GREATEST_ZOOM, zoom.scale ?? s.zoom.scale);
      if (scale === 1) return { zoom: NO_ZOOM, isPanning: false };
      return {
        zoom: {
          scale,
          across01: between(0, 1, zoom.across01 ?? s.zoom.across01),
          down01: between(0, 1, zoom.down01 ?? s.zoom.down01),
        },
      };
    }),
  setPanning: (isPanning) => set({ isPanning }),
  setDual: (isDual) => set((s) => ({ isDual, stillCount: s.stillCount + (isDual ? 1 : 0) })),
  takeStill: () => set((s) => ({ stillCount: s.stillCount + 1 })),
  setPreset: (preset) => set({ preset }),
  addMeasure: (kind, points, text = '') =>
    set((s) => ({
      measures: [...s.measures, { id: 1 + Math.max(0, ...s.measures.map((m) => m.id)), kind, points, text }],
    })),
  movePoint: (id, index, to) =>
    set((s) => ({
      measures: s.measures.map((m) =>
        m.id === id ? { ...m, points: m.points.map((p, i) => (i === index ? to : p)) } : m,
      ),
    })),
  removeMeasure: (id) => set((s) => ({ measures: s.measures.filter((m) => m.id !== id) })),
  clearMeasures: (kept) => set((s) => ({ measures: [], worksheet: [...s.worksheet, ...kept] })),
  clearWorksheet: () => set({ worksheet: [] }),
  setCine: (cine) => set({ cine }),
  setStatistics: (framesPerS, quality) => set({ framesPerS, quality }),
  reset: () => set(START),
}));
