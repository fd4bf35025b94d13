/** A table of words and numbers, as CSV and XLSX take it. */
export type Cell = string | number | boolean | null;

export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
