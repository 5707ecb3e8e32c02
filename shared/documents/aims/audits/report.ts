import { checksInOrder, checksOf } from '../../../domain/audit-checklist.ts';
import { notReached } from '../../../domain/audit-result.ts';
import { findingGrades } from '../../../domain/records/audits.ts';
import { isOfType, type AnyRecord, type Records } from '../../../domain/records/record.ts';
import { audit as words } from '../../../i18n/en/records/audits.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Signer } from '../../doc.ts';
import { filled, filledRows, named, openPoints } from '../context/common.ts';
import { frame, heading, paragraph, signerOf } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import {
  auditOf,
  formatOf,
  headOf,
  leadOf,
  periodText,
  plannedAudits,
  requirementNames,
  teamOf,
  teamTable,
  type Check,
  type Finding,
} from './common.ts';
import { followUpBlocks, reachBlocks, sampleBlocks } from './report-checks.ts';
import type { ReportFacts } from './report-facts.ts';
import { findingBlocks } from './report-findings.ts';
import { gradesText } from './result-text.ts';

/** What an internal audit looked at, found and concluded (9.2.1, 9.2.2). */
export const auditReportDocument: AimsDocKind = {
  document: 'audit-report',
  clauses: ['9.2.1', '9.2.2', '10.2'],
  subjects: plannedAudits,
  missing: (input, subject) => factsOf(input, subject).open,
  build: (input, subject) => {
    const facts = factsOf(input, subject);
    const { audit, findings } = facts;
    return frame(input, {
      title: translate('auditDoc.report.title'),
      ...headOf(audit, input, findings),
      clauses: auditReportDocument.clauses,
      contents: findings.length > 3,
      blocks: [
        ...summaryBlocks(facts),
        ...auditBlocks(facts),
        ...findingBlocks(facts),
        ...followUpBlocks(facts),
        ...reachBlocks(facts),
        // The wide pages come last: nothing stands alone on a page after them.
        ...sampleBlocks(facts),
      ],
      signers: signers(facts),
    });
  },
};

function factsOf(input: AimsDocInput, subject: AnyRecord | null): ReportFacts {
  const audit = auditOf(subject);
  const { records, catalogue } = input;
  const isFollowUp = (check: Check): boolean =>
    records.linkedFrom(check.id, 'follows-up').length > 0;
  const checks = checksInOrder(
    checksOf(records, audit.id).filter(({ archivedAt }) => archivedAt === null),
    audit.data.timetable,
    catalogue,
    isFollowUp,
  );
  const facts = {
    input,
    audit,
    format: formatOf(input),
    team: teamOf(input, audit),
    checks,
    followUps: checks.filter(isFollowUp),
    findings: findingsOf(records, audit.id),
  };
  return { ...facts, open: openOf(facts) };
}

function findingsOf(records: Records, auditId: string): readonly Finding[] {
  const rank = ({ data }: Finding): number =>
    data.grade === null ? findingGrades.length : findingGrades.indexOf(data.grade);
  return records
    .linkingTo(auditId, 'found-in')
    .filter((one) => isOfType(one, 'finding'))
    .filter(({ archivedAt, status }) => archivedAt === null && status !== 'withdrawn')
    .toSorted((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code));
}

function openOf({ audit, checks, findings, team }: Omit<ReportFacts, 'open'>): readonly string[] {
  const { data, status } = audit;
  const unanswered = checks.filter((check) => check.status === 'open').length;
  const unproved = findings.filter((one) => one.data.evidence.trim() === '');
  return [
    ...(status === 'reported' || status === 'closed'
      ? []
      : [translate('auditDoc.report.open.notReported')]),
    ...(data.conforms === null ? [translate('auditDoc.report.open.conclusion')] : []),
    ...(checks.length === 0 ? [translate('auditDoc.report.open.checklist')] : []),
    ...(unanswered === 0
      ? []
      : [translate('auditDoc.report.open.unanswered', { count: unanswered })]),
    ...(unproved.length === 0
      ? []
      : [
          translate('auditDoc.report.open.evidence', {
            count: unproved.length,
            codes: unproved.map(({ code }) => code).join(', '),
          }),
        ]),
    ...(team.some(({ lead }) => lead) ? [] : [translate('auditDoc.plan.open.lead')]),
  ];
}

function summaryBlocks(facts: ReportFacts): readonly Block[] {
  const { audit, open } = facts;
  const summary = audit.data.summary.trim();
  return [
    heading(1, translate('auditDoc.report.section.summary'), 'summary'),
    leadOf(leadSentences(facts)),
    ...(summary === '' ? [] : [paragraph(summary)]),
    ...openPoints(open),
  ];
}

/** What was found and concluded, in sentences. */
function leadSentences({ audit, findings, checks, input }: ReportFacts): readonly string[] {
  const { conforms, effective } = audit.data;
  const found = gradesText(findings);
  const asked = checks.length;
  const reached = checks.filter(
    ({ status }) => status !== 'open' && status !== 'not-reached',
  ).length;
  const missed = notReached(checks).length;
  const organisation = input.organisation.name;
  return [
    found === ''
      ? translate('auditDoc.report.lead.nothing', { organisation })
      : translate('auditDoc.report.lead.found', { organisation, found }),
    conforms === null ? '' : translate(`auditDoc.report.lead.conforms.${conforms}`),
    effective === null ? '' : translate(`auditDoc.report.lead.effective.${effective}`),
    asked === 0 ? '' : translate('audits.result.asked', { reached, count: asked }),
    missed === 0 ? '' : translate('auditDoc.report.lead.missed', { count: missed }),
  ];
}

function auditBlocks({ input, audit, team, format }: ReportFacts): readonly Block[] {
  const { data } = audit;
  const { fields, links } = words;
  const systems = input.records.linkedFrom(audit.id, 'covers').map(named);
  const rows = filledRows([
    [fields.objective.label, data.objective],
    [fields.criteria.label, data.criteria],
    [fields.requirements.label, requirementNames(input, data.requirements)],
    [fields.processes.label, filled(data.processes).join('\n')],
    [links.covers.label, systems.join('\n')],
    [fields.exclusions.label, data.exclusions],
    [translate('auditDoc.column.days'), periodText(format, data)],
    [fields.method.label, data.method === null ? '' : fields.method.options[data.method]],
    [fields.sites.label, filled(data.sites).join('\n')],
    [fields.sampling.label, data.sampling],
    [fields.reportedOn.label, data.reportedOn === null ? '' : format.date(data.reportedOn)],
    [fields.reportedTo.label, data.reportedTo],
  ]);
  return [
    ...(rows.length === 0
      ? []
      : [
          heading(1, translate('auditDoc.report.section.audit'), 'audit'),
          { kind: 'key-value' as const, rows },
        ]),
    ...(team.length === 0
      ? []
      : [heading(2, translate('auditDoc.section.team'), 'team'), teamTable(team)]),
  ];
}

function signers({ audit, team, format }: ReportFacts): readonly Signer[] {
  const lead = team.find((member) => member.lead);
  const { reportedOn, reportedTo } = audit.data;
  return [
    {
      name: lead?.person.title ?? '',
      role: translate('audits.team.lead'),
      statement: translate('auditDoc.report.sign.lead'),
      ...(reportedOn === null ? {} : { date: format.shortDate(reportedOn) }),
    },
    {
      ...signerOf(reportedTo || audit.owner, translate('auditDoc.role.management')),
      statement: translate('auditDoc.report.sign.management'),
    },
  ];
}
