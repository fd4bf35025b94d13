/** The ankle's variants: wear of the joint. */
import { osteoarthritis } from '../../constructions/spurs.ts';
import type { VariantKind } from '../../variants.ts';

export const ANKLE_OSTEOARTHRITIS: VariantKind = osteoarthritis('joint space normally about 3 mm [TKU]', {
  share01: [
    [30, 0.1],
    [50, 0.25],
    [70, 0.4],
  ],
  source: 'TKU: of ankles that are injected, mostly after an injury',
});

export const ANKLE_VARIANTS: readonly VariantKind[] = [ANKLE_OSTEOARTHRITIS];
