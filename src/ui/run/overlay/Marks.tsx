import type { Mark } from './marks.ts';

const pairs = (points: readonly number[]): string =>
  points.map((n, i) => `${n.toFixed(1)}${i % 2 === 0 ? ',' : ' '}`).join('');

/** The marks as SVG over the frame; pictures of words, hidden from screen readers, which hear the panels instead. */
export function Marks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <svg className="overlay" aria-hidden="true" focusable="false">
      {marks.map((mark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn anew as a whole
        <OneMark key={i} mark={mark} />
      ))}
    </svg>
  );
}

function OneMark({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'line':
      return (
        <polyline
          points={pairs(mark.points)}
          fill="none"
          stroke={mark.colour}
          strokeDasharray={mark.isDashed ? '3 4' : undefined}
        />
      );
    case 'shape':
      return <polygon points={pairs(mark.points)} fill={mark.colour} />;
    case 'dot':
      return <circle cx={mark.x} cy={mark.y} r={mark.radius} fill={mark.colour} />;
    case 'ellipse':
      return (
        <ellipse
          cx={mark.x}
          cy={mark.y}
          rx={mark.radiusA}
          ry={mark.radiusB}
          transform={`rotate(${(mark.turnRad * 180) / Math.PI} ${mark.x} ${mark.y})`}
          fill="none"
          stroke={mark.colour}
          strokeDasharray="3 4"
        />
      );
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
          fill={mark.colour}
          className={mark.isOnPicture ? 'on-picture' : undefined}
        >
          {mark.text}
        </text>
      );
  }
}
