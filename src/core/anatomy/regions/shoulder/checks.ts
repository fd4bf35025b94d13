/** What must hold of every shoulder: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { SHOULDER_PUBLISHED } from './published.ts';

export const SHOULDER_CHECKS: RegionChecks = {
  published: SHOULDER_PUBLISHED,
  movedBy: { 'recess-thickness': ['effusionMl'], 'fat-thickness': ['fatMm'] },
  scanLines: [
    {
      start: 'along-infraspinatus',
      order: [
        'skin',
        'subcutaneous-fat',
        'posterior-deltoid',
        'infraspinatus',
        'joint-capsule',
        'humeral-head-cartilage',
      ],
    },
    {
      start: 'along-supraspinatus',
      order: ['skin', 'subcutaneous-fat', 'middle-deltoid', 'subacromial-bursa', 'humerus'],
    },
  ],
  mayCover: {
    bone: [
      'cartilage',
      'fluid',
      'fat',
      'ligament',
      'tendon',
      'fibrocartilage',
      'synovium',
      'capsule',
      'bone',
    ],
    cartilage: ['fluid', 'fat', 'fibrocartilage', 'synovium', 'capsule', 'cartilage', 'tendon'],
    fibrocartilage: ['fluid', 'fat', 'synovium', 'capsule', 'tendon'],
    synovium: ['capsule', 'ligament', 'fluid'],
    capsule: ['fluid', 'ligament', 'muscle', 'fat', 'tendon'],
    ligament: ['muscle', 'tendon', 'fascia', 'bursa'],
    tendon: ['ligament', 'muscle', 'bursa', 'fluid', 'tendon'],
    bursa: ['muscle'],
    vessel: ['vessel'],
  },
};
