/** What a person who reads a number should know of it. The page of a metric is made of these and of nothing else. */
export interface MetricWords {
  /** How it is measured, exactly. */
  readonly definition: string;
  /** The same as a formula, in plain text. */
  readonly formula: string;
  /** What a high or low value tells. */
  readonly says: string;
  /** What it does not tell, though one might think so. */
  readonly saysNot: string;
  /** Who defined it so, or that we did. */
  readonly source: string;
}
