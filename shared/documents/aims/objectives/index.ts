import { recordSpecs } from '../../../domain/records/types.ts';
import { objective as words } from '../../../i18n/en/records/planning.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { codesOf, openPoints, stateOf } from '../context/common.ts';
import { frame, heading } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { planFacts, type ObjectiveEntry, type PlanFacts } from './facts.ts';
import { objectiveCards, objectiveTable } from './objectives.ts';
import { changeBlocks, taskBlocks } from './plans.ts';

/** AI objectives, how they are to be reached, and planned changes to the AIMS (6.2, 6.3). */
export const objectivesPlanDocument: AimsDocKind = {
  document: 'objectives-plan',
  clauses: ['6.2', '6.3', 'A.6.1.2', 'A.9.3'],
  missing: (input) => openInPlan(planFacts(input)),
  build: (input) => {
    const facts = planFacts(input);
    const { entries, changes, words: format } = facts;
    const open = openInPlan(facts);
    return frame(input, {
      title: translate('planDoc.title'),
      code: 'OBJECTIVES',
      version: stateOf(
        [...entries.map(({ objective }) => objective), ...changes],
        input.createdAt,
        format,
      ),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: ownerOf(input),
      clauses: objectivesPlanDocument.clauses,
      contents: entries.length + changes.length > 8,
      blocks: [
        ...summaryBlocks(facts, open),
        ...objectiveCards(facts),
        ...taskBlocks(facts),
        ...changeBlocks(facts),
      ],
      signers: [
        {
          name: '',
          role: translate('planDoc.sign.role'),
          statement: translate('planDoc.sign.statement'),
        },
      ],
    });
  },
};

/** Who keeps the AIMS; a plan has no record of its own that could have an owner. */
function ownerOf({ records, organisation }: AimsDocInput): string {
  return records.only('scope')?.owner.trim() || organisation.contactName;
}

function summaryBlocks(facts: PlanFacts, open: readonly string[]): readonly Block[] {
  return [
    heading(1, translate('planDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...openPoints(open),
    ...(facts.entries.length === 0 ? [] : [objectiveTable(facts)]),
  ];
}

function leadText({ entries, input, words: format }: PlanFacts): string {
  const organisation = input.organisation.name;
  if (entries.length === 0) return translate('planDoc.lead.none', { organisation });
  const statuses = recordSpecs.objective.statuses.flatMap((status) => {
    const count = entries.filter(({ objective }) => objective.status === status).length;
    if (count === 0) return [];
    return entries.length === 1
      ? [words.statuses[status].toLowerCase()]
      : [translate(`planDoc.lead.state.${status}`, { count })];
  });
  const unmeasured = entries.filter(({ isMeasurementOverdue }) => isMeasurementOverdue).length;
  const differing = entries.filter(({ differs }) => differs !== null);
  return sentences([
    translate('planDoc.lead', {
      organisation,
      count: entries.length,
      states: format.list(statuses),
    }),
    unmeasured === 0 ? '' : translate('planDoc.lead.unmeasured', { count: unmeasured }),
    differing.length === 0
      ? ''
      : translate('planDoc.lead.differs', {
          count: differing.length,
          codes: codesOf(differing.map(({ objective }) => objective)),
        }),
  ]);
}

/** What keeps the plan from being complete. */
function openInPlan({ entries, changes, input }: PlanFacts): readonly string[] {
  if (entries.length === 0) return [translate('planDoc.open.noObjective')];
  const closed: readonly string[] = recordSpecs.objective.closed;
  const open = entries.filter(({ objective }) => !closed.includes(objective.status));
  const point = (key: OpenPoint, some: readonly { readonly code: string }[]): readonly string[] =>
    some.length === 0 ? [] : [translate(key, { count: some.length, codes: codesOf(some) })];
  const objectives = (some: readonly ObjectiveEntry[]) => some.map(({ objective }) => objective);
  return [
    ...point(
      'planDoc.open.incomplete',
      objectives(
        open.filter(
          ({ objective: { data, owner, due } }) =>
            data.target === null ||
            data.indicator.trim() === '' ||
            owner.trim() === '' ||
            due === null,
        ),
      ),
    ),
    ...point('planDoc.open.noTask', objectives(open.filter(({ tasks }) => tasks.length === 0))),
    ...point(
      'planDoc.open.unmeasured',
      objectives(entries.filter(({ isMeasurementOverdue }) => isMeasurementOverdue)),
    ),
    ...point(
      'planDoc.open.noPolicy',
      objectives(
        open.filter(
          ({ objective }) =>
            objective.data.commitment.trim() === '' &&
            input.records.linkedFrom(objective.id, 'supports').length === 0,
        ),
      ),
    ),
    ...point(
      'planDoc.open.unapproved',
      changes.filter(({ status }) => status === 'proposed'),
    ),
  ];
}

type OpenPoint =
  | 'planDoc.open.incomplete'
  | 'planDoc.open.noTask'
  | 'planDoc.open.unmeasured'
  | 'planDoc.open.noPolicy'
  | 'planDoc.open.unapproved';
