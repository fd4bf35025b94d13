/** What must hold of every ankle: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { ANKLE_PUBLISHED } from './published.ts';

export const ANKLE_CHECKS: RegionChecks = {
  published: ANKLE_PUBLISHED,
  movedBy: {
    'fat-thickness': ['fatMm'],
    'malleolar-width': ['fatMm'],
    'recess-depth': ['fatMm'],
    'talar-cartilage-thickness': ['osteophytes'],
    'dome-chord': ['osteophytes'],
    'dome-height': ['osteophytes'],
    'bone-capsule-distance': ['osteophytes'],
  },
  scanLines: [
    {
      start: 'sagittal-between-tendons',
      order: ['skin', 'subcutaneous-fat', 'extensor-retinaculum', 'joint-capsule', 'talus'],
    },
    {
      start: 'transverse-joint-line',
      order: ['skin', 'subcutaneous-fat', 'joint-capsule', 'tibia'],
    },
  ],
  mayCover: {
    bone: ['cartilage', 'fluid', 'fat', 'ligament', 'tendon', 'synovium', 'capsule', 'bone'],
    cartilage: ['fluid', 'fat', 'synovium', 'capsule', 'cartilage', 'ligament'],
    synovium: ['capsule', 'fluid', 'fat'],
    capsule: ['fluid', 'ligament', 'fat'],
    ligament: ['fluid', 'fat', 'fascia'],
    tendon: ['fascia', 'ligament', 'muscle', 'fat'],
    vessel: ['fascia'],
  },
  parts: { cuneiforms: 8, 'talar-cartilage': 2, 'joint-fluid': 2 },
};
