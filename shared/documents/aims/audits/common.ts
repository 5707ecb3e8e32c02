import {
  auditorCompetence,
  conflictsOf,
  scopeOfAudit,
  type AuditorCompetence,
  type Conflict,
} from '../../../domain/auditor-independence.ts';
import type { FindingGrade } from '../../../domain/records/audits.ts';
import {
  isOfType,
  type AimsRecord,
  type AnyRecord,
  type Records,
} from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { gradeTones } from '../../gap-report/words.ts';
import { lines, plain, sentences, wordsFor, type Words } from '../../words.ts';
import { stateOf } from '../context/common.ts';
import { statusText } from '../field-text.ts';
import { table, type FrameOptions } from '../frame.ts';
import type { AimsDocInput } from '../kind.ts';
import { conflictsText } from './conflict-text.ts';

/** What the documents on internal audits share. */

export type Audit = AimsRecord<'audit'>;
export type Check = AimsRecord<'audit-check'>;
export type Finding = AimsRecord<'finding'>;

/** The day of issue: what is overdue or expired is judged by it. */
export const dayOf = ({ createdAt }: Pick<AimsDocInput, 'createdAt'>): string =>
  createdAt.slice(0, 10);

export const formatOf = ({ organisation }: AimsDocInput): Words =>
  wordsFor(organisation.documentLanguage);

/** What the cover says of the record that a document is made from; `others` count for its version. */
export function headOf(
  record: AnyRecord,
  input: AimsDocInput,
  others: readonly AnyRecord[] = [],
): Pick<FrameOptions, 'subtitle' | 'code' | 'version' | 'status' | 'owner'> {
  const { title, code, owner } = record;
  const version = stateOf([record, ...others], input.createdAt, formatOf(input));
  return { subtitle: title, code, version, status: statusText(record), owner };
}

/** The paragraph that states the finding. */
export const leadOf = (parts: readonly string[]): Block => ({
  kind: 'paragraph',
  style: 'lead',
  content: plain(sentences(parts)),
});

/** A member of an audit's team as it is printed. */
export interface Member {
  readonly person: AimsRecord<'person'>;
  readonly lead: boolean;
  readonly conflicts: readonly Conflict[];
  readonly competence: AuditorCompetence;
}

/** The team of an audit, the lead auditor first. */
export function teamOf(input: AimsDocInput, audit: Audit): readonly Member[] {
  const { records } = input;
  const scope = scopeOfAudit(records, audit);
  const on = audit.data.startOn ?? dayOf(input);
  const leads = persons(records, audit.id, 'led-by');
  const others = persons(records, audit.id, 'audited-by').filter(
    ({ id }) => !leads.some((lead) => lead.id === id),
  );
  return [...leads, ...others].map((person) => ({
    person,
    lead: leads.includes(person),
    conflicts: conflictsOf(records, person, scope),
    competence: auditorCompetence(records, person.id, on),
  }));
}

const persons = (
  records: Records,
  auditId: string,
  relation: string,
): readonly AimsRecord<'person'>[] =>
  records.linkedFrom(auditId, relation).filter((one) => isOfType(one, 'person'));

/** Name, part, independence and competence of everybody who audits. */
export function teamTable(team: readonly Member[]): Block {
  return table(
    [
      { header: translate('auditDoc.column.auditor'), weight: 2.4 },
      { header: translate('auditDoc.column.independence'), weight: 4 },
      { header: translate('auditDoc.column.competence'), weight: 3 },
    ],
    team.map(({ person, lead, conflicts, competence }) => [
      lines([
        [text(person.title)],
        person.data.function.trim() === '' ? [] : [muted(person.data.function)],
        lead ? [muted(translate('audits.team.lead'))] : [],
      ]),
      plain(
        conflicts.length === 0
          ? translate('audits.independent')
          : translate('audits.notIndependent', { reason: conflictsText(conflicts) }),
      ),
      plain(
        translate(`auditDoc.competence.${competence.state}`, {
          title: competence.qualification?.title ?? '',
          code: competence.qualification?.code ?? '',
        }),
      ),
    ]),
  );
}

/** "6.1.2 AI risk assessment"; an id that the catalogue does not know stands alone. */
export function requirementName({ catalogue }: AimsDocInput, id: string): string {
  const title = catalogue.requirements.find((one) => one.id === id)?.title;
  return title === undefined ? id : `${id} ${title}`;
}

/** More than these would fill a page with one name a line. */
const mostLines = 10;

/** Requirements one below the other, or in running text where they are many. */
export function requirementNames(input: AimsDocInput, ids: readonly string[]): string {
  const names = ids.map((id) => requirementName(input, id));
  return names.join(names.length > mostLines ? '; ' : '\n');
}

/** The grade of a finding as a tag. */
export function gradeTag(grade: FindingGrade | null): Inlines {
  if (grade === null) return [muted(translate('grade.none'))];
  return [{ kind: 'tag', tone: gradeTones[grade], label: translate(`grade.${grade}`) }];
}

const marks = {
  conforms: 'conforms',
  'does-not': 'does-not',
  'not-applicable': 'not-applicable',
  'not-reached': 'partly',
  open: 'not-assessed',
} as const;

/** The answer to a question of the checklist, as shape and word. */
export function checkMark(status: string): Inline {
  const known = (Object.keys(marks) as (keyof typeof marks)[]).find((one) => one === status);
  const answer = known ?? 'open';
  const label = translate(`auditInterview.answer.${answer}`);
  return { kind: 'mark', mark: marks[answer], label };
}

/** From and until, or the one day; empty where no day is set. */
export function periodText(
  format: Words,
  { startOn, endOn }: Pick<Audit['data'], 'startOn' | 'endOn'>,
): string {
  if (startOn === null) return endOn === null ? '' : format.date(endOn);
  if (endOn === null || endOn === startOn) return format.date(startOn);
  return translate('auditDoc.period', { from: format.date(startOn), until: format.date(endOn) });
}

/** The audit that a document is made of. */
export function auditOf(subject: AnyRecord | null): Audit {
  if (subject !== null && isOfType(subject, 'audit')) return subject;
  throw new Error('A document of an audit is made of an audit record');
}

/** Audits that are not cancelled: of each there are documents. */
export const plannedAudits = (records: Records): readonly Audit[] =>
  records.of('audit').filter(({ status }) => status !== 'cancelled');
