import { competenceMatrix, gapsIn } from './competence.ts';
import { severities } from './records/incidents.ts';
import type { AimsRecord, AnyRecord } from './records/record.ts';
import { isVacant } from './responsibilities.ts';
import { openActions } from './review-inputs-actions.ts';
import {
  byUrgency,
  closedWithin,
  day,
  dayOf,
  due,
  group,
  inputFacts,
  isNew,
  isOpen,
  isWithin,
  lateOf,
  note,
  option,
  status,
  text,
  type FactColumn,
  type FactGroup,
  type FactValue,
  type InputFacts,
  type ReviewContext,
} from './review-inputs-model.ts';

/** What bears on the AIMS from outside and inside: context, feedback, resources, ideas. */

/** Changes in external and internal issues (9.3.2 b). */
export function issueFacts(context: ReviewContext): InputFacts {
  const all = context.records.of('issue');
  return inputFacts('issues', 'issues.none', [
    ...changesOf(context, 'issues', all, ['topic', 'importance'], ({ data }) => [
      option('issue', 'topic', data.topic),
      option('issue', 'importance', data.importance),
    ]),
    ...openActions(context, 'issues', 5),
  ]);
}

/** Changes in the needs and expectations of interested parties (9.3.2 c). */
export function partyFacts(context: ReviewContext): InputFacts {
  const all = context.records.of('party');
  const unmet = all.filter(isOpen).filter(({ data }) => unmetNeeds(data).length > 0);
  return inputFacts(
    'parties',
    'parties.none',
    [
      ...changesOf(context, 'parties', all, ['relation', 'need'], ({ data }) => [
        option('party', 'relation', data.relation),
        text(
          data.needs
            .map((need) => need.text.trim())
            .filter((need) => need !== '')
            .join('; '),
        ),
      ]),
      ...openActions(context, 'parties', 5),
    ],
    [
      ...note('needsUnmet', unmet, {
        needs: unmet.reduce((sum, { data }) => sum + unmetNeeds(data).length, 0),
      }),
    ],
  );
}

/** Needs that became requirements of the AIMS, of which nobody said where they are met. */
const unmetNeeds = ({ needs }: AimsRecord<'party'>['data']): readonly unknown[] =>
  needs.filter(
    ({ requirement, metBy, where }) => requirement && metBy.length === 0 && where.trim() === '',
  );

/** Records that are new, were changed, or ended in the period; the others are counted. */
function changesOf<R extends AnyRecord>(
  context: ReviewContext,
  name: 'issues' | 'parties',
  all: readonly R[],
  columns: readonly FactColumn[],
  cells: (record: R) => readonly FactValue[],
): readonly FactGroup[] {
  const open = all.filter(isOpen);
  const made = open.filter((one) => isNew(context, one));
  const changed = open.filter(
    (one) => !made.includes(one) && isWithin(context, dayOf(one.updatedAt)),
  );
  const rest = open.filter((one) => !made.includes(one) && !changed.includes(one));
  const ended = all.filter((one) => closedWithin(context, one));
  const isQuiet = made.length + changed.length + ended.length === 0;
  return [
    ...group(`${name}.new`, made, { columns, cells }),
    ...group(`${name}.changed`, changed, { columns, cells }),
    ...group(`${name}.ended`, ended, { columns, cells }),
    ...group(isQuiet ? `${name}.same` : `${name}.rest`, rest),
  ];
}

/** What others told the organisation: concerns, and answers to what it communicated. */
export function feedbackFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const concerns = records.of('concern');
  const open = gravestFirst(byUrgency(concerns.filter(isOpen)));
  const told = records
    .of('communication')
    .filter(({ data }) => data.log.some(({ on }) => isWithin(context, on)));
  const answered = told.filter((one) => lastResponse(context, one) !== undefined);
  return inputFacts(
    'feedback',
    concerns.length === 0 ? 'feedback.none' : 'feedback.quiet',
    [
      ...group(
        'concerns.open',
        open,
        {
          columns: ['source', 'severity', 'status', 'due'],
          cells: (one) => [
            option('concern', 'from', one.data.from),
            option('concern', 'severity', one.data.severity),
            status(one),
            due(one, today),
          ],
        },
        { late: lateOf(context, open) },
      ),
      ...group(
        'concerns.closed',
        concerns.filter((one) => closedWithin(context, one, one.data.answeredOn)),
        {
          columns: ['source', 'severity', 'answered'],
          cells: ({ data }) => [
            option('concern', 'from', data.from),
            option('concern', 'severity', data.severity),
            day(data.answeredOn),
          ],
        },
      ),
      ...group('communications.answered', answered, {
        columns: ['audience', 'when', 'response'],
        cells: (one) => {
          const last = lastResponse(context, one);
          return [text(one.data.audience), day(last?.on ?? null), text(last?.response ?? '')];
        },
      }),
      ...group(
        'communications.silent',
        told.filter((one) => !answered.includes(one)),
      ),
      ...openActions(context, 'feedback', 5),
    ],
    [
      ...note(
        'concernsRaised',
        concerns.filter(({ data }) => isWithin(context, data.reportedOn)),
      ),
    ],
  );
}

function gravestFirst(
  concerns: readonly AimsRecord<'concern'>[],
): readonly AimsRecord<'concern'>[] {
  const rank = ({ data }: AimsRecord<'concern'>): number =>
    data.severity === null ? severities.length : severities.indexOf(data.severity);
  return concerns.toSorted((a, b) => rank(a) - rank(b));
}

/** What came back last in the period. */
function lastResponse(context: ReviewContext, { data }: AimsRecord<'communication'>) {
  return data.log
    .filter(({ on, response }) => isWithin(context, on) && response.trim() !== '')
    .toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''))
    .at(-1);
}

/** Whether the AIMS has the people, the competence and the means that it needs. */
export function resourceFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const needs = records.of('resource');
  const decided = byUrgency(needs.filter(({ status: now }) => now === 'decided'));
  const trainings = records.of('training');
  const gaps = gapsIn(competenceMatrix(records, today));
  const lacking = records
    .of('person')
    .filter(({ id }) => gaps.some(({ person }) => person.id === id));
  return inputFacts('resources', 'resources.none', [
    ...group('resources.needed', byUrgency(needs.filter(({ status: now }) => now === 'needed')), {
      columns: ['kind', 'need', 'due'],
      cells: (one) => [
        option('resource', 'kind', one.data.kind),
        text(one.data.need),
        due(one, today),
      ],
    }),
    ...group('resources.decided', decided, {
      columns: ['kind', 'decided', 'due'],
      cells: (one) => [
        option('resource', 'kind', one.data.kind),
        day(one.data.decidedOn),
        due(one, today),
      ],
    }),
    ...group(
      'resources.available',
      needs.filter(
        (one) => one.status === 'available' && closedWithin(context, one, one.data.decidedOn),
      ),
    ),
    ...group(
      'resources.refused',
      needs.filter(
        (one) => one.status === 'not-granted' && closedWithin(context, one, one.data.decidedOn),
      ),
    ),
    ...group(
      'roles.vacant',
      records.of('role').filter((one) => isOpen(one) && isVacant(one)),
    ),
    ...group(
      'competence.gaps',
      lacking,
      {
        columns: ['lacking'],
        cells: ({ id }) => [
          text(
            gaps
              .filter(({ person }) => person.id === id)
              .map(({ competence }) => competence.title)
              .join('; '),
          ),
        ],
      },
      { gaps: gaps.length },
    ),
    ...group(
      'trainings.ineffective',
      trainings.filter(
        (one) => one.status === 'not-effective' && closedWithin(context, one, one.data.checkedOn),
      ),
    ),
    ...group(
      'trainings.unchecked',
      trainings.filter(({ status: now, data }) => now === 'held' && data.checkedOn === null),
    ),
    ...group(
      'trainings.planned',
      trainings.filter(({ status: now }) => now === 'planned'),
    ),
    ...openActions(context, 'resources', 5),
  ]);
}

/** Ideas, changes to the AIMS, and actions that serve no other input. */
export function improvementFacts(context: ReviewContext): InputFacts {
  const { records, day: today } = context;
  const ideas = records.of('idea');
  const changes = records.of('change');
  return inputFacts('improvement', 'improvement.none', [
    ...group('ideas.open', byUrgency(ideas.filter(isOpen)), {
      columns: ['source', 'effort', 'status', 'due'],
      cells: (one) => [
        option('idea', 'source', one.data.source),
        option('idea', 'effort', one.data.effort),
        status(one),
        due(one, today),
      ],
    }),
    ...group(
      'ideas.ended',
      ideas.filter((one) => closedWithin(context, one)),
      { columns: ['status', 'result'], cells: (one) => [status(one), text(one.data.result)] },
    ),
    ...group('changes.open', byUrgency(changes.filter(isOpen)), {
      columns: ['status', 'owner', 'due'],
      cells: (one) => [status(one), text(one.owner), due(one, today)],
    }),
    ...group(
      'changes.ended',
      changes.filter((one) => closedWithin(context, one, one.data.doneOn)),
      { columns: ['status', 'result'], cells: (one) => [status(one), text(one.data.result)] },
    ),
    ...openActions(context, 'improvement'),
  ]);
}
