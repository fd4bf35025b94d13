/** Questions to the author's worker, and its answers: what is wrong with a draft, and what an operator gets on it. */
import type { Drill } from '../../core/procedure/drill.ts';
import type { OperatorKind } from '../../core/sim/operators/operator.ts';
import type { ParseError } from '../../protocol/result.ts';
import type { BodyFacts } from './bodyFacts.ts';
import type { TrialRun } from './trial.ts';

export type AuthoringQuestion =
  | { readonly kind: 'check'; readonly draft: unknown }
  | {
      readonly kind: 'operate';
      readonly drill: Drill;
      readonly operator: OperatorKind;
      readonly seed: number;
    };

export type AuthoringReply =
  | { readonly kind: 'checked'; readonly errors: readonly ParseError[]; readonly facts: BodyFacts | null }
  | { readonly kind: 'operated'; readonly run: TrialRun }
  | { readonly kind: 'failed'; readonly message: string };
