import type { EntityName } from '../changelog.ts';
import { keyOf, type MergeName, type MergeRow } from './model.ts';

/** Finds a row on either side. */
export type RowFinder = (key: string) => MergeRow | undefined;

/** What people call a row; links are called by their ends. */
export function nameOf(entity: EntityName, row: MergeRow, find: RowFinder): MergeName {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const called = (of: EntityName, id: unknown): string => {
    const end = find(keyOf(of, text(id)));
    return text(end?.['code']) || text(end?.['title']) || text(id);
  };
  const name = (title: string): MergeName => ({
    key: keyOf(entity, row.id),
    entity,
    type: text(row['type']) || null,
    code: text(row['code']),
    title,
  });
  switch (entity) {
    case 'answer':
      return name(`${called('assessment', row['assessmentId'])} · ${text(row['questionId'])}`);
    case 'evidence-link':
      return name(`${called('evidence', row['evidenceId'])} → ${text(row['questionId'])}`);
    case 'record-link':
      return name(`${called('record', row['fromId'])} → ${called('record', row['toId'])}`);
    case 'record-evidence':
      return name(
        `${called('evidence', row['evidenceId'])} → ${called('record', row['recordId'])}`,
      );
    case 'signature':
      return name(called('record', row['recordId']));
    case 'merge':
      return name(text(row['source']));
    default:
      return name(text(row['title']) || text(row['name']));
  }
}
