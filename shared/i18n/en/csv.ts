import type { Messages } from '../format.ts';

/** Texts of the area "csv": heads and words in exported tables. */
export const csv = {
  'csv.column.code': 'Code',
  'csv.column.title': 'Title',
  'csv.column.description': 'Description',
  'csv.column.location': 'Where it is kept',
  'csv.column.status': 'Status',
  'csv.column.owner': 'Owner',
  'csv.column.archived': 'Archived on',
  'csv.guarded': 'confidential',
  'csv.yes': 'yes',
} as const satisfies Messages;
