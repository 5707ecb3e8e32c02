/** What a chosen file holds. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly problem: 'not-text' | 'too-large' };

/** More than the values of any indicator take. */
const mostBytes = 5_000_000;

/** The text of a CSV file, in whichever of the usual encodings a spreadsheet wrote it. */
export async function readText(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<FileText> {
  if (file.size > mostBytes) return { kind: 'refused', problem: 'too-large' };
  return textOfBytes(new Uint8Array(await file.arrayBuffer()));
}

/** The same for bytes that are there already. */
export function textOfBytes(bytes: Uint8Array): FileText {
  const text = decoded(bytes);
  // A workbook is an archive, and other programs' files are full of noughts.
  return text.startsWith('PK\u0003\u0004') || text.includes('\u0000')
    ? { kind: 'refused', problem: 'not-text' }
    : { kind: 'text', text };
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
