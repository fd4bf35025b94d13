/** Pennation of the muscles about the knee: the angle between their fascicles and their line. */
import { radFromDeg } from '../../../math/elementary.ts';

/**
 * Degrees. Positive: fascicles run down towards the deep sheet; negative: from the bone up to the superficial one.
 * Ward et al., Clin Orthop Relat Res 2009; 467:1074 (21 cadavers) as remembered, to be checked against the table [TKU];
 * ranges are about ± 7. Muscles not listed have straight fibres along their line.
 */
const PENNATION_DEG: Readonly<Record<string, number>> = {
  'rectus-femoris': 14,
  'vastus-lateralis': 18,
  'vastus-medialis': 30,
  'vastus-intermedius': -5,
  'biceps-femoris': 12,
  semimembranosus: 15,
  semitendinosus: 13,
  'medial-gastrocnemius': 10,
  'lateral-gastrocnemius': 12,
  'tibialis-anterior': 10,
  'fibularis-longus': 14,
};

/** Lean of a muscle's fascicles from its line, rad; 0 where it has none. */
export const pennationOf = (muscle: string): number => radFromDeg(PENNATION_DEG[muscle] ?? 0);
