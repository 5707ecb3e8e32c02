/**
 * Messages: a text with `{placeholders}`, or plural forms chosen by `{count}`.
 * Kept this small on purpose: catalogues are typed objects, so a missing key or
 * a typing error in one does not compile.
 */
export type Message = string | { readonly one: string; readonly other: string };
export type Messages = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** Fills the placeholders; a placeholder without a value stays visible, so that tests see it. */
export function formatMessage(message: Message, values: Values = {}): string {
  const pattern = typeof message === 'string' ? message : message[pluralForm(values['count'])];
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

function pluralForm(count: string | number | undefined): 'one' | 'other' {
  return Number(count) === 1 ? 'one' : 'other';
}
