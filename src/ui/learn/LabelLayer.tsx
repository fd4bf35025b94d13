import { labelColour } from './classColour.ts';
import { LINE_PX, MARGIN_Y_PX } from './labelText.ts';
import type { ShownLabel } from './labelsOnGrid.ts';

/** Labels with their lines over a picture or the scene, as SVG; hidden from screen readers, which have the list. */
export function LabelLayer({
  labels,
  testId,
}: {
  readonly labels: readonly ShownLabel[];
  readonly testId: string;
}) {
  return (
    <svg className="overlay label-layer" aria-hidden="true" focusable="false" data-testid={testId}>
      {labels.map((label) => (
        <Leader key={label.key} label={label} />
      ))}
      {labels.map((label) => (
        <Plate key={label.key} label={label} />
      ))}
    </svg>
  );
}

function Leader({ label }: { readonly label: ShownLabel }) {
  if (label.side === 'inside') return null;
  const { box, anchorX, anchorY } = label;
  const x = label.side === 'left' ? box.left + box.width : box.left;
  const y = box.top + box.height / 2;
  const colour = labelColour(label.name.class, label.id);
  return (
    <>
      <line className="leader-edge" x1={x} y1={y} x2={anchorX} y2={anchorY} />
      <line x1={x} y1={y} x2={anchorX} y2={anchorY} stroke={colour} strokeWidth={1.5} />
      <circle cx={anchorX} cy={anchorY} r={3.5} fill={colour} stroke="#000" />
    </>
  );
}

function Plate({ label }: { readonly label: ShownLabel }) {
  const { box, lines } = label;
  return (
    <g data-label={label.id} data-side={label.side}>
      <rect x={box.left} y={box.top} width={box.width} height={box.height} rx={4} className="plate" />
      {lines.map((line, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text
          key={i}
          x={box.left + box.width / 2}
          y={box.top + MARGIN_Y_PX + LINE_PX * (i + 0.75)}
          textAnchor="middle"
          fill={labelColour(label.name.class, label.id)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
