/** What is published of a region's dimensions, and how far a measured one lies from it. */

/** Least and greatest. */
export type Span = readonly [number, number];

/** By id of a dimension (Region.measure), of men and of women, in that dimension's unit. */
export type PublishedRanges = Readonly<Record<string, { readonly male: Span; readonly female: Span }>>;

/** Where the source tells the sexes not apart. */
export const both = (least: number, most: number): { readonly male: Span; readonly female: Span } => ({
  male: [least, most],
  female: [least, most],
});

/** How far a value lies outside a span: 0 within, negative below, positive above. */
export const outsideBy = ([least, most]: Span, value: number): number =>
  value < least ? value - least : value > most ? value - most : 0;
