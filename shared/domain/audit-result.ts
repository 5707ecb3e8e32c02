import { findingGrades, type FindingGrade } from './records/audits.ts';
import type { AimsRecord } from './records/record.ts';

/** What the checks and findings of an audit come to, before somebody concludes. */

type Finding = AimsRecord<'finding'>;
type Check = AimsRecord<'audit-check'>;

/** How many findings have each grade; withdrawn ones do not count. */
export function countGrades(
  findings: readonly Finding[],
): readonly { readonly grade: FindingGrade; readonly count: number }[] {
  const current = findings.filter(({ status }) => status !== 'withdrawn');
  return findingGrades
    .map((grade) => ({ grade, count: current.filter(({ data }) => data.grade === grade).length }))
    .filter(({ count }) => count > 0);
}

/** The conclusion on conformity that the findings and answers speak for. */
export function proposedConformity(
  checks: readonly Check[],
  findings: readonly Finding[],
): 'yes' | 'with-exceptions' | 'no' {
  const grades = countGrades(findings).map(({ grade }) => grade);
  if (grades.includes('major')) return 'no';
  const fails = checks.some(({ status }) => status === 'does-not');
  return grades.includes('minor') || fails ? 'with-exceptions' : 'yes';
}

/** Requirements of which no question was reached, in the order of the checklist. */
export function notReached(checks: readonly Check[]): readonly string[] {
  const isReached = ({ status }: Check): boolean => status !== 'open' && status !== 'not-reached';
  const reached = new Set(checks.filter(isReached).flatMap(({ data }) => data.requirement));
  const all = checks.flatMap(({ data }) => data.requirement);
  return [...new Set(all)].filter((id) => !reached.has(id));
}

/** Who was spoken to, each once, in the order in which they were met. */
export function peopleSpokenTo(checks: readonly Check[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { data } of checks) {
    for (const name of data.spokenTo.split(/[;,]/)) {
      const key = name.trim().toLowerCase();
      if (key !== '' && !names.has(key)) names.set(key, name.trim());
    }
  }
  return [...names.values()];
}
