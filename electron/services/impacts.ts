import { findRecordByCode, listLinksFrom, readRecord } from '../../db/repositories/records.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { ImpactHarm } from '../../shared/domain/impact-assessment.ts';
import { asTitle, categoryOfDimension, consequenceFor } from '../../shared/domain/impact-risk.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { impact as impactWords } from '../../shared/i18n/en/records/impacts.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord, type NewRecord } from './record-writing.ts';
import { write } from './session.ts';

/**
 * Turns a harm of an impact assessment into a risk that stays linked to it and to the AI system.
 * @throws AppError `record.exists` when the harm has a risk already
 */
export function makeRisk(ports: Ports, { id, row }: ParsedOf<'impact.makeRisk'>): AnyRecord {
  return write(ports, 'impact.makeRisk', (db) => {
    const impact = readRecord(db.read, id);
    if (!isOfType(impact, 'impact'))
      throw new AppError('record.not-found', { entity: 'impact', id });
    const harm = impact.data.harms[row];
    if (harm === undefined || harm.harm.trim() === '') {
      throw new AppError('record.not-found', { entity: 'harm', id: String(row) });
    }
    // A risk that was deleted since does not stand in the way of another one.
    const known = harm.risk === '' ? undefined : findRecordByCode(db.read, harm.risk);
    if (known?.type === 'risk') throw new AppError('record.exists', { code: known.code });
    const assessed = listLinksFrom(db.read, [id], ['assesses'])[0]?.other;
    const system = assessed === undefined ? undefined : readRecord(db.read, assessed.id);
    const risk = insertRecord(db, ports, riskOf(impact, harm, system));
    const harms = impact.data.harms.map((one, at) =>
      at === row ? { ...one, risk: risk.code } : one,
    );
    updateRecord(db, id, { data: { harms } });
    return risk;
  });
}

function riskOf(
  impact: AimsRecord<'impact'>,
  harm: ImpactHarm,
  system: AnyRecord | undefined,
): NewRecord {
  const { severity, likelihood, dimension, measures } = harm;
  return {
    type: 'risk',
    title: asTitle(harm.harm) || impact.title,
    owner: system?.owner || impact.owner,
    data: {
      kind: 'risk',
      category: dimension === null ? null : categoryOfDimension[dimension],
      stage: system?.status ?? null,
      source: sourceOf(impact, harm, system),
      event: harm.harm,
      consequences: consequencesOf(harm),
      likelihood,
      [consequenceFor(impact.data, harm.bearer)]: severity,
      rationale: translate('impacts.risk.rationale', { code: impact.code }),
      treatment: measures,
    },
    links: [
      { relation: 'arises-from', toId: impact.id },
      ...(system === undefined ? [] : [{ relation: 'concerns', toId: system.id }]),
    ],
  };
}

function sourceOf(
  impact: AnyRecord,
  { dimension }: ImpactHarm,
  system: AnyRecord | undefined,
): string {
  const from =
    system === undefined
      ? translate('impacts.risk.source', { code: impact.code })
      : translate('impacts.risk.sourceSystem', {
          code: impact.code,
          system: `${system.code} ${system.title}`,
        });
  if (dimension === null) return from;
  const name = impactWords.fields.harms.columns.dimension.options[dimension];
  return `${from} ${translate('impacts.risk.dimension', { dimension: name })}`;
}

/** Whom it hits, whether it can be undone and what the measures leave over; one line each. */
function consequencesOf({ harm, bearer, reversible, remains }: ImpactHarm): string {
  const parts = [
    bearer.trim() === '' ? harm : translate('impacts.risk.bearer', { bearer, harm }),
    reversible === null ? '' : translate(`impacts.risk.reversible.${reversible}`),
    remains.trim() === '' ? '' : translate('impacts.risk.remains', { remains }),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
