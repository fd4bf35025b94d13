/**
 * What is published of the ankle: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const ANKLE_PUBLISHED: PublishedRanges = {
  'dome-width-front': both(27.3, 32.5),
  'dome-width-middle': both(24.9, 30.9),
  'dome-width-back': both(21.5, 28.9),
  'dome-radius': both(18.1, 23.3),
  'dome-chord': both(34, 38),
  'dome-height': both(10, 12),
  'plafond-depth': both(28, 31),
  'plafond-width': both(31, 34),
  'medial-malleolus-length': both(12, 15),
  'lateral-malleolus-below': both(10, 15),
  'malleolar-width': { male: [64.8, 79.2], female: [57.6, 70.4] },
  'calcaneus-length': { male: [78, 86], female: [71, 79] },
  'talar-cartilage-thickness': both(1, 1.6),
  'recess-depth': both(8, 14),
  'bone-capsule-distance': both(1, 4),
  'fat-thickness': both(2, 6),
  'calcaneal-tendon-thickness': both(4.5, 6),
  'dorsalis-pedis-diameter': both(1.8, 2.6),
  'posterior-tibial-diameter': both(2, 3),
  'deep-peroneal-nerve-diameter': both(1.1, 2),
  'tibial-nerve-diameter': both(2.5, 4.1),
  'superficial-peroneal-share': both(36, 44),
  'deep-peroneal-share': both(45, 55),
  'saphenous-share': both(73.8, 90.2),
};
