/** What must hold of every hip: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { HIP_PUBLISHED } from './published.ts';

export const HIP_CHECKS: RegionChecks = {
  published: HIP_PUBLISHED,
  movedBy: {
    'fat-thickness': ['fatMm'],
    'recess-depth': ['fatMm'],
    'joint-space': ['osteophytes'],
    'femoral-head-cartilage-thickness': ['osteophytes'],
    'acetabular-cartilage-thickness': ['osteophytes'],
    'acetabulum-diameter': ['osteophytes'],
    'lateral-centre-edge-angle': ['osteophytes'],
    'alpha-angle': ['osteophytes'],
    'capsule-insertion': ['osteophytes'],
  },
  scanLines: [
    {
      start: 'along-neck',
      order: ['skin', 'subcutaneous-fat', 'iliopsoas', 'iliofemoral-ligament', 'joint-capsule', 'femur'],
    },
    {
      start: 'sagittal-vessels',
      order: ['skin', 'subcutaneous-fat', 'fascia-lata', 'femoral-artery', 'iliopsoas'],
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
    fibrocartilage: ['fluid', 'fat', 'synovium', 'capsule'],
    synovium: ['capsule', 'ligament', 'fluid'],
    capsule: ['fluid', 'ligament', 'muscle', 'fat'],
    ligament: ['muscle', 'tendon', 'fascia'],
    tendon: ['ligament', 'muscle'],
    fluid: ['fat'],
    // Branches spring from their stem; the skin's nerve lies on the fascia.
    vessel: ['vessel'],
    nerve: ['fascia'],
  },
};
