import type { RecordBrief, RecordRow, Soa } from '../../../shared/contract/record-values.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { isContradiction, lineCode, type SoaFinding } from '../../../shared/domain/soa.ts';
import { t } from '../../lib/i18n.ts';

export type Control = AimsRecord<'control'>;

/** A line of the statement as the screen shows it. */
export interface SoaLine {
  readonly record: Control;
  readonly links: RecordRow['links'];
  /** Number of the Annex A control, or the record's code. */
  readonly code: string;
  readonly findings: readonly SoaFinding[];
  readonly risks: readonly RecordBrief[];
  readonly riskCount: number;
}

export interface SoaGroup {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly SoaLine[];
}

/** Lines by the groups of Annex A, own controls last; empty groups are left out. */
export function groupsOf(soa: Soa, catalogue: Catalogue): readonly SoaGroup[] {
  const findings = new Map<string, SoaFinding[]>();
  for (const finding of soa.findings) {
    if (finding.recordId === null) continue;
    findings.set(finding.recordId, [...(findings.get(finding.recordId) ?? []), finding]);
  }
  const lines = soa.rows.flatMap(({ record, links }): readonly SoaLine[] =>
    isOfType(record, 'control')
      ? [
          {
            record,
            links,
            code: lineCode(record),
            findings: findings.get(record.id) ?? [],
            risks: soa.risks[record.id] ?? [],
            riskCount: soa.riskCounts[record.id] ?? 0,
          },
        ]
      : [],
  );
  const annex = catalogue.requirements.filter(
    ({ kind, parent }) => kind === 'control' && parent === null,
  );
  const taken = new Set<SoaLine>();
  const groups = annex.map(({ id, title }) => {
    const own = lines.filter(({ record }) => record.data.control.startsWith(`${id}.`));
    own.forEach((line) => taken.add(line));
    return { id, title: t('soa.group', { id, title }), lines: own };
  });
  const rest = lines.filter((line) => !taken.has(line));
  return [...groups, { id: 'own', title: t('soa.group.own'), lines: rest }].filter(
    (group) => group.lines.length > 0,
  );
}

/** How far the statement has come. */
export function progressOf(groups: readonly SoaGroup[]) {
  const records = groups.flatMap(({ lines }) => lines.map(({ record }) => record));
  const applicable = records.filter(({ data }) => data.applicable === 'yes');
  return {
    total: records.length,
    decided: records.filter(({ data }) => data.applicable !== null).length,
    applicable: applicable.length,
    implemented: applicable.filter(({ status }) => status === 'implemented').length,
  };
}

export type Decision = Control['data']['applicable'];

/** What a decision changes: the status has to agree with it. */
export function decisionPatch({ status }: Pick<Control, 'status'>, applicable: Decision) {
  const next =
    applicable === 'no'
      ? 'excluded'
      : applicable === null
        ? 'undecided'
        : status === 'undecided' || status === 'excluded'
          ? 'planned'
          : status;
  return { status: next, applicable } as const;
}

/** A finding in a sentence. */
export function findingText({ kind, code, related }: SoaFinding): string {
  return kind === 'excluded-but-used'
    ? t('soa.finding.excluded-but-used', { code, related: related.slice(0, 8).join(', ') })
    : t(`soa.finding.${kind}`, { code });
}

/** Contradictions first, then what is still to do. */
export function sortedFindings(findings: readonly SoaFinding[]): {
  readonly contradictions: readonly SoaFinding[];
  readonly todo: readonly SoaFinding[];
} {
  return {
    contradictions: findings.filter(isContradiction),
    todo: findings.filter((finding) => !isContradiction(finding)),
  };
}
