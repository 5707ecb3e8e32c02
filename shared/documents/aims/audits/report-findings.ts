import type { RecordTypeName } from '../../../domain/records/types.ts';
import { finding as words } from '../../../i18n/en/records/audit-findings.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { filledRows, named } from '../context/common.ts';
import { heading, paragraph } from '../frame.ts';
import { gradeTag, requirementName, type Finding } from './common.ts';
import type { ReportFacts } from './report-facts.ts';
import { gradesText } from './result-text.ts';

/** The findings as cards, the gravest first. */
export function findingBlocks(facts: ReportFacts): readonly Block[] {
  const { findings } = facts;
  const head = heading(1, translate('audits.findings'), 'findings');
  if (findings.length === 0) return [head, paragraph(translate('auditDoc.report.findings.none'))];
  return [
    head,
    paragraph(
      translate('auditDoc.report.findings.intro', {
        count: findings.length,
        found: gradesText(findings),
      }),
    ),
    ...findings.map((finding) => findingCard(facts, finding)),
  ];
}

function findingCard({ input, format }: ReportFacts, finding: Finding): Block {
  const { id, code, title, status, owner, due, data } = finding;
  const { fields, links } = words;
  const { records, evidence } = input;
  const files = (evidence.get(id) ?? []).map((one) => `${one.code} ${one.title}`).join('\n');
  const raised = records
    .linkedFrom(id, 'raised')
    .map((one) => `${one.code} ${one.title} (${statusOf(one.type, one.status)})`);
  const verified =
    data.verifiedOn === null
      ? data.verification
      : [
          data.verification,
          translate('auditDoc.report.verified', {
            by: data.verifiedBy.trim() || translate('auditDoc.none'),
            date: format.date(data.verifiedOn),
          }),
        ]
          .filter((part) => part.trim() !== '')
          .join('\n');
  const badges: Inlines = [
    ...gradeTag(data.grade),
    muted(`   ${words.statuses[status as keyof typeof words.statuses]}`),
  ];
  return {
    kind: 'card',
    id: `finding-${code}`,
    title: [muted(`${code}  `), text(title)],
    badges,
    rows: filledRows([
      [
        fields.requirements.label,
        data.requirements.map((one) => requirementName(input, one)).join('\n'),
      ],
      [fields.statement.label, data.statement],
      [fields.evidence.label, data.evidence],
      [translate('auditDoc.report.files'), files],
      [links.concerns.label, records.linkedFrom(id, 'concerns').map(named).join('\n')],
      [fields.foundWith.label, data.foundWith],
      [fields.response.label, data.response],
      [words.owner, owner],
      [words.due, due === null ? '' : format.date(due)],
      [links.raised.label, raised.join('\n')],
      [fields.verification.label, verified],
    ]),
  };
}

function statusOf(type: RecordTypeName, status: string): string {
  const { statuses } = recordWords[type];
  return (statuses as Readonly<Record<string, string>>)[status] ?? status;
}
