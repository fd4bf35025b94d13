/** What must hold of every elbow: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { ELBOW_PUBLISHED } from './published.ts';

export const ELBOW_CHECKS: RegionChecks = {
  published: ELBOW_PUBLISHED,
  movedBy: {
    'fat-thickness': ['fatMm'],
    'recess-depth': ['fatMm'],
    'radiocapitellar-depth': ['fatMm'],
    'tendon-plane-depth': ['fatMm', 'common-extensor-tendinosis'],
    'common-extensor-humeral': ['common-extensor-tendinosis'],
    'common-extensor-articular': ['common-extensor-tendinosis'],
    'common-extensor-radial': ['common-extensor-tendinosis'],
  },
  scanLines: [
    {
      start: 'posterior-transverse',
      order: [
        'skin',
        'subcutaneous-fat',
        'triceps-tendon',
        'triceps-medial-head',
        'posterior-fat-pad',
        'synovium',
        'humerus',
      ],
    },
    {
      start: 'along-radius',
      order: [
        'skin',
        'subcutaneous-fat',
        'common-extensor-tendon',
        'lateral-capsule',
        'radial-head-cartilage',
      ],
    },
    {
      start: 'along-common-extensor',
      order: ['skin', 'subcutaneous-fat', 'paratenon', 'common-extensor-tendon', 'humerus'],
    },
  ],
  mayCover: {
    bone: ['cartilage', 'fluid', 'fat', 'ligament', 'tendon', 'synovium', 'capsule', 'bone'],
    cartilage: ['fluid', 'fat', 'synovium', 'capsule', 'cartilage', 'tendon', 'ligament'],
    synovium: ['capsule', 'ligament', 'fluid', 'fat'],
    capsule: ['fluid', 'ligament', 'muscle', 'fat', 'tendon'],
    ligament: ['muscle', 'tendon', 'fluid', 'ligament', 'capsule'],
    tendon: ['ligament', 'muscle', 'fluid', 'tendon'],
    vessel: ['vessel', 'skin'],
    nerve: ['nerve'],
  },
  parts: { paratenon: 1 },
};
