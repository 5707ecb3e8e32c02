import { create } from 'zustand';
import { allRecords, type RecordQuery } from '../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { useApp } from '../../lib/store.ts';
import { defaultColumns, validColumns } from './columns.ts';

/** How a register is shown; kept while the workspace is open, so that one comes back to it. */
export interface RegisterView {
  readonly query: RecordQuery;
  readonly columns: readonly string[];
  /** The saved view that was chosen last; its query may have been changed since. */
  readonly viewId: string | null;
  /** The record that was opened last, and its place in the list. */
  readonly opened: { readonly id: string; readonly index: number } | null;
}

const useViews = create<{ readonly views: Readonly<Record<string, RegisterView>> }>(() => ({
  views: {},
}));

/** Each workspace that is opened begins anew. */
const keyOf = (type: RecordTypeName, session: number): string => `${session} ${type}`;

export function useRegisterView(type: RecordTypeName): RegisterView {
  const session = useApp((state) => state.session);
  const kept = useViews((state) => state.views[keyOf(type, session)]);
  return kept ?? freshView(type);
}

export function setRegisterView(type: RecordTypeName, patch: Partial<RegisterView>): void {
  const key = keyOf(type, useApp.getState().session);
  useViews.setState(({ views }) => ({
    views: { ...views, [key]: { ...(views[key] ?? freshView(type)), ...patch } },
  }));
  if (patch.columns !== undefined) rememberColumns(type, patch.columns);
}

const fresh = new Map<RecordTypeName, RegisterView>();

/** The same object until something is changed, so that nothing is drawn anew for it. */
function freshView(type: RecordTypeName): RegisterView {
  const known = fresh.get(type);
  if (known !== undefined) return known;
  const columns = rememberedColumns(type) ?? defaultColumns(type);
  const made = { query: allRecords, columns, viewId: null, opened: null };
  fresh.set(type, made);
  return made;
}

const storageKey = (type: RecordTypeName): string => `aimsbook.columns.${type}`;

function rememberedColumns(type: RecordTypeName): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(type)) ?? 'null');
    return Array.isArray(kept) ? validColumns(type, kept as readonly string[]) : null;
  } catch {
    return null;
  }
}

function rememberColumns(type: RecordTypeName, columns: readonly string[]): void {
  fresh.delete(type);
  try {
    localStorage.setItem(storageKey(type), JSON.stringify(columns));
  } catch {
    // Without room for it the choice lasts until the window is closed.
  }
}
