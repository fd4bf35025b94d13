/** The knee's variants: its tendons worn, its joint worn, its joint replaced. */
import { osteoarthritis } from '../../constructions/spurs.ts';
import type { VariantKind } from '../../variants.ts';

export const QUADRICEPS_TENDINOSIS: VariantKind = {
  id: 'quadriceps-tendinosis',
  name: 'Tendinosis of the quadriceps tendon',
  source: 'thicker than 8 mm, dark, its laminae lost [TKU]',
  prevalence: { share01: 0.06, source: 'TKU' },
  parameters: [
    {
      field: 'sizeMm',
      name: 'thickness above the patella',
      least: 8.2,
      most: 12,
      usual: 9.5,
      unit: 'mm',
      source: 'normally 6–8, tendinosis above 8 [TKU]',
    },
  ],
  excludes: [],
  brings: [],
};

export const PATELLAR_TENDINOSIS: VariantKind = {
  id: 'patellar-tendinosis',
  name: 'Tendinosis of the patellar tendon',
  source: '8.3 mm against 5.1 in athletes, cut-off 7.0 [T1]; below the apex of the patella [TKU]',
  prevalence: { share01: 0.05, source: 'TKU' },
  parameters: [
    {
      field: 'sizeMm',
      name: 'thickness below the apex of the patella',
      least: 7.1,
      most: 11,
      usual: 8.3,
      unit: 'mm',
      source: 'above 7.0, mean 8.3 [T1]; upper end [TKU]',
    },
  ],
  excludes: [],
  brings: [],
};

export const KNEE_OSTEOARTHRITIS: VariantKind = osteoarthritis(
  'joint space 3–4.5 mm at grade 2, 1.5–3 at 3, 0–1.5 at 4 [TKU]',
  {
    share01: [
      [35, 0.05],
      [50, 0.25],
      [65, 0.5],
      [80, 0.7],
    ],
    source: 'TKU: of knees that are injected, by age',
  },
);

export const KNEE_PROSTHESIS: VariantKind = {
  id: 'knee-prosthesis',
  name: 'Total knee replacement',
  source: 'metal with reverberation [TKU]; no steroid is put into such a joint [D3]',
  prevalence: {
    share01: 0.03,
    notFor: ['suprapatellar-recess', 'popliteal-cyst'],
    source: 'TKU; a contraindication to steroid in the joint and what it communicates with [D3]',
  },
  parameters: [],
  excludes: [KNEE_OSTEOARTHRITIS.id],
  brings: ['femoral-component', 'tibial-tray', 'tibial-insert'],
  takes: [
    'femoral-cartilage',
    'tibial-cartilage',
    'medial-meniscus',
    'lateral-meniscus',
    'anterior-cruciate-ligament',
  ],
};

export const KNEE_VARIANTS: readonly VariantKind[] = [
  QUADRICEPS_TENDINOSIS,
  PATELLAR_TENDINOSIS,
  KNEE_OSTEOARTHRITIS,
  KNEE_PROSTHESIS,
];
