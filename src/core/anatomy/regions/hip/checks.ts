/** What must hold of every hip: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { HIP_PUBLISHED } from './published.ts';

export const HIP_CHECKS: RegionChecks = {
  published: HIP_PUBLISHED,
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
    bone: ['bone'],
    cartilage: ['cartilage', 'tendon'],
    capsule: ['tendon'],
    vessel: ['vessel'],
  },
};
