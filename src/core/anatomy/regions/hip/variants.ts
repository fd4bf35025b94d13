/** The hip's variants: an artery across the needle's way, wear of the joint. */
import { osteoarthritis } from '../../constructions/spurs.ts';
import type { VariantKind } from '../../variants.ts';

export const HIGH_CIRCUMFLEX: VariantKind = {
  id: 'high-lateral-circumflex-artery',
  name: 'Accessory ascending branch of the lateral circumflex femoral artery, high across the neck',
  source: 'lies in front of the joint where 22 % (6 of 27) of planned paths cross it [S44]; 1.5–2.5 mm [TKU]',
  prevalence: { share01: 0.22, source: '6 of 27 planned paths [S44]' },
  parameters: [
    {
      field: 'sizeMm',
      name: 'diameter',
      least: 1.5,
      most: 2.5,
      usual: 2,
      unit: 'mm',
      source: '1.5–2.5 [TKU]',
    },
  ],
  excludes: [],
  brings: ['accessory-branch-of-lateral-circumflex-artery'],
};

export const HIP_OSTEOARTHRITIS: VariantKind = osteoarthritis(
  'joint space normally 3–5 mm, below 2.5 in a worn hip [TKU]',
  {
    share01: [
      [35, 0.05],
      [50, 0.25],
      [65, 0.5],
      [80, 0.65],
    ],
    source: 'TKU: of hips that are injected, by age',
  },
);

export const HIP_VARIANTS: readonly VariantKind[] = [HIGH_CIRCUMFLEX, HIP_OSTEOARTHRITIS];
