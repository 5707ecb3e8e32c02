/** What is done to every text before any renderer sees it. */

/**
 * Line ends become `\n`, tabs become spaces, and characters that no file format
 * may carry (controls, lone surrogates) go: they would make Word refuse a file.
 */
export const cleanText = (value: string): string =>
  value
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '    ')
    // oxlint-disable-next-line no-control-regex -- these are the characters to remove
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\ufeff\ufffe\uffff]/g, '')
    .toWellFormed();

/** Escapes a text for XML content and attributes. */
export const escapeXml = (value: string): string =>
  value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&apos;');
