/** Text that stands in a page: whatever it says, it is read and never run. */
export type Html = { readonly html: string };

/** Escapes a text for elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A piece of a page; every value that is no `Html` itself is escaped. Its name is not `html`, since
 * formatters then move blanks into what has to keep every byte.
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  let result = parts[0] ?? '';
  values.forEach((value, index) => {
    result += shown(value) + (parts[index + 1] ?? '');
  });
  return { html: result };
}

function shown(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  if ('html' in value) return value.html;
  return value.map((one) => one.html).join('');
}

/** A path in the pack as an address: each part escaped, so that no name leads out of the folder. */
export function hrefOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
