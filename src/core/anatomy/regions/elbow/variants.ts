/** The elbow's variants: the common extensor origin swollen, or torn in part. */
import type { VariantKind } from '../../variants.ts';

export const EXTENSOR_TENDINOSIS: VariantKind = {
  id: 'common-extensor-tendinosis',
  name: 'Tendinosis of the common extensor origin',
  source: 'thicker than 4.2 mm or a section of 32 mm² or more [S61]; dark, its fibrils lost [TKU]',
  prevalence: { share01: 0.3, source: 'TKU: of those who are injected about the elbow' },
  parameters: [
    {
      field: 'sizeMm',
      name: 'thickness over the humerus',
      least: 5.5,
      most: 8,
      usual: 6,
      unit: 'mm',
      source: 'above 4.2 [S61], where it normally measures 4.60 [S62]; upper end [TKU]',
    },
  ],
  excludes: [],
  brings: [],
};

export const EXTENSOR_TEAR: VariantKind = {
  id: 'common-extensor-tear',
  name: 'Partial tear of the common extensor origin',
  source: 'a focal dark cleft in its deep part [TKU]',
  prevalence: {
    share01: 0.1,
    given: { id: EXTENSOR_TENDINOSIS.id, share01: 0.25 },
    source: 'TKU: mostly in a tendon that is worn',
  },
  parameters: [
    {
      field: 'sizeMm',
      name: 'length along the tendon',
      least: 3,
      most: 12,
      usual: 7,
      unit: 'mm',
      source: 'TKU',
    },
    {
      field: 'share01',
      name: 'share of the thickness, from the deep face',
      least: 0.2,
      most: 0.9,
      usual: 0.4,
      unit: '',
      source: 'TKU',
    },
  ],
  excludes: [],
  brings: ['common-extensor-tear'],
};

export const ELBOW_VARIANTS: readonly VariantKind[] = [EXTENSOR_TENDINOSIS, EXTENSOR_TEAR];
