import { listViews, readView } from '../../db/repositories/views.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { savedViewSchema, type SavedView } from '../../shared/contract/record-values.ts';
import type { Ports } from './ports.ts';
import { reader, write } from './session.ts';

/** The saved views of a register, by name. */
export function views(ports: Ports, input: ParsedOf<'view.list'>): readonly SavedView[] {
  // One that a later version wrote in another form is left aside, not lost.
  return listViews(reader(ports), input.type).flatMap((row) => {
    const view = savedViewSchema.safeParse(row);
    return view.success ? [view.data] : [];
  });
}

/** Keeps a query under a name. */
export function saveView(ports: Ports, input: ParsedOf<'view.save'>): SavedView {
  return write(ports, 'view.save', (db) => {
    const { id, ...fields } = input;
    if (id === null) {
      const view = { id: ports.newId(), ...fields };
      db.insert('saved-view', view);
      return view;
    }
    readView(db.read, id);
    db.update('saved-view', id, fields);
    return { id, ...fields };
  });
}

/** Forgets a view; the records stay. */
export function removeView(ports: Ports, { id }: { readonly id: string }): void {
  write(ports, 'view.remove', (db) => db.remove('saved-view', id));
}
