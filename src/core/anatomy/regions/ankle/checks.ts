/** What must hold of every ankle: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { ANKLE_PUBLISHED } from './published.ts';

export const ANKLE_CHECKS: RegionChecks = {
  published: ANKLE_PUBLISHED,
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
    bone: ['bone'],
    cartilage: ['cartilage'],
  },
  parts: { cuneiforms: 3, 'talar-cartilage': 2 },
};
