import type { AiRole } from '../../../domain/organisation.ts';
import { aiRoles } from '../../../domain/organisation.ts';
import { cut } from '../../../domain/sentences.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, text } from '../../doc.ts';
import { sentences } from '../../words.ts';
import { heading, paragraph, table } from '../frame.ts';
import { codesOf, filled, filledRows, named, openPoints, orNone, roleLabel } from './common.ts';
import { needsOf, type ContextFacts } from './facts.ts';

/** More names would make the sentence a list. */
const mostNamed = 4;
/** More systems than this stand in their own register only. */
const mostSystems = 25;
/** The whole purpose stands in the AI system register. */
const longestPurpose = 300;

/** What was found, in sentences, and what is still missing. */
export function summaryBlocks(facts: ContextFacts): readonly Block[] {
  const lead = leadText(facts);
  const rest = sentences([highText(facts), climateText(facts), partiesText(facts)]);
  return [
    heading(1, translate('contextDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: [text(lead)] },
    ...(rest === '' ? [] : [paragraph(rest)]),
    ...openPoints(facts.open),
  ];
}

function leadText({ issues, input }: ContextFacts): string {
  const organisation = input.organisation.name;
  if (issues.length === 0) return translate('contextDoc.lead.none', { organisation });
  const external = issues.filter(({ data }) => data.kind === 'external').length;
  return translate('contextDoc.lead', {
    organisation,
    count: issues.length,
    external,
    internal: issues.length - external,
  });
}

function highText({ issues, words }: ContextFacts): string {
  const high = issues.filter(({ data }) => data.importance === 'high');
  if (high.length === 0) return '';
  return high.length > mostNamed
    ? translate('contextDoc.lead.highMany', { count: high.length })
    : translate('contextDoc.lead.high', {
        issues: words.list(high.map(({ title, code }) => `“${title}” (${code})`)),
      });
}

function climateText({ issues, closed }: ContextFacts): string {
  const relevant = issues.filter(({ data }) => data.topic === 'climate');
  if (relevant.length > 0) {
    return translate('contextDoc.lead.climate', { codes: codesOf(relevant) });
  }
  const considered = closed.filter(({ data }) => data.topic === 'climate');
  return considered.length === 0
    ? ''
    : translate('contextDoc.lead.climateNot', { codes: codesOf(considered) });
}

function partiesText({ parties }: ContextFacts): string {
  const needs = parties.flatMap(needsOf);
  if (needs.length === 0) return '';
  return translate('contextDoc.lead.parties', {
    count: parties.length,
    needs: translate('contextDoc.lead.needs', { count: needs.length }),
    taken: needs.filter(({ requirement }) => requirement).length,
  });
}

/** Who the organisation is, and what it is towards its AI systems. */
export function organisationBlocks(facts: ContextFacts): readonly Block[] {
  const { organisation } = facts.input;
  const rows = filledRows([
    [translate('contextDoc.field.name'), organisation.legalName.trim() || organisation.name],
    [
      translate('contextDoc.field.sector'),
      organisation.sector === null ? '' : translate(`sector.${organisation.sector}`),
    ],
    [translate('contextDoc.field.description'), organisation.description],
    [
      translate('contextDoc.field.headcount'),
      organisation.headcount === null ? '' : facts.words.number(organisation.headcount),
    ],
    [
      translate('contextDoc.field.sites'),
      organisation.sites.map(({ name, address }) => filled([name, address]).join(', ')).join('\n'),
    ],
    [translate('contextDoc.field.standards'), organisation.standardsHeld.join(', ')],
    [translate('contextDoc.field.roles'), facts.words.list(organisation.aiRoles.map(roleLabel))],
  ]);
  return [
    heading(1, translate('contextDoc.section.organisation'), 'organisation'),
    { kind: 'key-value', rows },
    ...systemBlocks(facts),
  ];
}

function systemBlocks({ systems, words }: ContextFacts): readonly Block[] {
  if (systems.length === 0) return [];
  if (systems.length > mostSystems) {
    const counts = aiRoles.flatMap((role: AiRole) => {
      const count = systems.filter(({ data }) => data.roles.includes(role)).length;
      const label = roleLabel(role);
      return count === 0
        ? []
        : [translate('contextDoc.systems.roleCount', { role: label, count: words.number(count) })];
    });
    return [
      paragraph(
        translate('contextDoc.systems.many', {
          count: words.number(systems.length),
          roles: words.list(counts),
        }),
      ),
    ];
  }
  return [
    paragraph(translate('contextDoc.systems.intro')),
    table(
      [
        { header: translate('contextDoc.column.system'), weight: 3 },
        { header: translate('contextDoc.column.purpose'), weight: 5 },
        { header: translate('contextDoc.column.role'), weight: 2.4 },
      ],
      systems.map((system) => [
        [bold(named(system))],
        orNone(cut(system.data.purpose.trim(), longestPurpose)),
        orNone(words.list(system.data.roles.map(roleLabel))),
      ]),
    ),
  ];
}
