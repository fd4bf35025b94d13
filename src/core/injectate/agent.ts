/** What a syringe may hold; the catalogue is `catalogue.ts`. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly class:
    | 'local-anaesthetic'
    | 'corticosteroid'
    | 'saline'
    | 'hyaluronic-acid'
    | 'plasma'
    | 'mixture';
  readonly isParticulate: boolean;
  /** Echo level relative to resting muscle, dB. */
  readonly echoDb: number;
  /** Time for particles to settle to half their echo, s; 0 where there are none. */
  readonly settlingS: number;
  readonly viscosityPaS: number;
  readonly source: string;
}
