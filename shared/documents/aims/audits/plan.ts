import { checksOf, findingsToFollowUp } from '../../../domain/audit-checklist.ts';
import { isOfType, type AnyRecord } from '../../../domain/records/record.ts';
import { audit as words } from '../../../i18n/en/records/audits.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Signer } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines, plain, type Words } from '../../words.ts';
import { filled, filledRows, named, openPoints } from '../context/common.ts';
import { frame, heading, paragraph, signerOf, table } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import {
  auditOf,
  dayOf,
  formatOf,
  gradeTag,
  headOf,
  leadOf,
  periodText,
  plannedAudits,
  requirementNames,
  teamOf,
  teamTable,
  type Audit,
  type Finding,
  type Member,
} from './common.ts';

interface Facts {
  readonly input: AimsDocInput;
  readonly audit: Audit;
  readonly team: readonly Member[];
  readonly followUps: readonly Finding[];
  readonly format: Words;
  readonly open: readonly string[];
}

/** The plan of an internal audit: criteria, scope, team, timetable (9.2.2). */
export const auditPlanDocument: AimsDocKind = {
  document: 'audit-plan',
  clauses: ['9.2.1', '9.2.2'],
  subjects: plannedAudits,
  missing: (input, subject) => factsOf(input, subject).open,
  build: (input, subject) => {
    const facts = factsOf(input, subject);
    const { audit } = facts;
    return frame(input, {
      title: translate('auditDoc.plan.title'),
      ...headOf(audit, input),
      clauses: auditPlanDocument.clauses,
      blocks: [
        ...summaryBlocks(facts),
        ...scopeBlocks(facts),
        ...teamBlocks(facts),
        ...followUpBlocks(facts),
        ...timetableBlocks(facts),
      ],
      signers: signers(facts),
    });
  },
};

function factsOf(input: AimsDocInput, subject: AnyRecord | null): Facts {
  const audit = auditOf(subject);
  const team = teamOf(input, audit);
  const followUps = followUpsOf(input, audit);
  const format = formatOf(input);
  return { input, audit, team, followUps, format, open: openOf(audit, team) };
}

/** What the checklist follows up, and while the audit is open also what is not on it yet. */
function followUpsOf(input: AimsDocInput, audit: Audit): readonly Finding[] {
  const { records } = input;
  const isOver = audit.status === 'reported' || audit.status === 'closed';
  const listed = checksOf(records, audit.id)
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap(({ id }) => records.linkedFrom(id, 'follows-up'))
    .filter((one) => isOfType(one, 'finding'));
  const due = isOver ? [] : findingsToFollowUp({ records, audit, today: dayOf(input) });
  return [...new Map([...listed, ...due].map((one) => [one.id, one])).values()];
}

function openOf({ data }: Audit, team: readonly Member[]): readonly string[] {
  const dependent = team.filter(({ conflicts }) => conflicts.length > 0);
  return [
    ...(data.objective.trim() === '' ? [translate('auditDoc.plan.open.objective')] : []),
    ...(data.criteria.trim() === '' ? [translate('auditDoc.plan.open.criteria')] : []),
    ...(data.requirements.length === 0 ? [translate('auditDoc.plan.open.scope')] : []),
    ...(data.startOn === null ? [translate('auditDoc.plan.open.days')] : []),
    ...(team.some(({ lead }) => lead) ? [] : [translate('auditDoc.plan.open.lead')]),
    ...dependent.map(({ person }) =>
      translate('auditDoc.plan.open.independence', { name: person.title }),
    ),
    ...(data.timetable.length === 0 ? [translate('auditDoc.plan.open.timetable')] : []),
  ];
}

function summaryBlocks({ audit, team, format, open, input }: Facts): readonly Block[] {
  const { data } = audit;
  const lead = team.find((member) => member.lead);
  const when = periodText(format, data);
  const isLong = data.startOn !== null && data.endOn !== null && data.startOn !== data.endOn;
  const count = data.requirements.length;
  const isIndependent = team.length > 0 && team.every(({ conflicts }) => conflicts.length === 0);
  const opening =
    lead === undefined
      ? translate('auditDoc.plan.lead.nobody', { organisation: input.organisation.name, count })
      : translate('auditDoc.plan.lead', { name: lead.person.title, count });
  return [
    heading(1, translate('auditDoc.plan.section.summary'), 'summary'),
    leadOf([
      opening,
      when === '' ? '' : translate(`auditDoc.plan.lead.${isLong ? 'from' : 'on'}`, { when }),
      isIndependent ? translate('auditDoc.plan.lead.independent') : '',
    ]),
    ...openPoints(open),
  ];
}

function scopeBlocks({ input, audit, format }: Facts): readonly Block[] {
  const { data } = audit;
  const { fields, links } = words;
  const { records } = input;
  const linked = (relation: string): string =>
    records.linkedFrom(audit.id, relation).map(named).join('\n');
  const rows = filledRows([
    [fields.objective.label, data.objective],
    [fields.criteria.label, data.criteria],
    [fields.requirements.label, requirementNames(input, data.requirements)],
    [fields.processes.label, filled(data.processes).join('\n')],
    [links.covers.label, linked('covers')],
    [fields.exclusions.label, data.exclusions],
    [translate('auditDoc.column.days'), periodText(format, data)],
    [fields.method.label, data.method === null ? '' : fields.method.options[data.method]],
    [fields.sites.label, filled(data.sites).join('\n')],
    [fields.sampling.label, data.sampling],
    [links['part-of'].label, linked('part-of')],
    [links['follows-up'].label, linked('follows-up')],
  ]);
  if (rows.length === 0) return [];
  return [
    heading(1, translate('auditDoc.plan.section.scope'), 'scope'),
    { kind: 'key-value', rows },
  ];
}

function teamBlocks({ team }: Facts): readonly Block[] {
  const head = heading(1, translate('auditDoc.section.team'), 'team');
  if (team.length === 0) return [head, paragraph(translate('auditDoc.plan.team.none'))];
  return [head, paragraph(translate('auditDoc.plan.team.intro')), teamTable(team)];
}

function timetableBlocks({ audit, format }: Facts): readonly Block[] {
  const { timetable } = audit.data;
  const head = heading(1, translate('audits.timetable'), 'timetable');
  if (timetable.length === 0) return [head, paragraph(translate('auditDoc.plan.timetable.none'))];
  const { columns } = words.fields.timetable;
  return [
    head,
    table(
      [
        { header: columns.on.label, weight: 1.6 },
        { header: translate('auditDoc.column.time'), weight: 1.4 },
        { header: columns.what.label, weight: 3.4 },
        { header: columns.with.label, weight: 2.2 },
        { header: columns.auditor.label, weight: 2 },
      ],
      timetable.map(({ on, from, until, what, with: who, auditor, requirements }) => [
        on === null ? [muted('–')] : plain(format.shortDate(on)),
        plain(filled([from, until]).join(' – ')),
        lines([[text(what)], requirements.length === 0 ? [] : [muted(requirements.join(', '))]]),
        plain(who),
        plain(auditor),
      ]),
    ),
  ];
}

function followUpBlocks({ followUps, format }: Facts): readonly Block[] {
  if (followUps.length === 0) return [];
  return [
    heading(1, translate('auditDoc.plan.section.followUps'), 'follow-ups'),
    paragraph(translate('auditDoc.plan.followUps.intro', { count: followUps.length })),
    table(
      [
        { header: translate('auditDoc.column.finding'), weight: 4 },
        { header: translate('auditDoc.column.grade'), weight: 2 },
        { header: translate('auditDoc.column.requirements'), weight: 2 },
        { header: translate('auditDoc.column.due'), weight: 1.6 },
      ],
      followUps.map(({ code, title, due, data }) => [
        lines([[muted(code)], [text(title)]]),
        gradeTag(data.grade),
        plain(data.requirements.join(', ')),
        due === null ? [muted('–')] : plain(format.shortDate(due)),
      ]),
    ),
  ];
}

function signers({ audit, team }: Facts): readonly Signer[] {
  const auditors = team.map(({ person, lead }): Signer => ({
    name: person.title,
    role: translate(lead ? 'audits.team.lead' : 'auditDoc.role.auditor'),
    statement: translate('auditDoc.plan.sign.auditor'),
  }));
  const unknown: Signer = {
    name: '',
    role: translate('audits.team.lead'),
    statement: translate('auditDoc.plan.sign.auditor'),
  };
  return [
    ...(auditors.length === 0 ? [unknown] : auditors),
    {
      ...signerOf(audit.owner, translate('auditDoc.role.client')),
      statement: translate('auditDoc.plan.sign.owner'),
    },
  ];
}
