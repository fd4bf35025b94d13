import { useTranslation } from 'react-i18next';
import { numberText } from '../messages/i18n.ts';
import type { ImageRect } from './imageRect.ts';

const GREYS = 24;

/**
 * What a machine writes around its image: depth scale, marker side, focus mark, grey bar and settings. Drawn beside the
 * picture, never on it.
 */
export function ImageOverlay(props: {
  readonly rect: ImageRect;
  readonly depthMm: number;
  readonly focusMm: number;
  readonly frequencyMHz: number;
  readonly gainDb: number;
  readonly dynamicRangeDb: number;
  readonly isFrozen: boolean;
}) {
  const { t } = useTranslation();
  const { rect, depthMm } = props;
  if (rect.widthPx < 10) return null;
  const right = rect.leftPx + rect.widthPx;
  const yOf = (mm: number) => rect.topPx + (mm / depthMm) * rect.heightPx;
  const ticks: number[] = [];
  for (let mm = 0; mm <= depthMm + 1e-9; mm += 5) ticks.push(mm);
  const barTop = rect.topPx + 34;
  const barHeight = Math.max(40, rect.heightPx * 0.42);
  return (
    <svg className="overlay" aria-hidden="true" focusable="false">
      {ticks.map((mm) => (
        <g key={mm}>
          <line className="tick" x1={right + 4} x2={right + (mm % 10 ? 9 : 14)} y1={yOf(mm)} y2={yOf(mm)} />
          {mm % 10 === 0 && (
            <text x={right + 17} y={Math.min(yOf(mm) + 4, rect.topPx + rect.heightPx)}>
              {mm / 10}
            </text>
          )}
        </g>
      ))}
      <path
        d={`M${right + 4} ${yOf(props.focusMm)}l9 -6v12z`}
        fill="#ffd166"
        aria-label={t('machine.focusMark', { mm: props.focusMm })}
      />
      <circle cx={rect.leftPx + 6} cy={rect.topPx - 9} r={5} fill="#4fb3ff" />
      <text x={rect.leftPx + 18} y={rect.topPx - 5}>
        {t('machine.marker')}
      </text>
      <text x={right} y={rect.topPx - 5} textAnchor="end">
        {`${numberText(props.frequencyMHz, 1)} MHz   ${props.gainDb >= 0 ? '+' : ''}${props.gainDb} dB   ${props.dynamicRangeDb} dB   ${numberText(depthMm / 10, 1)} cm`}
        {props.isFrozen ? `   ${t('machine.frozen')}` : ''}
      </text>
      {Array.from({ length: GREYS }, (_, i) => {
        const grey = Math.round(255 * (1 - i / (GREYS - 1)));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed ramp
            key={i}
            x={rect.leftPx - 20}
            y={barTop + (i * barHeight) / GREYS}
            width={9}
            height={barHeight / GREYS + 0.6}
            fill={`rgb(${grey},${grey},${grey})`}
          />
        );
      })}
    </svg>
  );
}
