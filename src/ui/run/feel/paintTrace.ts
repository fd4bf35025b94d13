/** Paints what hands felt into a small canvas: the force along the needle with its pops, or the thumb with its limit. */
import { type FeelTrace, TICKS_PER_SAMPLE } from '../../../engine/feelTrace.ts';
import { placeNames, type TraceScale, traceScale } from './traceScale.ts';

export interface TraceLook {
  readonly line: string;
  readonly grid: string;
  readonly text: string;
  readonly mark: string;
  readonly limit: string;
  /** Of the picture, behind the letters. */
  readonly behind: string;
}

/** As styles/base.css has them; a canvas cannot ask for them while it paints. */
export const TRACE_LOOK: { readonly needle: TraceLook; readonly plunger: TraceLook } = {
  needle: {
    line: '#ffb02e',
    grid: '#39424c',
    text: '#a9b4bf',
    mark: '#e9edf1',
    limit: '#ff8a80',
    behind: '#0b0e11',
  },
  plunger: {
    line: '#5fd39a',
    grid: '#39424c',
    text: '#a9b4bf',
    mark: '#e9edf1',
    limit: '#ff8a80',
    behind: '#0b0e11',
  },
};

export interface TraceView {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly endTick: number;
  readonly ticks: number;
}

const FONT = '11px system-ui, sans-serif';

/** Force along the needle. `nameOfLayer` gives '' where the mode does not tell names. */
export function paintForce(
  context: CanvasRenderingContext2D,
  view: TraceView,
  trace: FeelTrace,
  nameOfLayer: (id: string) => string,
): void {
  const look = TRACE_LOOK.needle;
  const [from, to] = sampleSpan(trace, view);
  const scale = traceScale(view, view, ...extremes(trace.forceN, from, to));
  begin(context, view, scale, look);
  const marks = trace.marks.filter((m) => m.tick > view.endTick - view.ticks && m.tick <= view.endTick);
  for (const mark of marks) {
    const x = scale.xPxOf(mark.tick);
    const isHard = mark.kind === 'bone-contact' || mark.kind === 'cartilage-contact';
    context.strokeStyle = isHard ? look.limit : look.mark;
    context.lineWidth = isHard ? 2 : 1;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, view.heightPx);
    context.stroke();
  }
  paintLine(context, trace.forceN, from, to, scale, look.line);
  const names = marks.map((m) => ({ xPx: scale.xPxOf(m.tick), text: nameOfLayer(m.subject) }));
  const named = names.filter((n) => n.text !== '');
  context.fillStyle = look.mark;
  // Marks that follow at once would run through the letters.
  context.strokeStyle = look.behind;
  context.lineWidth = 4;
  for (const { xPx, text } of placeNames(named, (t) => context.measureText(t).width, view.widthPx)) {
    context.strokeText(text, xPx, 11);
    context.fillText(text, xPx, 11);
  }
}

/** Force of the thumb, with the most that a thumb can. */
export function paintPlunger(
  context: CanvasRenderingContext2D,
  view: TraceView,
  trace: FeelTrace,
  limitN: number,
): void {
  const look = TRACE_LOOK.plunger;
  const [from, to] = sampleSpan(trace, view);
  const scale = traceScale(view, view, limitN, 0);
  begin(context, view, scale, look);
  context.strokeStyle = look.limit;
  context.setLineDash([4, 3]);
  context.beginPath();
  context.moveTo(0, scale.yPxOf(limitN) + 1);
  context.lineTo(view.widthPx, scale.yPxOf(limitN) + 1);
  context.stroke();
  context.setLineDash([]);
  paintLine(context, trace.thumbN, from, to, scale, look.line);
}

/** First and last sample within the view. */
function sampleSpan(trace: FeelTrace, view: TraceView): [number, number] {
  const to = trace.sampleAt(view.endTick);
  return [Math.max(0, to - Math.ceil(view.ticks / TICKS_PER_SAMPLE)), to];
}

function extremes(values: Float32Array, from: number, to: number): [number, number] {
  let most = 0;
  let least = 0;
  for (let i = from; i <= to; i++) {
    most = Math.max(most, values[i]!);
    least = Math.min(least, values[i]!);
  }
  return [most, least];
}

function begin(context: CanvasRenderingContext2D, view: TraceView, scale: TraceScale, look: TraceLook): void {
  context.clearRect(0, 0, view.widthPx, view.heightPx);
  context.font = FONT;
  context.textBaseline = 'alphabetic';
  context.lineWidth = 1;
  context.strokeStyle = look.grid;
  const zero = scale.yPxOf(0);
  for (const y of [zero - 0.5, (zero + 0.5) / 2]) {
    context.beginPath();
    context.moveTo(0, y);
    context.lineTo(view.widthPx, y);
    context.stroke();
  }
  context.fillStyle = look.text;
  context.fillText(`${scale.topN} N`, 2, view.heightPx < 30 ? 10 : 22);
}

function paintLine(
  context: CanvasRenderingContext2D,
  values: Float32Array,
  from: number,
  to: number,
  scale: TraceScale,
  colour: string,
): void {
  if (to < from) return;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = from; i <= to; i++) {
    const x = scale.xPxOf((i + 1) * TICKS_PER_SAMPLE);
    const y = scale.yPxOf(values[i]!);
    if (i === from) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}
