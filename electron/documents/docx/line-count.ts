/** How many lines Word makes of a text. */
import type { Inline, Inlines } from '../../../shared/documents/doc.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import { splitScript } from '../pdf/breaks.ts';
import type { TextStyle } from '../pdf/style.ts';
import type { Context } from './context.ts';

const NO_BREAK_SPACE = '\u00a0';

/** Spaces, or what stands between places where Word may break: spaces, and after hyphens and dashes. */
const PARTS = / +|[^ \u002d\u2013\u2014]*[\u002d\u2013\u2014]+|[^ \u002d\u2013\u2014]+/g;
const ENDS_OPEN = /[\u002d\u2013\u2014]$/;

class LineCounter {
  lines = 1;
  private readonly width: number;
  private readonly context: Context;
  private used = 0;
  private gap = 0;
  /** What was put last and may not be parted from what follows. */
  private held = 0;
  private open = true;

  constructor(width: number, context: Context) {
    this.width = Math.max(width, 1);
    this.context = context;
  }

  /** Ends the unbreakable part that was being put together, and finds it a line. */
  private settle(): void {
    if (this.held === 0) return;
    if (this.used > 0 && this.used + this.gap + this.held > this.width + 0.01) {
      this.lines += 1;
      this.used = this.held;
    } else {
      this.used += this.gap + this.held;
    }
    // What is wider than a line is broken anywhere.
    while (this.used > this.width + 0.01) {
      this.lines += 1;
      this.used -= this.width;
    }
    this.held = 0;
    this.gap = 0;
  }

  breakLine(): void {
    this.settle();
    this.lines += 1;
    this.used = 0;
    this.gap = 0;
    this.open = true;
  }

  /** Something without a break inside. */
  put(width: number): void {
    if (this.open) this.settle();
    this.held += width;
    this.open = false;
  }

  space(width: number): void {
    this.settle();
    this.gap += width;
    this.open = true;
  }

  text(value: string, style: TextStyle): void {
    const { metrics } = this.context;
    cleanText(value)
      .split('\n')
      .forEach((line, at) => {
        if (at > 0) this.breakLine();
        for (const part of line.match(PARTS) ?? []) {
          if (part.startsWith(' ')) this.space(metrics.width(part, style));
          else this.word(part, style);
          if (ENDS_OPEN.test(part)) this.open = true;
        }
      });
  }

  private word(value: string, style: TextStyle): void {
    const { metrics } = this.context;
    for (const [at, part] of splitScript(value).entries()) {
      if (at > 0) this.open = true;
      this.put(metrics.width(part, style));
    }
  }

  end(): number {
    this.settle();
    return this.lines;
  }
}

type Counters = {
  readonly [Kind in Inline['kind']]: (
    inline: Extract<Inline, { kind: Kind }>,
    style: TextStyle,
    counter: LineCounter,
  ) => void;
};

const counters: Counters = {
  text: (inline, style, counter) => {
    const face = inline.bold ? 'semibold' : inline.italic ? 'italic' : style.face;
    counter.text(inline.text, { ...style, face });
  },
  mark: (inline, style, counter) => {
    counter.put(style.size * 1.02);
    counter.text(`${NO_BREAK_SPACE}${inline.label}`, style);
  },
  tag: (inline, style, counter) => {
    const size = Math.round(style.size * 0.86 * 2) / 2;
    counter.text(`${NO_BREAK_SPACE}${inline.label}${NO_BREAK_SPACE}`, {
      ...style,
      face: 'semibold',
      size,
    });
  },
  reference: (inline, style, counter) => counter.text(inline.text, style),
  break: (_inline, _style, counter) => counter.breakLine(),
};

export const countLines = (
  content: Inlines,
  style: TextStyle,
  width: number,
  context: Context,
): number => {
  const counter = new LineCounter(width, context);
  content.forEach((inline, at) => {
    if (inline.kind === 'tag' && content[at - 1]?.kind === 'tag') counter.text(' ', style);
    (counters[inline.kind] as (inline: Inline, style: TextStyle, counter: LineCounter) => void)(
      inline,
      style,
      counter,
    );
  });
  return counter.end();
};
