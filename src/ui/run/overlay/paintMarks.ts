/** The marks on a 2-D canvas, for files. The context's units are CSS px of the frame. */
import { type Mark, TEXT_PX } from './marks.ts';

export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  context.save();
  context.lineWidth = 1;
  context.font = `${TEXT_PX}px system-ui, sans-serif`;
  for (const mark of marks) paintMark(context, mark);
  context.restore();
}

function outline(context: CanvasRenderingContext2D, points: readonly number[]): void {
  context.beginPath();
  for (let i = 0; i + 1 < points.length; i += 2)
    if (i === 0) context.moveTo(points[i]!, points[i + 1]!);
    else context.lineTo(points[i]!, points[i + 1]!);
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
  context.setLineDash((mark.kind === 'line' && mark.isDashed) || mark.kind === 'ellipse' ? [3, 4] : []);
  context.strokeStyle = mark.colour;
  context.fillStyle = mark.colour;
  switch (mark.kind) {
    case 'line':
      outline(context, mark.points);
      context.stroke();
      return;
    case 'shape':
      outline(context, mark.points);
      context.fill();
      return;
    case 'dot':
      context.beginPath();
      context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'ellipse':
      context.beginPath();
      context.ellipse(mark.x, mark.y, mark.radiusA, mark.radiusB, mark.turnRad, 0, 2 * Math.PI);
      context.stroke();
      return;
    case 'text':
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      if (mark.isOnPicture) {
        context.lineWidth = 3;
        context.lineJoin = 'round';
        context.strokeStyle = 'rgb(0 0 0 / 0.75)';
        context.strokeText(mark.text, mark.x, mark.y);
        context.lineWidth = 1;
      }
      context.fillText(mark.text, mark.x, mark.y);
  }
}
