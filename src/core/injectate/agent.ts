/** What a syringe may hold; the catalogue is `catalogue.ts`. */
import type { FlowLaw } from './rheology.ts';

export type AgentClass =
  | 'local-anaesthetic'
  | 'corticosteroid'
  | 'saline'
  | 'hyaluronic-acid'
  | 'plasma'
  | 'dextrose'
  | 'contrast'
  | 'reference'
  | 'mixture';

/** An active drug in an agent; `drugs.ts` has the limits. */
export interface Ingredient {
  readonly drug: string;
  readonly mgPerMl: number;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly class: AgentClass;
  readonly ingredients: readonly Ingredient[];
  readonly isParticulate: boolean;
  /** Echo level relative to resting muscle, dB. */
  readonly echoDb: number;
  /** Time for particles to settle to half their echo, s; 0 where there are none. */
  readonly settlingS: number;
  readonly densityKgPerM3: number;
  /** Viscosity at the shear in a needle, 10,000 per second, and how it comes about. */
  readonly viscosityPaS: number;
  readonly flowLaw: FlowLaw;
  readonly source: string;
}
