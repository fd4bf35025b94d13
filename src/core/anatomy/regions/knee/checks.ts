/** What must hold of every knee: see checks/checkAnatomy.ts. */
import type { RegionChecks } from '../../checks/regionChecks.ts';
import { KNEE_PUBLISHED } from './published.ts';

export const KNEE_CHECKS: RegionChecks = {
  published: KNEE_PUBLISHED,
  movedBy: {
    'fat-thickness': ['fatMm'],
    'recess-depth': ['fatMm'],
    'recess-thickness': ['effusionMl'],
    'quadriceps-tendon-thickness': ['quadriceps-tendinosis'],
    'patellar-tendon-thickness': ['patellar-tendinosis'],
    'medial-femoral-cartilage-thickness': ['osteophytes'],
    'lateral-femoral-cartilage-thickness': ['osteophytes'],
  },
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
    // Maps and fillers run under what outranks them; ligaments and tendons root in bone.
    bone: ['cartilage', 'fluid', 'fat', 'ligament', 'tendon', 'fibrocartilage', 'synovium'],
    cartilage: ['fluid', 'fat', 'fibrocartilage', 'ligament', 'tendon', 'synovium'],
    fibrocartilage: ['fluid', 'muscle'],
    ligament: ['fluid', 'muscle', 'synovium', 'fascia', 'ligament'],
    tendon: ['fat', 'ligament'],
    fascia: ['muscle', 'ligament'],
    synovium: ['fat', 'fluid'],
    muscle: ['fat'],
    fluid: ['fat'],
    fat: ['fat'],
    vessel: ['vessel'],
  },
  parts: {
    // One under each condyle of the femur.
    'tibial-cartilage': 2,
    // Behind the patella and in both compartments.
    'joint-fluid': 3,
    'popliteal-bursa-neck': 1,
  },
  pocketsMm3: [400, 4000],
};
