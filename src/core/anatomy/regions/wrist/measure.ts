import type { Dimension } from '../../anatomy.ts';
export const measureWrist = (): Dimension[] => [];
