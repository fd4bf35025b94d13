/** Measurements as marks on the picture, and as words. */
import { angleDeg, distanceMm, ellipseSize, halfAcrossMm } from '../../../core/machine/measure.ts';
import type { Measure } from '../../../store/screenStore.ts';
import { i18n, numberText } from '../../messages/i18n.ts';
import { type Placed, xPxOf, yPxOf } from '../imageRect.ts';
import { COLOUR, type Mark } from './marks.ts';

/** One line for the worksheet and the corner of the picture; '' for a label, which says what it says where it stands. */
export function measureText(measure: Measure): string {
  const t = i18n.t.bind(i18n);
  const [a, b, c] = measure.points;
  const { id } = measure;
  if (measure.kind === 'distance' && a && b)
    return t('machine.distanceResult', { id, mm: numberText(distanceMm(a, b), 1) });
  if (measure.kind === 'angle' && a && b && c)
    return t('machine.angleResult', { id, deg: numberText(angleDeg(a, b, c), 0) });
  if (measure.kind === 'ellipse' && a && b && c) {
    const size = ellipseSize(a, b, c);
    return t('machine.ellipseResult', {
      id,
      area: numberText(size.areaMm2 / 100, 2),
      round: numberText(size.circumferenceMm, 1),
      long: numberText(size.longMm, 1),
      short: numberText(size.shortMm, 1),
    });
  }
  return '';
}

const CROSS_PX = 6;
const colour = COLOUR.measure;

function cross(x: number, y: number): Mark[] {
  return [
    { kind: 'line', points: [x - CROSS_PX, y, x + CROSS_PX, y], colour },
    { kind: 'line', points: [x, y - CROSS_PX, x, y + CROSS_PX], colour },
  ];
}

export function measureMarks(placed: Placed, measure: Measure): Mark[] {
  const px = measure.points.map((p) => ({ x: xPxOf(placed, p.xMm), y: yPxOf(placed, p.yMm) }));
  const [a, b, c] = px;
  if (!a) return [];
  if (measure.kind === 'label')
    return [
      {
        kind: 'text',
        x: a.x,
        y: a.y + 4,
        text: measure.text,
        anchor: 'middle',
        colour: COLOUR.text,
        isOnPicture: true,
      },
    ];
  const marks: Mark[] = px.flatMap(({ x, y }) => cross(x, y));
  marks.push({
    kind: 'text',
    x: a.x - 9,
    y: a.y - 7,
    text: String(measure.id),
    anchor: 'end',
    colour,
    isOnPicture: true,
  });
  if (measure.kind === 'distance' && b)
    marks.push({ kind: 'line', points: [a.x, a.y, b.x, b.y], colour, isDashed: true });
  if (measure.kind === 'angle' && b && c)
    marks.push({ kind: 'line', points: [b.x, b.y, a.x, a.y, c.x, c.y], colour, isDashed: true });
  if (measure.kind === 'ellipse' && b && c) {
    const [pa, pb, pc] = measure.points;
    marks.push({
      kind: 'ellipse',
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
      radiusA: Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2) / 2,
      radiusB: halfAcrossMm(pa!, pb!, pc!) * placed.pxPerMm,
      turnRad: Math.atan2(b.y - a.y, b.x - a.x),
      colour,
    });
  }
  return marks;
}

/** Results in the lower left corner of the picture, the last one lowest. */
export function resultMarks(placed: Placed, measures: readonly Measure[]): Mark[] {
  const lines = measures.map(measureText).filter((line) => line !== '');
  const { window } = placed;
  return lines.map((text, i) => ({
    kind: 'text',
    x: window.leftPx + 6,
    y: window.topPx + window.heightPx - 8 - (lines.length - 1 - i) * 17,
    text,
    anchor: 'start',
    colour,
    isOnPicture: true,
  }));
}
