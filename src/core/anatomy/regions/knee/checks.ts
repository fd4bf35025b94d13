/** What must hold of every knee: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { KNEE_PUBLISHED } from './published.ts';

export const KNEE_CHECKS: RegionChecks = {
  published: KNEE_PUBLISHED,
  scanLines: [
    {
      // The probe stands upright on the thigh, not square to the slope above the patella.
      start: 'transverse-suprapatellar',
      inwards: [0, 1, 0],
      order: ['skin', 'subcutaneous-fat', 'quadriceps-tendon', 'prefemoral-fat-pad', 'femur'],
    },
    {
      start: 'popliteal-long-axis',
      order: ['skin', 'subcutaneous-fat', 'fascia-lata', 'popliteal-bursa-lining', 'medial-gastrocnemius'],
    },
  ],
  mayCover: {
    cartilage: ['cartilage', 'tendon'],
    fibrocartilage: ['muscle'],
    ligament: ['ligament'],
    fascia: ['muscle', 'ligament'],
    synovium: ['fascia'],
    // Fibres of quadriceps run on over the patella into its tendon.
    tendon: ['tendon'],
    // Branches spring from their stem; the three pads of fat meet.
    vessel: ['vessel'],
    fat: ['fat'],
  },
  parts: {
    // One under each condyle of the femur.
    'tibial-cartilage': 2,
  },
  pocketsMm3: [1000, 5000],
};
