/** What the pages know of the program and the bodies that this browser keeps. */
import { create } from 'zustand';
import type { SiteList } from '../../offline/siteList.ts';

export interface OfflineState {
  /** Of the program; `unsupported` where no worker may be had, as from a file or in another site's frame. */
  readonly program: 'looking' | 'preparing' | 'ready' | 'unsupported' | 'failed';
  /** Null until it was read, and where it cannot be. */
  readonly list: SiteList | null;
  /** Whether the list was asked for and the answer is in. */
  readonly isLookedAt: boolean;
  /** Regions whose body is kept. */
  readonly kept: readonly string[];
  readonly keeping: { readonly region: string; readonly done01: number } | null;
  /** Why a body or the program could not be kept; empty where all is well. */
  readonly problem: string;
  readonly update: 'none' | 'ready' | 'put-off' | 'busy-elsewhere';
}

export const useOfflineStore = create<OfflineState>()(() => ({
  program: 'looking',
  list: null,
  isLookedAt: false,
  kept: [],
  keeping: null,
  problem: '',
  update: 'none',
}));
