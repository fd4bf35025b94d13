/**
 * What is published of the knee: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const KNEE_PUBLISHED: PublishedRanges = {
  'bicondylar-width': { male: [84.4, 92.8], female: [75.5, 81.5] },
  'medial-condyle-depth': { male: [57.7, 64.5], female: [53, 58.8] },
  'lateral-condyle-depth': { male: [57.8, 64.4], female: [53.3, 57.5] },
  'trochlear-depth': both(5, 6),
  'sulcus-angle': both(139.9, 143.8),
  'notch-width': { male: [20.2, 23.8], female: [17.7, 19.7] },
  'plateau-width': { male: [76.6, 84], female: [66, 74] },
  'medial-plateau-depth': { male: [50.7, 57.9], female: [43.9, 48.1] },
  'lateral-plateau-depth': { male: [40.7, 46.3], female: [35.7, 40.9] },
  'patella-width': { male: [43, 49], female: [38, 44] },
  'patella-height': { male: [40, 48], female: [36, 42] },
  'patella-thickness': { male: [46 / 1.95, 46 / 1.65], female: [41 / 1.95, 41 / 1.65] },
  'patellar-cartilage-thickness': both(2.8, 5.4),
  'medial-femoral-cartilage-thickness': both(1.7, 2.6),
  'lateral-femoral-cartilage-thickness': both(1.7, 2.6),
  'quadriceps-tendon-thickness': both(6, 8),
  'patellar-tendon-thickness': both(3, 5),
  'patellar-tendon-length': { male: [40, 55], female: [36, 50] },
  'recess-length': both(4.4, 51.2),
  'recess-width': both(1.3, 37.6),
  // 2 mm at 7.84 mL, and less in a knee with 5 mL.
  'recess-thickness': both(0, 2),
  'recess-depth': both(13, 20),
  'fat-thickness': both(4, 8),
  'popliteal-artery-diameter': { male: [6, 8], female: [5, 7] },
};
