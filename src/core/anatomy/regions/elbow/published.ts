/**
 * What is published of the elbow: mean ± 1 SD, the range where that is what is given, or mean ± 10 % where no spread is;
 * mm, mm², degrees or % as measure.ts gives them. Sources stand beside each dimension there.
 */
import { both, type PublishedRanges } from '../../checks/published.ts';

export const ELBOW_PUBLISHED: PublishedRanges = {
  'epicondylar-width': { male: [59, 67], female: [50, 58] },
  'capitellum-radius': both(10.2, 13),
  'capitellum-width': both(11.6, 16.2),
  'capitellum-height': both(20.3, 26.1),
  'trochlea-width': { male: [21.6, 26.4], female: [18.9, 23.1] },
  'olecranon-fossa-width': both(23.4, 28.6),
  'olecranon-fossa-depth': both(11.7, 14.3),
  'capitellum-cartilage-thickness': both(1, 1.6),
  'radial-head-greatest-diameter': both(22, 26.4),
  'radial-head-least-diameter': both(20.5, 24.5),
  'olecranon-width': { male: [22.5, 27.5], female: [19.8, 24.2] },
  'olecranon-height': { male: [19.8, 24.2], female: [19, 24.2] },
  'common-extensor-humeral': { male: [4.2, 5], female: [3.8, 5] },
  'common-extensor-articular': { male: [3.2, 3.9], female: [2.9, 3.9] },
  'common-extensor-radial': { male: [2.8, 3.5], female: [2.6, 3.5] },
  'radial-collateral-thickness': both(1, 2),
  'triceps-thickness': both(8, 12),
  'recess-depth': both(13, 20),
  'recess-thickness': both(0, 4),
  'radiocapitellar-depth': both(6, 9),
  'tendon-plane-depth': both(4, 6),
  'fat-thickness': both(2, 6),
  'ulnar-nerve-diameter': both(2.67, 3.38),
  'radial-nerve-diameter': both(2.54, 3.3),
  'superficial-radial-nerve-diameter': both(1.45, 2.07),
  'posterior-interosseous-nerve-diameter': both(1.3, 1.86),
  'midline-to-ulnar-nerve': both(15, 25),
  'joint-to-posterior-interosseous-nerve': both(10, 20),
  'brachial-artery-diameter': both(3.5, 5),
};
