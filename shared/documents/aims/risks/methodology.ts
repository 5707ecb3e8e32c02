import { highestRating } from '../../../domain/criteria-problems.ts';
import { levelOf } from '../../../domain/risk-criteria.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Column } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { levelTag } from '../../risk-tones.ts';
import { plain, sentences } from '../../words.ts';
import { filled, openPoints, orNone, stateOf } from '../context/common.ts';
import { frame, heading, paragraph, table, signerOf } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { riskFacts, standingLevel, type RiskFacts } from './facts.ts';
import { criteriaMatrix } from './matrix.ts';
import { againBlocks, treatmentBlocks } from './methodology-use.ts';

const { fields } = recordWords['risk-criteria'];

/** Scales, matrix, appetite and acceptance: how risks are assessed and treated here (6.1.1 to 6.1.3). */
export const riskMethodologyDocument: AimsDocKind = {
  document: 'risk-methodology',
  clauses: ['6.1.1', '6.1.2', '6.1.3', '8.2', '8.3'],
  missing: (input) => missing(riskFacts(input)),
  build: (input) => {
    const facts = riskFacts(input);
    const { saved, criteria, words } = facts;
    const { approvedBy, approvedOn } = criteria;
    return frame(input, {
      title: translate('riskMethod.title'),
      code: saved?.code ?? 'RISK-METHOD',
      version: stateOf(saved === undefined ? [] : [saved], input.createdAt, words),
      status: recordWords['risk-criteria'].statuses[isApproved(facts) ? 'approved' : 'draft'],
      owner: saved?.owner ?? '',
      clauses: riskMethodologyDocument.clauses,
      blocks: [
        ...summaryBlocks(facts),
        ...methodBlocks(facts),
        ...scaleBlocks(facts),
        ...matrixBlocks(facts),
        ...levelBlocks(facts),
        ...treatmentBlocks(facts),
        ...againBlocks(facts),
      ],
      signers: [
        {
          ...signerOf(approvedBy, translate('aimsDoc.topManagement')),
          statement: translate('riskMethod.sign'),
          ...(approvedOn === null ? {} : { date: words.shortDate(approvedOn) }),
        },
      ],
    });
  },
};

const isApproved = ({ criteria }: RiskFacts): boolean =>
  criteria.approvedBy.trim() !== '' && criteria.approvedOn !== null;

function missing(facts: RiskFacts): readonly string[] {
  const { criteria, saved, input, today, words } = facts;
  const named = (rows: readonly { readonly label: string }[]) => ({
    count: rows.length,
    levels: words.list(rows.map(({ label }) => label)),
  });
  const likelihood = criteria.likelihood.filter(({ meaning }) => meaning.trim() === '');
  const people = criteria.consequence.filter(
    ({ individuals, society }) => individuals.trim() === '' || society.trim() === '',
  );
  const levels = criteria.levels.filter(
    ({ acceptance, acceptedBy }) => acceptance.trim() === '' || acceptedBy.trim() === '',
  );
  const due = saved?.due ?? null;
  const isLate = due !== null && due < today;
  const { name: organisation } = input.organisation;
  return [
    ...(saved === undefined ? [translate('riskMethod.open.notOwn', { organisation })] : []),
    ...(isApproved(facts) ? [] : [translate('riskMethod.open.notApproved')]),
    ...(likelihood.length === 0
      ? []
      : [translate('riskMethod.open.likelihood', named(likelihood))]),
    ...(people.length === 0 ? [] : [translate('riskMethod.open.people', named(people))]),
    ...(levels.length === 0 ? [] : [translate('riskMethod.open.acceptance', named(levels))]),
    ...(criteria.method.trim() === '' ? [translate('riskMethod.open.method')] : []),
    ...(filled(criteria.triggers).length === 0 ? [translate('riskMethod.open.triggers')] : []),
    ...(isLate ? [translate('riskMethod.open.review', { date: words.date(due) })] : []),
  ];
}

function summaryBlocks(facts: RiskFacts): readonly Block[] {
  const { criteria, input, words } = facts;
  const { approvedBy: by, approvedOn } = criteria;
  return [
    heading(1, translate('riskMethod.section.summary'), 'summary'),
    {
      kind: 'paragraph',
      style: 'lead',
      content: plain(
        translate('riskMethod.lead', {
          organisation: input.organisation.name,
          likelihood: criteria.likelihood.length,
          consequence: criteria.consequence.length,
          highest: highestRating(criteria),
          levels: criteria.levels.length,
        }),
      ),
    },
    paragraph(
      sentences([
        translate('riskMethod.lead.appetite', { appetite: criteria.appetite ?? 1 }),
        approvedOn === null || by.trim() === ''
          ? ''
          : translate('riskMethod.lead.approved', { by, date: words.date(approvedOn) }),
      ]),
    ),
    ...openPoints(missing(facts)),
  ];
}

function methodBlocks({ criteria }: RiskFacts): readonly Block[] {
  const parts = filled(criteria.method.split('\n'));
  if (parts.length === 0) return [];
  return [
    heading(1, translate('riskMethod.section.method'), 'method'),
    ...parts.map((part) => paragraph(part)),
  ];
}

const number: Column = { header: translate('riskMethod.column.number'), weight: 0.7, align: 'end' };

function scaleBlocks({ criteria }: RiskFacts): readonly Block[] {
  const { likelihood, consequence } = fields;
  return [
    heading(1, translate('riskMethod.section.likelihood'), 'likelihood'),
    paragraph(translate('riskMethod.likelihood.intro')),
    table(
      [
        number,
        { header: likelihood.columns.label.label, weight: 2 },
        { header: likelihood.columns.meaning.label, weight: 6 },
      ],
      criteria.likelihood.map(({ label, meaning }, at) => [
        plain(String(at + 1)),
        [bold(label)],
        orNone(meaning),
      ]),
    ),
    heading(1, translate('riskMethod.section.consequence'), 'consequence'),
    paragraph(translate('riskMethod.consequence.intro')),
    table(
      [
        number,
        { header: consequence.columns.label.label, weight: 1.7 },
        { header: consequence.columns.organisation.label, weight: 3 },
        { header: consequence.columns.individuals.label, weight: 3 },
        { header: consequence.columns.society.label, weight: 3 },
      ],
      criteria.consequence.map(({ label, organisation, individuals, society }, at) => [
        plain(String(at + 1)),
        [bold(label)],
        orNone(organisation),
        orNone(individuals),
        orNone(society),
      ]),
    ),
  ];
}

function matrixBlocks({ criteria, words }: RiskFacts): readonly Block[] {
  const { likelihood, consequence, levels, exceptions } = criteria;
  const cells = exceptions.map((one) =>
    translate('riskMethod.matrix.exception', {
      likelihood: likelihood[(one.likelihood ?? 1) - 1]?.label ?? '',
      consequence: consequence[(one.consequence ?? 1) - 1]?.label ?? '',
      level: levels[levelOf(criteria, one.likelihood, one.consequence) ?? 0]?.label ?? '',
    }),
  );
  return [
    heading(1, translate('riskMethod.section.matrix'), 'matrix'),
    criteriaMatrix(criteria),
    ...(cells.length === 0
      ? []
      : [
          paragraph(
            translate('riskMethod.matrix.exceptions', {
              count: cells.length,
              cells: words.list(cells),
            }),
          ),
        ]),
  ];
}

function levelBlocks(facts: RiskFacts): readonly Block[] {
  const { criteria, risks } = facts;
  const highest = highestRating(criteria);
  const rangeOf = (at: number): string => {
    const from = criteria.levels[at]?.from ?? 1;
    const to = (criteria.levels[at + 1]?.from ?? highest + 1) - 1;
    return from >= to ? String(from) : translate('riskMethod.range', { from, to });
  };
  const { columns } = fields.levels;
  return [
    heading(1, translate('riskMethod.section.levels'), 'levels'),
    paragraph(appetiteText(facts)),
    table(
      [
        { header: columns.label.label, weight: 1.8 },
        { header: translate('riskMethod.column.ratings'), weight: 1.4 },
        { header: columns.acceptance.label, weight: 4.4 },
        { header: columns.acceptedBy.label, weight: 2.2 },
        { header: translate('riskMethod.column.now'), weight: 1.3, align: 'end' },
      ],
      criteria.levels.map(({ label, acceptance, acceptedBy }, at) => [
        [{ kind: 'tag', tone: levelTag(at, criteria.levels.length), label }],
        plain(rangeOf(at)),
        orNone(acceptance),
        orNone(acceptedBy),
        [text(String(risks.filter((risk) => standingLevel(facts, risk) === at).length))],
      ]),
    ),
  ];
}

function appetiteText({ criteria, above, risks }: RiskFacts): string {
  const rated = risks.filter(({ data }) => data.inherent !== null || data.residual !== null).length;
  return translate('riskMethod.levels.intro', {
    appetite: criteria.appetite ?? 1,
    within: translate('riskDoc.risk', { count: rated - above.length }),
    above: above.length,
  });
}
