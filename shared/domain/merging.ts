type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether a change of the field names only the keys that it changes. The data of a register's
 * record does, so that typing into one field does not log all the others again.
 */
export function mergesByKey(entity: string, field: string): boolean {
  return entity === 'record' && field === 'data';
}

/** The fields that a change of a record leads to. */
export function merged(entity: string, current: Fields, after: Fields): Fields {
  return Object.fromEntries(
    Object.entries(after).map(([field, value]) => {
      const before = current[field];
      const merges = mergesByKey(entity, field) && isPlainObject(before) && isPlainObject(value);
      return [field, merges ? { ...before, ...value } : value];
    }),
  );
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
