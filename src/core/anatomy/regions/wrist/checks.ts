/** What must hold of every wrist: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { WRIST_PUBLISHED } from './published.ts';

export const WRIST_CHECKS: RegionChecks = {
  published: WRIST_PUBLISHED,
  movedBy: { 'fat-thickness': ['fatMm'], 'median-nerve-depth': ['fatMm'], 'recess-depth': ['fatMm'] },
  scanLines: [
    {
      start: 'sagittal-dorsal',
      order: ['skin', 'subcutaneous-fat', 'deep-fascia', 'dorsal-capsule', 'joint-fluid'],
    },
    {
      start: 'transverse-tunnel',
      order: ['skin', 'subcutaneous-fat', 'flexor-retinaculum', 'flexor-digitorum-profundus-tendons'],
    },
  ],
  mayCover: {
    bone: ['cartilage', 'fluid', 'ligament', 'tendon', 'fibrocartilage', 'synovium', 'capsule', 'muscle'],
    cartilage: ['fluid', 'fibrocartilage', 'synovium', 'capsule', 'ligament'],
    fibrocartilage: ['fluid', 'synovium', 'capsule', 'ligament'],
    ligament: ['cartilage', 'fluid', 'ligament', 'synovium', 'capsule', 'fascia', 'muscle'],
    synovium: ['capsule', 'ligament', 'fluid', 'tendon'],
    capsule: ['fluid', 'ligament'],
    tendon: ['ligament', 'synovium', 'fascia', 'muscle'],
    nerve: ['synovium', 'fascia'],
    vessel: ['fascia'],
    fluid: ['ligament'],
  },
  // Several bones, tendons and branches are one entry each; some are cut by the box or by one another.
  parts: {
    metacarpals: 5,
    'carpal-cartilage': 8,
    interossei: 8,
    'first-compartment-tendons': 2,
    'extensor-digitorum-tendons': 8,
    'flexor-digitorum-superficialis-tendons': 8,
    'flexor-digitorum-profundus-tendons': 8,
    'dorsal-veins': 8,
    'superficial-radial-nerve': 3,
  },
};
