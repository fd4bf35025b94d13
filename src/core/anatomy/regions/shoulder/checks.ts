/** What must hold of every shoulder: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { SHOULDER_PUBLISHED } from './published.ts';

export const SHOULDER_CHECKS: RegionChecks = {
  published: SHOULDER_PUBLISHED,
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
    // At the top a thin shoulder's fat runs out, and its skin lies on trapezius and acromion.
    bone: ['bone', 'skin'],
    muscle: ['skin'],
    cartilage: ['cartilage', 'tendon'],
    fibrocartilage: ['tendon'],
    capsule: ['tendon'],
    ligament: ['bursa'],
    tendon: ['bursa', 'fluid', 'tendon'],
    bursa: ['muscle'],
    vessel: ['vessel'],
  },
};
