/**
 * What is published of the shoulder: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const SHOULDER_PUBLISHED: PublishedRanges = {
  'humeral-head-diameter': { male: [46, 52], female: [40, 46] },
  inclination: both(130, 140),
  'glenoid-height': { male: [33.8, 41.2], female: [29.4, 35.8] },
  'glenoid-width': { male: [25, 30.5], female: [21.3, 25.9] },
  'glenoid-version': both(-2, 2),
  'glenoid-cartilage-thickness': both(1, 2.5),
  'humeral-head-cartilage-thickness': both(1, 1.5),
  'labrum-width': both(4, 6),
  'acromiohumeral-interval': both(9.3, 12.7),
  'acromion-thickness': both(5.3, 9.3),
  'rim-to-suprascapular-nerve': both(18.9, 21.7),
  'deltoid-thickness': both(10, 18),
  'infraspinatus-thickness': both(8, 15),
  'recess-depth': both(24, 58),
  'recess-thickness': both(0, 2),
  'fat-thickness': both(5, 15),
  'suprascapular-artery-diameter': both(2, 3),
  'suprascapular-nerve-width': both(3, 4),
  'posterior-circumflex-artery-diameter': both(3, 4),
};
