import { barChart } from '../../charts/bars.ts';
import { fitText, label, textWidth } from '../../charts/measure.ts';
import { moved } from '../../charts/stacked.ts';
import type { Drawing, Shape } from '../../drawing.ts';

/** A count with its name. */
export interface CountBar {
  readonly label: string;
  readonly count: number;
}

interface DashboardChartInput {
  /** Shares on record, 0 to 100. */
  readonly shares: readonly { readonly label: string; readonly percent: number }[];
  readonly axis: string;
  /** Parts beside the shares, each under its own heading. */
  readonly counts: readonly { readonly title: string; readonly bars: readonly CountBar[] }[];
}

const width = 450;
const left = 266;
const name = { size: 8 } as const;
const head = { size: 8.5, weight: 'bold' } as const;
const rowHeight = 15;

/** Shares on the left, counts on the right: both in one picture, so that the page stays one. */
export function dashboardChart({ shares, axis, counts }: DashboardChartInput): Drawing {
  const conformity = barChart({
    width: left,
    axis,
    bars: shares.map((one) => ({
      // One line each: the page has no room for two.
      label: fitText(one.label, left * 0.37, { size: 8.5 }),
      value: one.percent,
      valueText: String(one.percent),
    })),
  });
  const x = left + 24;
  const room = width - x;
  const shapes: Shape[] = [];
  let y = 12;
  for (const { title, bars } of counts.filter((one) => one.bars.length > 0)) {
    shapes.push(label(x, y, fitText(title, room, head), head));
    y += 6;
    const most = Math.max(1, ...bars.map(({ count }) => count));
    const names = Math.min(room * 0.6, Math.max(...bars.map((bar) => textWidth(bar.label, name))));
    for (const bar of bars) {
      const start = x + names + 6;
      const length = ((room - names - 6 - 22) * bar.count) / most;
      shapes.push(label(x, y + 10, fitText(bar.label, names, name), name));
      shapes.push({
        kind: 'rect',
        x: start,
        y: y + 2.5,
        width: Math.max(length, 0.8),
        height: 10,
        fill: 'accent',
      });
      shapes.push(
        label(start + length + 4, y + 10, String(bar.count), { ...name, weight: 'bold' }),
      );
      y += rowHeight;
    }
    y += 16;
  }
  return {
    width,
    height: Math.max(conformity.height, y),
    shapes: [...moved(conformity.shapes, 0, 0, 1), ...shapes],
  };
}
