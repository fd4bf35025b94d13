/** Plots of a report's figures as SVG: what was measured over what the probe's numbers predict. */
import type { QaFigure } from './measure.ts';

export interface PlotSeries {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly isLine: boolean;
  readonly colour: string;
}

const WIDTH = 520;
const HEIGHT = 300;
const LEFT = 56;
const RIGHT = 12;
const TOP = 48;
const BOTTOM = 44;
/** The names of the series stand in a row of their own below the title: where they stand, and room for one. */
const KEY_Y = 36;
const KEY_WIDTH = 80;
const LETTER_WIDTH = 6;

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Round step that gives four to eight marks on a span. */
function stepOf(span: number): number {
  let step = 1;
  while (step * 8 < span) step *= 10;
  while (step * 0.8 > span) step /= 10;
  for (const share of [0.2, 0.5]) if (span / (step * share) <= 8) return step * share;
  return step;
}

const plain = (v: number): string => String(v);

/** One plot. Series need at least one point between them. `numbers` writes the marks' values, rounded already. */
export function svgPlot(
  title: string,
  xName: string,
  yName: string,
  series: readonly PlotSeries[],
  numbers: (value: number) => string = plain,
): string {
  const label = (v: number): string => escapeXml(numbers(Math.round(v * 1000) / 1000));
  const points = series
    .flatMap((s) => s.points)
    .filter((p) => Number.isFinite(p[0]) && Number.isFinite(p[1]));
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const x0 = Math.min(0, ...xs);
  const x1 = Math.max(x0 + 1e-6, ...xs);
  const y0 = Math.min(0, ...ys);
  const y1 = Math.max(y0 + 1e-6, ...ys) * (Math.max(...ys) > 0 ? 1.08 : 1);
  const px = (x: number): number => LEFT + ((x - x0) / (x1 - x0)) * (WIDTH - LEFT - RIGHT);
  const py = (y: number): number => HEIGHT - BOTTOM - ((y - y0) / (y1 - y0)) * (HEIGHT - TOP - BOTTOM);
  const at = (x: number, y: number): string => `${px(x).toFixed(1)},${py(y).toFixed(1)}`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="18" font-weight="bold" fill="#222">${escapeXml(title)}</text>`,
  ];
  const xStep = stepOf(x1 - x0);
  for (let x = Math.ceil(x0 / xStep) * xStep; x <= x1 + 1e-9; x += xStep)
    parts.push(
      `<path d="M${at(x, y0)}L${at(x, y1)}" stroke="#ddd"/>`,
      `<text x="${px(x).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle" fill="#444">${label(x)}</text>`,
    );
  const yStep = stepOf(y1 - y0);
  for (let y = Math.ceil(y0 / yStep) * yStep; y <= y1 + 1e-9; y += yStep)
    parts.push(
      `<path d="M${at(x0, y)}L${at(x1, y)}" stroke="#ddd"/>`,
      `<text x="${LEFT - 6}" y="${(py(y) + 4).toFixed(1)}" text-anchor="end" fill="#444">${label(y)}</text>`,
    );
  parts.push(
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="#222">${escapeXml(xName)}</text>`,
    `<text transform="translate(14 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle" fill="#222">${escapeXml(yName)}</text>`,
  );
  let keyX = LEFT;
  for (const s of series) {
    const good = s.points.filter((p) => Number.isFinite(p[1]));
    if (s.isLine)
      parts.push(
        `<polyline points="${good.map((p) => at(p[0], p[1])).join(' ')}" fill="none" stroke="${s.colour}" stroke-width="2"/>`,
      );
    else
      for (const p of good)
        parts.push(
          `<circle cx="${px(p[0]).toFixed(1)}" cy="${py(p[1]).toFixed(1)}" r="4" fill="${s.colour}"/>`,
        );
    const x = keyX;
    keyX += Math.max(KEY_WIDTH, 25 + LETTER_WIDTH * s.name.length);
    parts.push(
      `<rect x="${x}" y="${KEY_Y - 9}" width="10" height="10" fill="${s.colour}"/>`,
      `<text x="${x + 15}" y="${KEY_Y}" fill="#222">${escapeXml(s.name)}</text>`,
    );
  }
  return `${parts.join('')}</svg>\n`;
}

/** What the axes of the plots are called, in the report's own language. */
const AXES = {
  depth: 'depth, mm',
  width: 'mm at −6 dB',
  angle: 'angle to the face, °',
  level: 'dB',
} as const;
export type PlotAxis = keyof typeof AXES;

/** The words on a plot and how its numbers are written, where it is not in the report's own language. */
export interface PlotWords {
  readonly title: string;
  readonly axis: (axis: PlotAxis) => string;
  readonly predicted: string;
  readonly measured: string;
  readonly numbers: (value: number) => string;
}

/** Measures that are plotted, and over what. */
export const QA_PLOTS: readonly {
  readonly measure: string;
  readonly title: string;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
}[] = [
  { measure: 'axial', title: 'Axial width of a wire', x: 'depth', y: 'width' },
  { measure: 'lateral', title: 'Lateral width of a wire', x: 'depth', y: 'width' },
  { measure: 'slice', title: 'Slice thickness', x: 'depth', y: 'width' },
  { measure: 'needle', title: 'Needle over one along the face', x: 'angle', y: 'level' },
];

/** Plot of one measure of a report, or null where it has no figures. */
export function plotOf(
  figures: readonly QaFigure[],
  measure: string,
  probeName: string,
  words?: PlotWords,
): string | null {
  const plot = QA_PLOTS.find((p) => p.measure === measure);
  const own = figures.filter((f) => f.measure === measure);
  if (!plot || own.length === 0) return null;
  const axis = words?.axis ?? ((of: PlotAxis) => AXES[of]);
  const series = [
    {
      name: words?.predicted ?? 'predicted',
      points: own.map((f) => [f.x, f.predicted] as const),
      isLine: true,
      colour: '#8aa4c0',
    },
    {
      name: words?.measured ?? 'measured',
      points: own.map((f) => [f.x, f.measured] as const),
      isLine: false,
      colour: '#b3372b',
    },
  ];
  const title = `${words?.title ?? plot.title}: ${probeName}`;
  return svgPlot(title, axis(plot.x), axis(plot.y), series, words?.numbers);
}
