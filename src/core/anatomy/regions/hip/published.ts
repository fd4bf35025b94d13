/**
 * What is published of the hip: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const HIP_PUBLISHED: PublishedRanges = {
  'femoral-head-diameter': { male: [45, 51], female: [40.5, 45.5] },
  'neck-shaft-angle': both(118.5, 130.9),
  'femoral-offset': both(36.1, 49.7),
  'neck-waist': { male: [31, 37], female: [26.5, 31.5] },
  'alpha-angle': both(41, 50.2),
  'acetabulum-diameter': { male: [50, 56], female: [44, 50] },
  'lateral-centre-edge-angle': { male: [33, 43], female: [29, 41] },
  'acetabular-version': { male: [12.7, 24.3], female: [14.2, 28.4] },
  'joint-space': both(3, 5),
  'femoral-head-cartilage-thickness': both(1.4, 2),
  'acetabular-cartilage-thickness': both(1.19, 1.49),
  'labrum-width': both(2.7, 7.9),
  'capsule-thickness': both(4, 6),
  'capsule-insertion': both(19, 33),
  'iliopsoas-thickness': both(18, 28),
  'recess-depth': both(45, 65),
  'bone-capsule-distance': both(3, 8),
  'fat-thickness': both(10, 25),
  'femoral-artery-diameter': { male: [8, 10], female: [7, 8.5] },
  'femoral-vein-diameter': both(9, 13),
  'femoral-nerve-width': both(8.5, 11),
  'lateral-circumflex-artery-diameter': both(3, 5),
  'ascending-branch-diameter': both(1.5, 2.5),
};
