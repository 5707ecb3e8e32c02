import { rowHeight } from './list-window.ts';

/** The room that rows out of sight take; nothing where there are none. */
export function GapRow({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
  );
}
