/** Rows of labels and values: in key-value lists and cards. */
import type { Inlines } from '../../../../shared/documents/doc.ts';
import { PAPER } from '../../../../shared/documents/palette.ts';
import type { Context } from '../context.ts';
import { createNode, type Group, type Node, type Op, type Slice } from '../slice.ts';
import { RULE, STYLES } from '../style.ts';
import { lineOps } from '../line-ops.ts';
import { wrap } from '../wrap.ts';
import { keepsNext, padLast, padTop } from './common.ts';

interface LabelledRow {
  readonly label: string;
  readonly value: Inlines;
}

interface RowsPlace {
  readonly x: number;
  readonly width: number;
  readonly parent: Node;
  /** Space between the rows; half of it on either side of the rule, if there is one. */
  readonly gap: number;
  readonly ruled: boolean;
  readonly group?: Group;
}

/** Labels get the room they want, within bounds that leave most of the width to the values. */
const labelWidth = (rows: readonly LabelledRow[], width: number, context: Context): number => {
  const wanted = rows.map((row) => context.metrics.width(row.label, STYLES.label));
  return Math.min(Math.max(64, ...wanted) + 16, width * 0.32);
};

export const rowSlices = (
  rows: readonly LabelledRow[],
  place: RowsPlace,
  context: Context,
): Slice[] => {
  const { metrics } = context;
  const first = labelWidth(rows, place.width, context);
  const table = createNode('Table', place.parent);
  return rows.flatMap((row, index) => {
    const tr = createNode('TR', table);
    const th = createNode('TH', tr, { scope: 'Row' });
    const td = createNode('TD', tr);
    const labels = wrap([{ kind: 'text', text: row.label }], STYLES.label, first - 12, metrics);
    const values = wrap(row.value, STYLES.value, place.width - first, metrics);
    const count = Math.max(labels.length, values.length);
    const slices = Array.from({ length: count }, (_, at): Slice => {
      const label = labels[at];
      const value = values[at];
      return {
        before: 0,
        height: STYLES.value.leading,
        keep: keepsNext(at, count),
        ops: [
          ...(label
            ? lineOps(label, STYLES.label, { x: place.x, y: 0, width: first, node: th }, metrics)
            : []),
          ...(value
            ? lineOps(
                value,
                STYLES.value,
                { x: place.x + first, y: 0, width: place.width - first, node: td },
                metrics,
              )
            : []),
        ],
        ...(place.group ? { group: place.group } : {}),
      };
    });
    const top = slices[0];
    if (top) slices[0] = padTop(top, place.gap / 2);
    padLast(slices, place.gap / 2);
    const last = slices.at(-1);
    if (place.ruled && last && index < rows.length - 1) {
      const rule: Op = {
        op: 'line',
        x: place.x,
        y: last.height,
        dx: place.width,
        dy: 0,
        colour: PAPER.grid,
        weight: RULE,
      };
      slices[slices.length - 1] = { ...last, ops: [...last.ops, rule] };
    }
    return slices;
  });
};
