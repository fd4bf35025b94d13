/** What the page and the worker that works out a corridor say to each other. */
import type { Corridor } from '../core/procedure/corridor.ts';
import type { Drill } from '../core/procedure/drill.ts';

export interface CorridorQuestion {
  readonly drill: Drill;
}

export type CorridorReply =
  | { readonly kind: 'done'; readonly corridor: Corridor }
  | { readonly kind: 'failed'; readonly message: string };
