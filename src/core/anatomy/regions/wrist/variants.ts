/** The wrist's variants: how the median nerve and the artery beside it may be grown. */
import type { VariantKind } from '../../variants.ts';

export const BIFID_NERVE: VariantKind = {
  id: 'bifid-median-nerve',
  name: 'Bifid median nerve',
  source: 'two cords through the tunnel, together the section of one, 9.33 ± 1.55 mm² [S71]',
  prevalence: { share01: 0.086, source: '88 of 1,026 wrists [S75a]; 9.4 % of 160 [S75b]; 2–26 % [S75a]' },
  parameters: [],
  excludes: [],
  brings: [],
};

export const MEDIAN_ARTERY: VariantKind = {
  id: 'persistent-median-artery',
  name: 'Persistent median artery',
  source: 'between the cords of a bifid nerve, else beside it on the ulnar side [TKU]',
  prevalence: {
    share01: 0.075,
    given: { id: BIFID_NERVE.id, share01: 0.67 },
    source: '7.5 %, both together 6.3 % of 160 wrists [S75b]; 3.7 % of 1,026 [S75a]',
  },
  parameters: [
    {
      field: 'sizeMm',
      name: 'diameter',
      least: 1,
      most: 2,
      usual: 1.5,
      unit: 'mm',
      source: '1–2 [TKU]',
    },
  ],
  excludes: [],
  brings: ['persistent-median-artery'],
};

export const WRIST_VARIANTS: readonly VariantKind[] = [BIFID_NERVE, MEDIAN_ARTERY];
