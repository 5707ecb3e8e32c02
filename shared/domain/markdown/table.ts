/** Whether a table begins here: a row, then a row of dashes. */
export function isTableStart(line: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    /^ *\|/.test(line) &&
    /^ *\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/.test(next)
  );
}

/** The cells of a row, as source of their text. */
export function cellsOf(line: string): readonly string[] {
  const row = line.trim();
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < row.length; at += 1) {
    const sign = row.charAt(at);
    if (sign === '\\' && row.charAt(at + 1) === '|') {
      cell += '|';
      at += 1;
    } else if (sign === '|') {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += sign;
    }
  }
  return cell.trim() === '' ? cells : [...cells, cell.trim()];
}

/** A row from the source of its cells. */
export function rowOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
