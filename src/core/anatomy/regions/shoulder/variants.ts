/** The shoulder's variants: what the cuff may hold or lack, and a joint that has shrunk. */
import type { VariantKind, VariantParameter } from '../../variants.ts';

const lengthOfDeposit: VariantParameter = {
  field: 'sizeMm',
  name: 'length along the tendon',
  least: 3,
  most: 20,
  usual: 10,
  unit: 'mm',
  source: 'small below 5, medium 5–15, large above 15 [TKU]',
};

export const HARD_DEPOSIT: VariantKind = {
  id: 'calcific-deposit',
  name: 'Hard calcific deposit in supraspinatus',
  source: 'an arc that shadows [TKU]; 1–2 cm from the insertion [TKU]',
  prevalence: { share01: 0.1, source: 'TKU: in 3–10 % of shoulders, more of painful ones' },
  parameters: [lengthOfDeposit],
  excludes: ['soft-calcific-deposit', 'supraspinatus-tear'],
  brings: ['calcific-deposit'],
};

export const SOFT_DEPOSIT: VariantKind = {
  id: 'soft-calcific-deposit',
  name: 'Soft calcific deposit in supraspinatus',
  source: 'bright, without a shadow [TKU]',
  prevalence: { share01: 0.03, source: 'TKU' },
  parameters: [lengthOfDeposit],
  excludes: ['calcific-deposit', 'supraspinatus-tear'],
  brings: ['calcific-deposit'],
};

export const CUFF_TEAR: VariantKind = {
  id: 'supraspinatus-tear',
  name: 'Tear of supraspinatus',
  source: 'partial: a focal cleft, here from the joint’s side; through both faces: a gap [S39]',
  prevalence: {
    share01: [
      [30, 0.02],
      [50, 0.1],
      [60, 0.2],
      [70, 0.3],
      [80, 0.4],
    ],
    source: 'TKU: rises with age',
  },
  parameters: [
    {
      field: 'sizeMm',
      name: 'gap along the tendon',
      least: 3,
      most: 15,
      usual: 8,
      unit: 'mm',
      source: 'TKU: small below 10, medium 10–30',
    },
    {
      field: 'share01',
      name: 'share of the thickness, 1 through both faces',
      least: 0.2,
      most: 1,
      usual: 1,
      unit: '',
      source: '[S39]',
    },
  ],
  excludes: ['calcific-deposit', 'soft-calcific-deposit', 'frozen-shoulder'],
  brings: ['supraspinatus-tear'],
};

export const FROZEN_SHOULDER: VariantKind = {
  id: 'frozen-shoulder',
  name: 'Frozen shoulder (adhesive capsulitis)',
  source: 'capsule of the axillary recess above 4 mm [TKU]; the joint holds less than 7 mL [S21], 10 [S22]',
  // Such a joint lets out what the drill of the joint puts in: for that it needs a smaller volume.
  prevalence: {
    share01: 0.03,
    notFor: ['glenohumeral-posterior-recess'],
    source: 'TKU: 2–5 % of people',
  },
  parameters: [
    {
      field: 'sizeMm',
      name: 'thickness of the capsule in the axillary recess',
      least: 4,
      most: 6,
      usual: 4.8,
      unit: 'mm',
      source: 'above 4 [TKU]',
    },
  ],
  excludes: ['supraspinatus-tear'],
  brings: [],
};

export const SUPRASPINATUS_TENDINOSIS: VariantKind = {
  id: 'supraspinatus-tendinosis',
  name: 'Tendinosis of supraspinatus',
  source: 'thicker than the normal 4.5–6.5 mm, dark, its fibrils lost [TKU]',
  prevalence: {
    share01: [
      [30, 0.1],
      [50, 0.25],
      [70, 0.35],
    ],
    source: 'TKU: of painful shoulders; rises with age',
  },
  parameters: [
    {
      field: 'sizeMm',
      name: 'thickness beside the acromion',
      least: 6.6,
      most: 8,
      usual: 7.3,
      unit: 'mm',
      source: 'above 6.5; upper end [TKU]',
    },
  ],
  excludes: [],
  brings: [],
};

/** What a frozen joint holds at most, mL: below 7 [S21]. */
export const FROZEN_CAPACITY_ML = 6;

export const SHOULDER_VARIANTS: readonly VariantKind[] = [
  HARD_DEPOSIT,
  SOFT_DEPOSIT,
  CUFF_TEAR,
  FROZEN_SHOULDER,
  SUPRASPINATUS_TENDINOSIS,
];
