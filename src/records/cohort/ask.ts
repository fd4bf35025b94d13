/** Questions to the workers of a cohort, and their answers. */
import type { HandIn } from './readHandIn.ts';

export interface CohortQuestion {
  readonly kind: 'read' | 'verify';
  readonly file: string;
  readonly content: Blob;
}

export interface Verdict {
  readonly verdict: 'verified' | 'mismatch' | 'unverifiable';
  readonly reasons: readonly string[];
}

export type CohortReply =
  | { readonly kind: 'read'; readonly handIn: HandIn }
  | ({ readonly kind: 'verify' } & Verdict)
  | { readonly kind: 'failed'; readonly message: string };

/** Asks one question; never rejects. */
export type Ask = (question: CohortQuestion) => Promise<CohortReply>;
