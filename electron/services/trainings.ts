import { listLinksFrom, listLinksTo, readRecord } from '../../db/repositories/records.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { addMonths } from '../../shared/domain/common.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AimsRecord, AnyRecord } from '../../shared/domain/records/record.ts';
import { translate } from '../../shared/i18n/index.ts';
import { isAhead, requireOf } from './people.ts';
import type { Ports } from './ports.ts';
import { insertRecord, linkRecords, updateRecord } from './record-writing.ts';
import { write } from './session.ts';

/** Plans a training for people who lack a competence, or invites them to one that is planned. */
export function planTraining(ports: Ports, input: ParsedOf<'people.planTraining'>): AnyRecord {
  const { competenceId, personIds, trainingId, title, kind, due, trainer, owner } = input;
  return write(ports, 'people.planTraining', (db) => {
    const competence = requireOf(db.read, competenceId, 'competence');
    for (const id of personIds) requireOf(db.read, id, 'person');
    const training =
      trainingId === null
        ? insertRecord(db, ports, {
            type: 'training',
            title: title || competence.title,
            owner,
            due,
            data: {
              kind,
              trainer,
              aim: competence.data.description.trim() || competence.title,
              method: translate('people.training.method', { competence: competence.title }),
            },
          })
        : requirePlanned(db, trainingId);
    linkRecords(db, ports, { fromId: training.id, relation: 'teaches', toId: competenceId });
    for (const toId of personIds) {
      linkRecords(db, ports, { fromId: training.id, relation: 'invited', toId });
    }
    return training;
  });
}

function requirePlanned(db: WriteDb, id: string): AnyRecord {
  const training = requireOf(db.read, id, 'training');
  if (training.status !== 'planned') throw new AppError('training.closed', { code: training.code });
  return training;
}

/**
 * Records that a training was held and who was there, and what they can prove from now on.
 * @throws AppError `training.closed`, `training.day`
 */
export function holdTraining(
  ports: Ports,
  { id, on, attended, checkOn, qualify }: ParsedOf<'training.hold'>,
): { training: AnyRecord; proofs: number } {
  return write(ports, 'training.hold', (db) => {
    const training = requireOf(db.read, id, 'training');
    const { code, status } = training;
    if (status !== 'planned' && status !== 'held') throw new AppError('training.closed', { code });
    if (isAhead(on, db.context.at)) throw new AppError('training.day', { code });
    updateRecord(db, id, { status: 'held', data: { heldOn: on, checkOn } });
    const there = new Set(attended);
    for (const link of listLinksFrom(db.read, [id], ['attended'])) {
      if (!there.has(link.toId)) db.remove('record-link', link.id);
    }
    for (const toId of there) linkRecords(db, ports, { fromId: id, relation: 'attended', toId });
    const proofs = qualify === null ? 0 : addProofs(db, ports, { training, on, there, qualify });
    return { training: readRecord(db.read, id), proofs };
  });
}

interface Held {
  readonly training: AimsRecord<'training'>;
  readonly on: string;
  readonly there: ReadonlySet<string>;
  readonly qualify: NonNullable<ParsedOf<'training.hold'>['qualify']>;
}

/** A proof for everybody who was there and everything that it teaches, none twice. */
function addProofs(db: WriteDb, ports: Ports, { training, on, there, qualify }: Held): number {
  const known = new Set(
    listLinksTo(db.read, [training.id])
      .filter(({ relation }) => relation === 'gained-in')
      .map(({ fromId }) => proofKey(db, fromId)),
  );
  let made = 0;
  for (const { toId } of listLinksFrom(db.read, [training.id], ['teaches'])) {
    const competence = requireOf(db.read, toId, 'competence');
    for (const personId of there) {
      if (known.has(`${personId} ${competence.id}`)) continue;
      insertProof(db, ports, { training, on, qualify, competence, personId });
      made += 1;
    }
  }
  return made;
}

function proofKey(db: WriteDb, qualificationId: string): string {
  const links = listLinksFrom(db.read, [qualificationId], ['of', 'proves']);
  const end = (wanted: string): string =>
    links.find(({ relation }) => relation === wanted)?.toId ?? '';
  return `${end('of')} ${end('proves')}`;
}

function insertProof(
  db: WriteDb,
  ports: Ports,
  proof: Omit<Held, 'there'> & {
    readonly competence: AimsRecord<'competence'>;
    readonly personId: string;
  },
): void {
  const { training, on, qualify, competence, personId } = proof;
  const { validMonths, level } = competence.data;
  const { title: person } = requireOf(db.read, personId, 'person');
  const title = translate('people.proof', { competence: competence.title, person });
  insertRecord(db, ports, {
    type: 'qualification',
    title: Array.from(title).slice(0, 300).join(''),
    due: validMonths === null ? null : addMonths(on, Math.round(validMonths)),
    data: {
      level: qualify.level ?? level,
      basis: 'training',
      evidence: translate('people.proof.evidence', {
        code: training.code,
        training: training.title,
      }),
      obtainedOn: on,
      assessedBy: qualify.assessedBy,
    },
    links: [
      { relation: 'of', toId: personId },
      { relation: 'proves', toId: competence.id },
      { relation: 'gained-in', toId: training.id },
    ],
  });
}
