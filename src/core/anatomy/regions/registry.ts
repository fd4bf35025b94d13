/** Every region that can be built. */
import type { Region } from '../anatomy.ts';
import { ANKLE } from './ankle/index.ts';
import { ELBOW } from './elbow/index.ts';
import { GEL_BLOCK } from './gelBlock/index.ts';
import { HIP } from './hip/index.ts';
import { KNEE } from './knee/index.ts';
import { SHOULDER } from './shoulder/index.ts';
import { WRIST } from './wrist/index.ts';

export const REGIONS: readonly Region[] = [KNEE, SHOULDER, ELBOW, WRIST, HIP, ANKLE, GEL_BLOCK];

/** The region of an id, or undefined. */
export const findRegion = (id: string): Region | undefined => REGIONS.find((r) => r.id === id);
