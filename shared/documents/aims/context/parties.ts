import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { titleOf } from '../../gap-report/words.ts';
import { requirementsById } from '../../../domain/tree.ts';
import { lines, plain, sentences } from '../../words.ts';
import { heading, paragraph, table } from '../frame.ts';
import { named, orNone } from './common.ts';
import { addressedBy, needsOf, type ContextFacts, type Party } from './facts.ts';

const fields = recordWords.party.fields;
const { columns } = fields.needs;

/** Each party with its needs, then the needs taken on by what answers them. */
export function partyBlocks(facts: ContextFacts): readonly Block[] {
  const head = heading(1, translate('contextDoc.section.parties'), 'parties');
  if (facts.parties.length === 0) return [head, paragraph(translate('contextDoc.none.parties'))];
  return [head, ...facts.parties.flatMap((party) => blocksOf(facts, party)), ...byAnswer(facts)];
}

function blocksOf(facts: ContextFacts, party: Party): readonly Block[] {
  const needs = needsOf(party);
  return [
    heading(2, named(party), `party-${party.id}`, false),
    ...about(facts, party),
    needs.length === 0
      ? { kind: 'paragraph', content: [muted(translate('contextDoc.party.noNeeds'))] }
      : table(
          [
            { header: columns.text.label, weight: 5 },
            { header: columns.requirement.short, weight: 1.2 },
            { header: columns.metBy.short, weight: 1.6 },
            { header: columns.where.short, weight: 3 },
          ],
          needs.map((need) => [
            plain(need.text.trim()),
            plain(
              translate(need.requirement ? 'contextDoc.need.taken' : 'contextDoc.need.declined'),
            ),
            lines(need.metBy.map((id) => [text(id)])),
            need.where.trim() === '' && !need.requirement ? [] : orNone(need.where),
          ]),
        ),
  ];
}

/** Who they are and how one hears of them, then what the register knows in one quiet line. */
function about(facts: ContextFacts, party: Party): readonly Block[] {
  const { description, engagement } = party.data;
  const words = sentences([
    description.trim(),
    engagement.trim() === ''
      ? ''
      : translate('contextDoc.party.engagement', { engagement: engagement.trim() }),
  ]);
  const known = knownText(facts, party);
  return [
    ...(words === '' ? [] : [paragraph(words)]),
    ...(known === ''
      ? []
      : [{ kind: 'paragraph', style: 'small', content: [muted(known)] } as const]),
  ];
}

function knownText(facts: ContextFacts, party: Party): string {
  const { kind, relation, influence } = party.data;
  const systems = facts.input.records
    .linkedFrom(party.id, 'concerned-with')
    .filter(({ archivedAt }) => archivedAt === null);
  const addressed = addressedBy(facts, party.id);
  const type = [
    relation === null ? '' : fields.relation.options[relation],
    kind === null ? '' : fields.kind.options[kind].toLowerCase(),
  ].filter((part) => part !== '');
  return sentences([
    type.length === 0 ? '' : `${type.join(', ')}.`,
    influence === null
      ? ''
      : translate('contextDoc.party.influence', {
          influence: fields.influence.options[influence].toLowerCase(),
        }),
    systems.length === 0
      ? ''
      : translate('contextDoc.party.systems', { systems: facts.words.list(systems.map(named)) }),
    addressed.length === 0
      ? ''
      : translate('contextDoc.party.addressed', {
          codes: facts.words.list(addressed.map(({ code }) => code)),
        }),
  ]);
}

/** Needs taken on, by clause and control. */
function byAnswer(facts: ContextFacts): readonly Block[] {
  const byId = requirementsById(facts.input.catalogue.requirements);
  const taken = facts.parties.flatMap((party) =>
    needsOf(party)
      .filter(({ requirement }) => requirement)
      .map((need) => ({ party, need })),
  );
  const rows = facts.input.catalogue.requirements.flatMap((requirement) => {
    const own = taken.filter(({ need }) => need.metBy.includes(requirement.id));
    const parties = [...new Set(own.map(({ party }) => party))];
    return parties.length === 0
      ? []
      : [
          [
            plain(`${requirement.id} ${titleOf(requirement, byId)}`),
            plain(parties.map(named).join('; ')),
          ],
        ];
  });
  if (rows.length === 0) return [];
  return [
    heading(1, translate('contextDoc.section.requirements'), 'requirements'),
    paragraph(translate('contextDoc.requirements.intro')),
    table(
      [
        { header: translate('contextDoc.column.requirement'), weight: 3.4 },
        { header: translate('contextDoc.column.party'), weight: 6 },
      ],
      rows,
      true,
    ),
  ];
}
