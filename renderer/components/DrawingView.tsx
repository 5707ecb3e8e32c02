import { useId } from 'react';
import type { Drawing, Shape, Tone } from '../../shared/documents/drawing.ts';
import classes from './DrawingView.module.css';

/** Theme tokens for the tones of drawings. */
const tones: Readonly<Record<Tone, string>> = {
  ink: 'var(--ab-ink)',
  muted: 'var(--ab-ink-muted)',
  grid: 'var(--ab-border)',
  paper: 'var(--ab-surface)',
  accent: 'var(--ab-accent)',
  'accent-soft': 'var(--ab-accent-soft)',
  conforms: 'var(--ab-conforms)',
  partly: 'var(--ab-partly)',
  'does-not': 'var(--ab-does-not)',
  'not-applicable': 'var(--ab-not-applicable)',
  'not-assessed': 'var(--ab-not-assessed)',
  previous: 'var(--ab-previous)',
  'on-conforms': 'var(--ab-on-conforms)',
  'on-partly': 'var(--ab-on-partly)',
  'on-does-not': 'var(--ab-on-does-not)',
};

interface DrawingViewProps {
  readonly drawing: Drawing;
  /** What the drawing shows, e.g. its title. */
  readonly label: string;
  /** The finding in a sentence, for those who do not see it. */
  readonly description?: string;
  /** Widest size in pixels; it shrinks with its place. */
  readonly maxWidth?: number;
}

/** A chart as an accessible picture in the colours of the theme. */
export function DrawingView({ drawing, label, description, maxWidth }: DrawingViewProps) {
  const id = useId();
  return (
    <svg
      className={classes['drawing']}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ maxWidth: maxWidth ?? drawing.width * 1.5 }}
      role="img"
      aria-labelledby={description === undefined ? `${id}-title` : `${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{label}</title>
      {description !== undefined && <desc id={`${id}-desc`}>{description}</desc>}
      <DrawingShapes drawing={drawing} />
    </svg>
  );
}

/** The shapes alone, for an `svg` of one's own. */
export function DrawingShapes({ drawing }: { readonly drawing: Drawing }) {
  // A drawing is a value: its shapes never move, so their place is their key.
  return drawing.shapes.map((shape, index) => <ShapeView key={index} shape={shape} />);
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          {...paint(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} {...paint(shape)} />;
    case 'path': {
      const steps = shape.points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`);
      return <path d={`${steps.join('')}${shape.closed === true ? 'Z' : ''}`} {...paint(shape)} />;
    }
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight === 'bold' ? 600 : 400}
          textAnchor={shape.anchor ?? 'start'}
          style={{ fill: tones[shape.fill ?? 'ink'] }}
        >
          {shape.text}
        </text>
      );
  }
}

type Painted = Exclude<Shape, { kind: 'text' }>;

function paint(shape: Painted): React.SVGProps<SVGElement> & { ref?: never } {
  return {
    style: {
      fill: shape.fill === undefined ? 'none' : tones[shape.fill],
      ...(shape.stroke === undefined ? {} : { stroke: tones[shape.stroke] }),
    },
    strokeLinejoin: 'round',
    ...(shape.stroke === undefined ? {} : { strokeWidth: shape.strokeWidth ?? 1 }),
    // As in the documents: opacity washes the fill, the line stays.
    ...(shape.opacity === undefined ? {} : { fillOpacity: shape.opacity }),
    ...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash.join(' ') }),
  };
}
