import { briefOf, findSingle, listAllRecords } from '../../db/repositories/records.ts';
import {
  listConcerned,
  listRatedRisks,
  listRiskChanges,
  listRiskStates,
  listSystemChanges,
} from '../../db/repositories/risks.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { CriteriaEffect, RiskOverview } from '../../shared/contract/record-values.ts';
import { criteriaProblems } from '../../shared/domain/criteria-problems.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { patchSchema } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { recordTypeNames, specOf } from '../../shared/domain/records/types.ts';
import {
  criteriaInForce,
  isAboveAppetite,
  standing,
  type RiskCriteria,
} from '../../shared/domain/risk-criteria.ts';
import {
  countByLevel,
  lastMonths,
  matrixOf,
  movedRisks,
  rescaled,
  scaleMaps,
  standingCells,
  type RatedCell,
  type RatedRisk,
} from '../../shared/domain/risk-effects.ts';
import { reassessments } from '../../shared/domain/risk-reassessment.ts';
import { rewind } from '../../shared/domain/risk-trend.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord } from './record-writing.ts';
import { reader, write } from './session.ts';

/** The criteria that risks are rated with: the saved ones, or those to start with. */
export function readCriteria(db: ReadDb): RiskCriteria {
  return criteriaInForce(savedCriteria(db));
}

function savedCriteria(db: ReadDb): AimsRecord<'risk-criteria'> | undefined {
  const found = findSingle(db, 'risk-criteria');
  return found !== undefined && isOfType(found, 'risk-criteria') ? found : undefined;
}

/** More than a screen shows; the rest waits behind them. */
const mostReassessments = 500;

/** As many as one takes in. */
const mostGravest = 50;

/** Where the open risks stand, counted, and which have to be assessed again. */
export function riskOverview(ports: Ports): RiskOverview {
  const db = reader(ports);
  const criteria = readCriteria(db);
  const risks = listRatedRisks(db);
  const today = ports.clock().slice(0, 10);
  const months = lastMonths(today, 12);
  const changes = listSystemChanges(db);
  const systems = listConcerned(db, [...new Set(changes.map(({ systemId }) => systemId))]);
  const due = reassessments({ criteria, today, risks, systems, changes });
  return {
    criteria,
    inherent: matrixOf(criteria, standingCells(risks.map(beforeTreatment))),
    residual: matrixOf(criteria, standingCells(risks.filter(isRatedAfter))),
    unrated: risks.filter((risk) => standing(risk) === null).length,
    aboveAppetite: risks.filter((risk) => isAboveAppetite(criteria, risk)).length,
    gravest: gravest(risks),
    reassess: { total: due.length, first: due.slice(0, mostReassessments) },
    trend: [...earlierCells(db, months), standingCells(risks)].map((cells, at) => ({
      month: months[at] ?? '',
      byLevel: countByLevel(criteria, cells),
    })),
  };
}

function gravest(risks: readonly RatedRisk[]): RiskOverview['gravest'] {
  return risks
    .map((risk) => [risk, standing(risk)] as const)
    .filter((one): one is [RatedRisk, [number, number]] => one[1] !== null)
    .toSorted(([, a], [, b]) => b[0] * b[1] - a[0] * a[1])
    .slice(0, mostGravest)
    .map(([{ id, code, title }, [likelihood, consequence]]) => ({
      id,
      code,
      title,
      likelihood,
      consequence,
    }));
}

const beforeTreatment = (risk: RatedRisk): RatedRisk => ({
  ...risk,
  residualLikelihood: null,
  residualConsequence: null,
});

const isRatedAfter = (risk: RatedRisk): boolean =>
  risk.residualLikelihood !== null && risk.residualConsequence !== null;

/** What the change log says about months that are over stays true for as long as the file is open. */
const earlier = new WeakMap<ReadDb, { readonly month: string; readonly cells: Cells }>();
type Cells = readonly (readonly RatedCell[])[];

/** Where the risks stood at the end of all months but the last. */
function earlierCells(db: ReadDb, months: readonly string[]): Cells {
  const month = months.at(-1) ?? '';
  const known = earlier.get(db);
  if (known?.month === month) return known.cells;
  // A month ends where the next one begins.
  const ends = months.slice(1).map((one) => `${one}-01`);
  const changes = listRiskChanges(db, ends[0] ?? '');
  const cells = rewind(listRiskStates(db), changes, ends.toReversed()).toReversed();
  earlier.set(db, { month, cells });
  return cells;
}

/** What saving these criteria would do; writes nothing. */
export function previewCriteria(
  ports: Ports,
  { data }: ParsedOf<'risk.previewCriteria'>,
): CriteriaEffect {
  const db = reader(ports);
  return effectOf(db, wanted(db, data)).effect;
}

/**
 * Saves the criteria, and brings ratings along when the scales change. What was approved is
 * approved no longer once it says something else.
 * @throws AppError `record.rule` when the criteria can't be used
 */
export function saveCriteria(
  ports: Ports,
  { data }: ParsedOf<'risk.saveCriteria'>,
): CriteriaEffect {
  return write(ports, 'risk.saveCriteria', (db) => {
    const saved = savedCriteria(db.read);
    const after = withApproval(saved, wanted(db.read, data));
    const { effect, rescales } = effectOf(db.read, after);
    const status = isApproved(after) ? 'approved' : 'draft';
    const patch = { status, data: { ...after } };
    if (saved === undefined) {
      const title = translate('risks.criteria.recordTitle');
      insertRecord(db, ports, { type: 'risk-criteria', title, ...patch });
    } else updateRecord(db, saved.id, patch);
    for (const { record, changes } of rescales) updateRecord(db, record.id, { data: changes });
    return effect;
  });
}

/** The criteria in force with the changes; @throws AppError `input.invalid`, `record.rule` */
function wanted(db: ReadDb, data: Readonly<Record<string, unknown>>): RiskCriteria {
  const spec = specOf('risk-criteria');
  const parsed = patchSchema(spec).safeParse(data);
  if (!parsed.success) {
    throw new AppError('input.invalid', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  const criteria = { ...readCriteria(db), ...parsed.data };
  const found = criteriaProblems(criteria)[0];
  if (found !== undefined) {
    const { field, problem } = found;
    const code = savedCriteria(db)?.code ?? '';
    throw new AppError('record.rule', { type: 'risk-criteria', code, field, problem });
  }
  return criteria;
}

const isApproved = ({ approvedBy, approvedOn }: RiskCriteria): boolean =>
  approvedBy.trim() !== '' && approvedOn !== null;

function withApproval(
  saved: AimsRecord<'risk-criteria'> | undefined,
  after: RiskCriteria,
): RiskCriteria {
  if (saved === undefined || !isApproved(saved.data)) return after;
  const { approvedBy, approvedOn } = saved.data;
  const isSameApproval = after.approvedBy === approvedBy && after.approvedOn === approvedOn;
  const saysSame = JSON.stringify({ ...saved.data, ...after }) === JSON.stringify(saved.data);
  return isSameApproval && !saysSame ? { ...after, approvedBy: '', approvedOn: null } : after;
}

/** Types whose records hold ratings; the criteria themselves are written as they were typed. */
const ratedTypes = recordTypeNames.filter(
  (type) =>
    type !== 'risk-criteria' &&
    fieldsOf(specOf(type)).some(
      (field) =>
        field.kind === 'level' ||
        (field.kind === 'rows' && field.columns.some(({ kind }) => kind === 'level')),
    ),
);

interface Rescale {
  readonly record: AnyRecord;
  readonly changes: Readonly<Record<string, unknown>>;
}

function effectOf(
  db: ReadDb,
  after: RiskCriteria,
): { readonly effect: CriteriaEffect; readonly rescales: readonly Rescale[] } {
  const before = readCriteria(db);
  const maps = scaleMaps(before, after);
  const isSame = [maps.likelihood, maps.consequence].every((map) =>
    map.every((to, at) => to === at + 1),
  );
  const rescales = (isSame ? [] : listAllRecords(db, ratedTypes)).flatMap((record) => {
    const changes = rescaled(specOf(record.type), record.data, maps);
    return changes === null ? [] : [{ record, changes }];
  });
  const moved = movedRisks(before, after, listRatedRisks(db));
  return { effect: { moved, clamped: rescales.map(({ record }) => briefOf(record)) }, rescales };
}
