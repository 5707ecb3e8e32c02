import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import { listLinksFrom, readRecords } from '../../db/repositories/records.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { ReadDb } from '../../db/handle.ts';
import { isGap, type Answer, type Assessment } from '../../shared/domain/assessment.ts';
import type { Question } from '../../shared/domain/content.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { suggestGrade } from '../../shared/domain/gaps.ts';
import { asTitle } from '../../shared/domain/impact-risk.ts';
import { latestValues } from '../../shared/domain/indicators.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { linkSpecOf } from '../../shared/domain/records/types.ts';
import { wordsFor } from '../../shared/documents/words.ts';
import { translate } from '../../shared/i18n/index.ts';

/** What a nonconformity takes over from what it is raised from. */
export interface Origin {
  /** The relation by which the record that it comes from links to it. */
  readonly relation: 'raised' | 'led-to';
  readonly title: string;
  readonly owner: string;
  /** Where the source sets a deadline of its own. */
  readonly due: string | null;
  readonly data: {
    readonly source: NonNullable<AimsRecord<'nonconformity'>['data']['source']>;
    readonly grade: 'major' | 'minor';
    readonly requirements: readonly string[];
    readonly statement: string;
    readonly evidence: string;
    readonly detectedOn: string;
    readonly reference: string;
    readonly correction?: string;
    readonly correctedOn?: string | null;
  };
  /** Ids of the records that it concerns. */
  readonly about: readonly string[];
  /** Ids of the evidence that is attached to it as well. */
  readonly evidence: readonly string[];
}

/**
 * What a nonconformity raised from a record begins with.
 * @throws AppError `nonconformity.not-graded`, `nonconformity.no-breach`, `record.link-refused`
 */
export function originOfRecord(db: ReadDb, from: AnyRecord): Origin {
  if (isOfType(from, 'finding')) return ofFinding(db, from);
  if (isOfType(from, 'incident')) return ofIncident(db, from);
  if (isOfType(from, 'concern')) return ofConcern(db, from);
  if (isOfType(from, 'indicator')) return ofIndicator(db, from);
  throw new AppError('record.link-refused', { from: from.code, to: 'NCR' });
}

function ofFinding(db: ReadDb, finding: AimsRecord<'finding'>): Origin {
  const { id, code, title, owner, due, data } = finding;
  const { grade } = data;
  if (grade !== 'major' && grade !== 'minor') {
    throw new AppError('nonconformity.not-graded', { code });
  }
  const found = listLinksFrom(db, [id], ['found-in'])[0]?.other;
  return {
    relation: 'raised',
    title,
    owner,
    due,
    data: {
      source: found?.type === 'external-audit' ? 'certification-audit' : 'internal-audit',
      grade,
      requirements: data.requirements,
      statement: data.statement,
      evidence: data.evidence,
      detectedOn: data.foundOn ?? dayOf(finding),
      reference: data.reference === '' ? code : data.reference,
    },
    ...taken(db, finding, ['concerns']),
  };
}

function ofIncident(db: ReadDb, incident: AimsRecord<'incident'>): Origin {
  const { code, title, owner, data } = incident;
  const detectedOn = data.detectedOn ?? dayOf(incident);
  const corrected = [data.containment, data.correction].filter((part) => part.trim() !== '');
  const isInOrder = data.restoredOn !== null && data.restoredOn >= detectedOn;
  return {
    relation: 'led-to',
    title,
    owner,
    due: null,
    data: {
      source: 'incident',
      grade: data.severity === 'critical' || data.severity === 'high' ? 'major' : 'minor',
      // Which requirement was not met is the first thing to find out: guessing would hide it.
      requirements: [],
      statement: data.what,
      evidence: translate('nonconformities.from.incident', { code, affected: data.affected }),
      detectedOn,
      reference: code,
      correction: corrected.join('\n'),
      correctedOn: isInOrder ? data.restoredOn : null,
    },
    ...taken(db, incident, ['concerns']),
  };
}

function ofConcern(db: ReadDb, concern: AimsRecord<'concern'>): Origin {
  const { code, title, owner, data } = concern;
  return {
    relation: 'led-to',
    title,
    owner,
    due: null,
    data: {
      source: data.from === 'customer' ? 'complaint' : 'concern',
      grade: data.severity === 'critical' || data.severity === 'high' ? 'major' : 'minor',
      requirements: [],
      statement: data.what,
      // Never who reported it: a nonconformity is read by everybody who works on it.
      evidence: joined(translate('nonconformities.from.concern', { code }), data.assessment),
      detectedOn: data.reportedOn ?? dayOf(concern),
      reference: code,
    },
    ...taken(db, concern, ['concerns']),
  };
}

function ofIndicator(db: ReadDb, indicator: AimsRecord<'indicator'>): Origin {
  const { id, code, title, owner, data } = indicator;
  if (data.standing !== 'breach') throw new AppError('nonconformity.no-breach', { code });
  const ids = listLinksFrom(db, [id], ['measures']).map(({ toId }) => toId);
  const controls = readRecords(db, ids)
    .filter((one) => isOfType(one, 'control'))
    .map((control) => control.data.control);
  const values = latestValues(data).map(({ value, subgroup }) =>
    subgroup === '' ? measured(value, data.unit) : `${subgroup}: ${measured(value, data.unit)}`,
  );
  const words = wordsFor(readOrganisation(db).documentLanguage);
  const detectedOn = data.lastOn ?? dayOf(indicator);
  const day = words.date(detectedOn);
  return {
    relation: 'led-to',
    title: translate('nonconformities.from.indicator.title', { title }).slice(0, 300),
    owner,
    due: null,
    data: {
      source: 'indicator',
      grade: 'minor',
      requirements: [...new Set(controls.filter((one) => one.trim() !== ''))],
      statement:
        data.threshold === null
          ? translate('nonconformities.from.indicator.statement', { title, day })
          : translate('nonconformities.from.indicator.statementLimit', {
              title,
              day,
              limit: measured(data.threshold, data.unit),
            }),
      evidence: translate('nonconformities.from.indicator.evidence', {
        code,
        day,
        values: values.join('; '),
      }),
      detectedOn,
      reference: code,
    },
    ...taken(db, indicator, ['measures']),
  };
}

interface GapParts {
  readonly assessment: Assessment;
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly evidence: readonly Evidence[];
}

/** How a nonconformity names the answer of a gap analysis that it comes from. */
export const gapReference = (code: string, questionId: string): string => `${code} ${questionId}`;

/** What a nonconformity raised from an answer of a gap analysis begins with. @throws AppError `nonconformity.no-gap` */
export function originOfGap({ assessment, question, answer, evidence }: GapParts): Origin {
  const grade = answer === undefined ? null : gradeOf(answer, question);
  if (answer === undefined || grade === null) throw new AppError('nonconformity.no-gap');
  const people = assessment.people.filter(({ id }) => answer.saidBy.includes(id));
  const proofs = [
    translate('nonconformities.from.gap', {
      code: assessment.code,
      question: question.id,
      status: translate(`status.${answer.status}`),
    }),
    ...(people.length === 0
      ? []
      : [
          translate('nonconformities.from.gap.saidBy', {
            people: people.map(({ name }) => name).join(', '),
          }),
        ]),
    ...evidence.map(({ code, title }) => `${code} ${title}`),
  ];
  const note = answer.note.trim();
  const statement =
    note === '' ? translate('nonconformities.from.gap.statement', { text: question.text }) : note;
  return {
    relation: 'led-to',
    title: asTitle(statement),
    owner: answer.owner,
    due: answer.due,
    data: {
      source: 'gap-analysis',
      grade,
      requirements: [question.requirement],
      statement,
      evidence: proofs.join('\n'),
      detectedOn: assessment.endDate ?? assessment.date,
      reference: gapReference(assessment.code, question.id),
    },
    about: [],
    evidence: evidence.map(({ id }) => id),
  };
}

/** Major or minor as graded, else as the rating suggests; a gap that suggests less counts as minor. */
function gradeOf(answer: Answer, question: Question): 'major' | 'minor' | null {
  if (answer.grade === 'major' || answer.grade === 'minor') return answer.grade;
  if (answer.grade !== null || !isGap(answer)) return null;
  return suggestGrade(answer.status, question.weight) === 'major' ? 'major' : 'minor';
}

/** What hangs on a record and belongs to the nonconformity too: what it is about, and its evidence. */
function taken(
  db: ReadDb,
  { id }: AnyRecord,
  relations: readonly string[],
): Pick<Origin, 'about' | 'evidence'> {
  const types = linkSpecOf('nonconformity', 'concerns')?.to ?? [];
  return {
    about: listLinksFrom(db, [id], relations)
      .filter(({ other }) => types.includes(other.type) && !other.archived)
      .map(({ toId }) => toId),
    evidence: listEvidenceOfRecord(db, id).map((one) => one.id),
  };
}

const dayOf = ({ createdAt }: AnyRecord): string => createdAt.slice(0, 10);

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n');

/** A figure with its unit. */
const measured = (value: number, unit: string): string =>
  unit.trim() === '' ? String(value) : `${value} ${unit.trim()}`;
