import {
  auditCoverage,
  byUrgency,
  type AuditCoverage,
  type CoverageRow,
} from '../../../domain/audit-coverage.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import { audit as auditWords, auditProgramme as words } from '../../../i18n/en/records/audits.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines, Signer, TagTone } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines, plain, type Words } from '../../words.ts';
import { filledRows, openPoints } from '../context/common.ts';
import { frame, heading, paragraph, signerOf, table, widePage } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { dayOf, formatOf, headOf, leadOf, teamOf } from './common.ts';
import { listedRequirements, reasonText } from './conflict-text.ts';

type Programme = AimsRecord<'audit-programme'>;

interface Facts {
  readonly input: AimsDocInput;
  readonly programme: Programme;
  readonly coverage: AuditCoverage;
  readonly format: Words;
  readonly open: readonly string[];
}

/** The programme of internal audits over a cycle: audits, importance, and what is not covered (9.2.2). */
export const auditProgrammeDocument: AimsDocKind = {
  document: 'audit-programme',
  clauses: ['9.2.2'],
  subjects: (records) => records.of('audit-programme'),
  missing: (input, subject) => factsOf(input, subject).open,
  build: (input, subject) => {
    const facts = factsOf(input, subject);
    const { programme } = facts;
    return frame(input, {
      title: translate('auditDoc.programme.title'),
      ...headOf(programme, input),
      clauses: auditProgrammeDocument.clauses,
      blocks: [
        ...summaryBlocks(facts),
        ...basisBlocks(facts),
        ...reviewBlocks(facts),
        ...auditBlocks(facts),
        ...importanceBlocks(facts),
        // The wide pages come last: nothing stands alone on a page after them.
        ...coverageBlocks(facts),
      ],
      signers: signers(facts),
    });
  },
};

function factsOf(input: AimsDocInput, subject: AnyRecord | null): Facts {
  if (subject === null || !isOfType(subject, 'audit-programme')) {
    throw new Error('An audit programme is made of its record');
  }
  const { records, catalogue, gaps = new Map() } = input;
  const coverage = auditCoverage(
    { records, requirements: catalogue.requirements, gaps, today: dayOf(input) },
    subject,
  );
  const format = formatOf(input);
  return { input, programme: subject, coverage, format, open: openOf(subject, coverage) };
}

function openOf({ status, data }: Programme, { audits, totals }: AuditCoverage): readonly string[] {
  const isApproved = ['approved', 'running', 'closed'].includes(status);
  return [
    ...(data.objectives.trim() === '' ? [translate('auditDoc.programme.open.objectives')] : []),
    ...(isApproved ? [] : [translate('auditDoc.programme.open.approval')]),
    ...(audits.length === 0 ? [translate('auditDoc.programme.open.audits')] : []),
    ...(totals.overdue === 0
      ? []
      : [translate('auditDoc.programme.open.overdue', { count: totals.overdue })]),
  ];
}

function summaryBlocks(facts: Facts): readonly Block[] {
  const { coverage, format, open } = facts;
  const { totals, rows, cycle, audits } = coverage;
  const lacking = totals.uncovered + totals['too-late'] + totals.overdue;
  const lead = translate('auditDoc.programme.lead', {
    from: format.date(cycle.from),
    until: format.date(cycle.until),
    count: audits.length,
    done: totals.done + totals.again,
    planned: totals.planned,
    rows: rows.length,
  });
  return [
    heading(1, translate('auditDoc.programme.section.summary'), 'summary'),
    leadOf([
      lead,
      lacking === 0
        ? translate('auditDoc.programme.lead.covered')
        : translate('auditDoc.programme.lead.lacking', { count: lacking }),
    ]),
    ...openPoints(open),
  ];
}

function basisBlocks({ programme, format }: Facts): readonly Block[] {
  const { data, owner } = programme;
  const { fields } = words;
  const approved =
    data.approvedBy.trim() === '' || data.approvedOn === null
      ? data.approvedBy
      : translate('auditDoc.approved', {
          by: data.approvedBy,
          date: format.date(data.approvedOn),
        });
  const rows = filledRows([
    [fields.objectives.label, data.objectives],
    [fields.methods.label, data.methods],
    [fields.resources.label, data.resources],
    [fields.risks.label, data.risks],
    [words.owner, owner],
    [fields.approvedBy.label, approved],
  ]);
  if (rows.length === 0) return [];
  return [
    heading(1, translate('auditDoc.programme.section.basis'), 'basis'),
    { kind: 'key-value', rows },
  ];
}

function auditBlocks({ input, coverage, format }: Facts): readonly Block[] {
  const head = heading(1, translate('auditDoc.programme.section.audits'), 'audits');
  const audits = coverage.audits.flatMap(({ id }) => {
    const one = input.records.byId(id);
    return one !== undefined && isOfType(one, 'audit') ? [one] : [];
  });
  if (audits.length === 0) {
    return [head, paragraph(translate('auditDoc.programme.audits.none'))];
  }
  return [
    head,
    table(
      [
        { header: translate('auditDoc.column.audit'), weight: 3 },
        { header: translate('auditDoc.column.days'), weight: 2 },
        { header: translate('audits.team.lead'), weight: 2 },
        { header: translate('auditDoc.column.scope'), weight: 3 },
        { header: translate('auditDoc.column.state'), weight: 1.6 },
      ],
      audits.map((audit) => {
        const lead = teamOf(input, audit).find((member) => member.lead);
        const { requirements, processes } = audit.data;
        return [
          lines([[muted(audit.code)], [text(audit.title)]]),
          plain(periodText(format, audit.data.startOn, audit.data.endOn)),
          lead === undefined ? [muted(translate('auditDoc.none'))] : plain(lead.person.title),
          plain(listedRequirements([...requirements, ...processes])),
          plain(auditWords.statuses[audit.status as keyof typeof auditWords.statuses]),
        ];
      }),
    ),
  ];
}

function periodText(format: Words, from: string | null, until: string | null): string {
  const day = (value: string | null): string => (value === null ? '' : format.shortDate(value));
  if (until === null || until === from) return day(from);
  return [day(from), day(until)].filter((one) => one !== '').join(' – ');
}

/** What is more or less important than the rest, with the reasons. */
function importanceBlocks({ coverage }: Facts): readonly Block[] {
  const unusual = coverage.rows.filter(({ importance }) => importance !== 'normal');
  const head = heading(1, translate('auditDoc.programme.section.importance'), 'importance');
  if (unusual.length === 0) {
    return [head, paragraph(translate('auditDoc.programme.importance.none'))];
  }
  return [
    head,
    paragraph(translate('auditDoc.programme.importance.intro', { count: unusual.length })),
    table(
      [
        { header: translate('auditDoc.column.what'), weight: 3 },
        { header: translate('audits.coverage.importance'), weight: 1.2 },
        { header: translate('auditDoc.column.why'), weight: 5 },
      ],
      unusual.map((row) => [
        plain(nameOf(row)),
        importanceTag(row),
        plain(row.reasons.map(reasonText).join(' ')),
      ]),
      true,
    ),
  ];
}

const nameOf = ({ kind, id, title }: CoverageRow): string =>
  kind === 'process' ? title : `${id} ${title}`;

function importanceTag({ importance }: CoverageRow): Inlines {
  const tone: TagTone = importance === 'high' ? 'warning' : 'neutral';
  return [{ kind: 'tag', tone, label: translate(`audits.importance.${importance}`) }];
}

const stateTones = {
  overdue: 'danger',
  uncovered: 'warning',
  'too-late': 'warning',
  again: 'neutral',
  planned: 'info',
  done: 'good',
} as const satisfies Readonly<Record<CoverageRow['state'], TagTone>>;

function coverageBlocks({ coverage, format }: Facts): readonly Block[] {
  const day = (value: string | null): Inlines =>
    value === null ? [muted('–')] : plain(format.shortDate(value));
  return [
    widePage,
    heading(1, translate('auditDoc.programme.section.coverage'), 'coverage'),
    paragraph(translate('auditDoc.programme.coverage.intro')),
    table(
      [
        { header: translate('audits.coverage.what'), weight: 5 },
        { header: translate('audits.coverage.importance'), weight: 1.3 },
        { header: translate('audits.coverage.standing'), weight: 1.8 },
        { header: translate('audits.coverage.dueBy'), weight: 1.6 },
        { header: translate('audits.coverage.lastOn'), weight: 1.6 },
        { header: translate('auditDoc.column.audits'), weight: 4 },
      ],
      byUrgency(coverage.rows).map((row) => [
        plain(nameOf(row)),
        importanceTag(row),
        [
          {
            kind: 'tag',
            tone: stateTones[row.state],
            label: translate(`audits.coverage.state.${row.state}`),
          },
        ],
        day(row.dueBy),
        day(row.lastOn),
        auditsOf(coverage, row),
      ]),
      true,
    ),
  ];
}

function auditsOf({ audits }: AuditCoverage, { cells }: CoverageRow): Inlines {
  const named = audits.flatMap(({ code }, at) => {
    const cell = cells[at] ?? null;
    return cell === null ? [] : [`${code} ${translate(`audits.coverage.cell.${cell}`)}`];
  });
  return named.length === 0 ? [muted('–')] : plain(named.join(', '));
}

function reviewBlocks({ programme }: Facts): readonly Block[] {
  const review = programme.data.review.trim();
  const head = heading(1, translate('auditDoc.programme.section.review'), 'review');
  const none = translate('auditDoc.programme.review.none');
  return [head, paragraph(review === '' ? none : review)];
}

function signers({ programme, format }: Facts): readonly Signer[] {
  const { approvedBy, approvedOn } = programme.data;
  return [
    {
      ...signerOf(programme.owner, translate('auditDoc.role.programmeManager')),
      statement: translate('auditDoc.programme.sign.owner'),
    },
    {
      ...signerOf(approvedBy, translate('auditDoc.role.management')),
      statement: translate('auditDoc.programme.sign.approve'),
      ...(approvedOn === null ? {} : { date: format.shortDate(approvedOn) }),
    },
  ];
}
