import { translate, type MessageKey, type ValuesFor } from '../../shared/i18n/index.ts';

export type { MessageKey } from '../../shared/i18n/index.ts';

/** The text of a key: `t('save.saved')`, `t('common.rows', { count: 3 })`. */
export function t<K extends MessageKey>(key: K, ...values: ValuesFor<K>): string {
  return translate(key, ...values);
}

/** Keys that start with an area and need no values, for texts that are named in data. */
export type PlainKey = {
  [K in MessageKey]: ValuesFor<K> extends [] ? K : never;
}[MessageKey];
