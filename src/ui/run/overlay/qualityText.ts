import { commaText, i18n } from '../../messages/i18n.ts';

/** What the renderer says of itself, for the lower left corner of the screen; '' where it says nothing. */
export function qualityText(
  quality: {
    readonly tier: 'software' | 'normal' | 'high';
    readonly lineCount: number;
    readonly sampleCount: number;
    readonly isReduced: boolean;
    readonly reason: 'software-graphics' | 'frame-rate' | 'none';
    readonly losses?: readonly ('one-plane' | 'half-precision' | 'fewer-looks')[];
  } | null,
): string {
  if (!quality) return '';
  const losses = (quality.losses ?? []).map((loss) => i18n.t(`machine.losses.${loss}`));
  const size = i18n.t('machine.quality', {
    lines: quality.lineCount,
    samples: quality.sampleCount,
    tier: i18n.t(`machine.tiers.${quality.tier}`),
  });
  const text = commaText([size, ...losses]);
  const reason = i18n.t(`machine.reasons.${quality.reason}`);
  return quality.isReduced ? i18n.t('machine.reduced', { quality: text, reason }) : text;
}
