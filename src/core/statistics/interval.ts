/** The lower and the upper end of an interval of confidence. */
export type Interval = readonly [number, number];
