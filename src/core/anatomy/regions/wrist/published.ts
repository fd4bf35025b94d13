/**
 * What is published of the wrist: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const WRIST_PUBLISHED: PublishedRanges = {
  'radius-width': { male: [29.7, 36.3], female: [26.1, 31.9] },
  'radius-depth': { male: [18, 22], female: [16.2, 19.8] },
  'radial-inclination': both(20, 26),
  'radial-height': both(11, 13),
  'volar-tilt': both(7, 15),
  'lister-tubercle-height': both(2, 5),
  'ulnar-head-diameter': both(15, 17),
  'ulnar-variance': both(-1, 1),
  'ulnar-styloid-length': both(3, 6),
  'carpal-height': { male: [32.4, 36.8], female: [30.35, 33.65] },
  'scaphoid-length': { male: [24.3, 29.7], female: [21.6, 26.4] },
  'lunate-depth': { male: [16.2, 19.8], female: [14.4, 17.6] },
  'lunate-width': { male: [11.7, 14.3], female: [10.35, 12.65] },
  'trapezium-depth': { male: [19.8, 24.2], female: [17.1, 20.9] },
  'trapezium-width': { male: [14.4, 17.6], female: [12.6, 15.4] },
  'trapezium-height': { male: [12.6, 15.4], female: [10.8, 13.2] },
  'tunnel-width': both(17.5, 20.9),
  'tunnel-depth': both(7.4, 9.2),
  'tunnel-area': both(111.3, 158.5),
  'median-nerve-area': both(7.78, 10.88),
  'ulnar-nerve-area': both(3.8, 6.38),
  'radial-artery-diameter': both(1.75, 2.73),
  'ulnar-artery-diameter': both(1.8, 2.75),
  'median-nerve-depth': both(3, 5),
  'flexor-retinaculum-thickness': both(1, 2),
  'nerve-to-ulnar-artery': both(6, 10),
  'recess-depth': both(5, 8),
  'recess-thickness': both(0, 3),
  'fat-thickness': both(1, 3),
  'radius-cartilage-thickness': both(0.5, 1),
  'scaphoid-cartilage-thickness': both(0.5, 1),
};
