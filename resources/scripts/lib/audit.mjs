/**
 * What the report of `npm audit --json` comes to.
 * @param {string} report
 * @returns {{ asked: boolean, holes: number, lines: string[] }} asked: false where the registry gave no answer
 */
export function judgeAudit(report) {
  const data = parse(report);
  const counts = data?.metadata?.vulnerabilities;
  if (data?.error || typeof counts?.total !== 'number') {
    const why = data?.error?.code ? ` (${data.error.code})` : '';
    return {
      asked: false,
      holes: 0,
      lines: [
        `the registry could not be asked${why}: nothing is known about holes in what is shipped`,
      ],
    };
  }
  const found = Object.values(data.vulnerabilities ?? {}).map(
    (/** @type {any} */ { name, severity, range }) => `${name} ${range}: ${severity}`,
  );
  if (counts.total === 0) {
    return { asked: true, holes: 0, lines: ['no known hole in what is shipped'] };
  }
  return { asked: true, holes: counts.total, lines: found };
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
