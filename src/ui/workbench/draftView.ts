/** The draft on the page, for every field of it. */
import { createContext, useContext } from 'react';
import type { BodyFacts } from '../../engine/authoring/bodyFacts.ts';
import type { Draft } from '../../engine/authoring/draft.ts';
import type { ParseError } from '../../protocol/result.ts';

export interface DraftView {
  readonly draft: Draft;
  /** Of the body as it was last checked. */
  readonly facts: BodyFacts;
  readonly errors: readonly ParseError[];
  /** Sets the value at a path; undefined takes the field away. */
  set(path: string, value: unknown): void;
  /** Another draft altogether, as one step; `key` names what was changed. */
  replace(draft: Draft, key: string): void;
}

export const DraftContext = createContext<DraftView | null>(null);

export function useDraftView(): DraftView {
  const view = useContext(DraftContext);
  if (!view) throw new Error('useDraftView: there is no draft on this page');
  return view;
}
