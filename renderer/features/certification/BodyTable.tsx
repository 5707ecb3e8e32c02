import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type {
  CertificationOverview,
  ComparedBody,
} from '../../../shared/contract/certification-values.ts';
import { initialDays, misfitOf, threeYearPrice } from '../../../shared/domain/body-comparison.ts';
import { excluding } from '../../../shared/domain/impartiality.ts';
import {
  againstEstimate,
  moneyText,
} from '../../../shared/documents/aims/body-comparison/table.ts';
import { body as words } from '../../../shared/i18n/en/records/certification-bodies.ts';
import { StatusChip } from '../../components/records/StatusChip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { FindingList } from './FindingList.tsx';
import classes from './Bodies.module.css';

interface BodyTableProps {
  readonly bodies: readonly ComparedBody[];
  readonly overview: CertificationOverview;
  readonly cheapestId: string | null;
  readonly onChoose: (body: ComparedBody) => void;
}

/** Bodies as columns, criteria as rows. */
export function BodyTable({ bodies, overview, cheapestId, onChoose }: BodyTableProps) {
  const readOnly = useReadOnly();
  const rows = criteria(overview, cheapestId).filter(
    ([, , isAlways, cell]) => isAlways || bodies.some((one) => cell(one) !== null),
  );
  return (
    <div
      className={classes['scroll']}
      tabIndex={0}
      role="region"
      aria-label={t('certification.bodies.title')}
    >
      <table className={classes['table']}>
        <thead>
          <tr>
            <td />
            {bodies.map((one) => (
              <th key={one.record.id} scope="col">
                <Head body={one} readOnly={readOnly} onChoose={() => onChoose(one)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, label, , cell]) => (
            <tr key={id} data-row={id}>
              <th scope="row">{t(label)}</th>
              {bodies.map((one) => (
                <td key={one.record.id}>
                  {cell(one) ?? (
                    <span className={classes['unknown']}>{t('certification.bodies.unknown')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly body: ComparedBody;
  readonly readOnly: boolean;
  readonly onChoose: () => void;
}

function Head({ body: { record, findings }, readOnly, onChoose }: HeadProps) {
  const isExcluded = excluding(findings).length > 0;
  return (
    <div className={classes['head']}>
      <Link href={routes.record(record.id)} className={classes['name']} dir="auto">
        {record.title}
      </Link>
      {isExcluded ? (
        <Tag tone="danger">{t('certification.bodies.excluded')}</Tag>
      ) : (
        !readOnly &&
        record.status !== 'chosen' && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('certification.bodies.choose.name', { body: record.title })}
            onClick={onChoose}
          >
            {t('certification.bodies.choose')}
          </Button>
        )
      )}
    </div>
  );
}

/** Id, label, whether it is shown though nobody has an answer, the cell; null where there is none. */
type Criterion = readonly [string, PlainKey, boolean, (body: ComparedBody) => ReactNode];

const text = (value: string): ReactNode =>
  value.trim() === '' ? null : (
    <span className={classes['text']} dir="auto">
      {value.trim()}
    </span>
  );
const filled = (values: readonly string[]): string =>
  values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join(', ');
const day = (value: string | null): ReactNode => (value === null ? null : formatDay(value));
const withNote = (value: ReactNode, note: string): ReactNode =>
  value === null && note === '' ? null : (
    <>
      {value}
      {note !== '' && <span className={classes['note']}>{note}</span>}
    </>
  );

function criteria(
  { project, estimate }: CertificationOverview,
  cheapestId: string | null,
): readonly Criterion[] {
  const wishes = project?.data ?? null;
  const estimated = estimate?.data.initialDays ?? null;
  const price = (value: number | null, currency: string): ReactNode =>
    value === null ? null : moneyText(value, currency, formatNumber);
  return [
    [
      'status',
      'certification.bodies.row.status',
      true,
      ({ record }) => <StatusChip type="body" status={record.status} />,
    ],
    [
      'findings',
      'certification.bodies.row.findings',
      true,
      ({ findings }) => <FindingList findings={findings} />,
    ],
    [
      'accreditation',
      'certification.bodies.row.accreditation',
      true,
      ({ record: { data } }) => text(filled([data.accreditedBy, data.accreditation])),
    ],
    [
      'covers',
      'certification.bodies.row.covers',
      true,
      ({ record: { data } }) =>
        data.covers === null ? null : words.fields.covers.options[data.covers],
    ],
    [
      'checked',
      'certification.bodies.row.checked',
      true,
      ({ record }) => day(record.data.checkedOn),
    ],
    ['ai', 'certification.bodies.row.ai', true, ({ record }) => text(record.data.aiCompetence)],
    [
      'sectors',
      'certification.bodies.row.sectors',
      false,
      ({ record }) => text(filled(record.data.sectors)),
    ],
    [
      'languages',
      'certification.bodies.row.languages',
      true,
      ({ record }) => {
        const lacking = filled(misfitOf(record, wishes).languages);
        return withNote(
          text(filled(record.data.languages)),
          lacking === '' ? '' : t('certification.bodies.misfit.languages', { languages: lacking }),
        );
      },
    ],
    [
      'standards',
      'certification.bodies.row.standards',
      false,
      ({ record }) => {
        const lacking = misfitOf(record, wishes).standards.join(', ');
        return withNote(
          text(record.data.standards.join(', ')),
          lacking === '' ? '' : t('certification.bodies.misfit.standards', { standards: lacking }),
        );
      },
    ],
    [
      'earliest',
      'certification.bodies.row.earliest',
      true,
      ({ record }) =>
        withNote(
          day(record.data.earliest),
          misfitOf(record, wishes).tooLate ? t('certification.bodies.misfit.late') : '',
        ),
    ],
    [
      'days',
      'certification.bodies.row.days',
      true,
      ({ record }) => {
        const total = initialDays(record);
        if (total === null) return null;
        const { stage1Days, stage2Days } = record.data;
        const known = (value: number | null): string =>
          value === null ? t('certification.bodies.unknown') : formatNumber(value);
        return withNote(
          t('certification.bodies.days', {
            stage1: known(stage1Days),
            stage2: known(stage2Days),
            total: formatNumber(total),
          }),
          estimated === null ? '' : againstEstimate(total - estimated, formatNumber),
        );
      },
    ],
    [
      'surveillance',
      'certification.bodies.row.surveillance',
      false,
      ({ record: { data } }) =>
        data.surveillanceDays === null ? null : formatNumber(data.surveillanceDays),
    ],
    [
      'initial',
      'certification.bodies.row.initial',
      true,
      ({ record: { data } }) => price(data.initialPrice, data.currency),
    ],
    [
      'yearly',
      'certification.bodies.row.yearly',
      false,
      ({ record: { data } }) => price(data.yearlyPrice, data.currency),
    ],
    [
      'three',
      'certification.bodies.row.three',
      true,
      ({ record }) =>
        withNote(
          price(threeYearPrice(record), record.data.currency),
          record.id === cheapestId ? t('certification.bodies.price.cheapest') : '',
        ),
    ],
    ['valid', 'certification.bodies.row.valid', false, ({ record }) => day(record.due)],
    [
      'strengths',
      'certification.bodies.row.strengths',
      false,
      ({ record }) => text(record.data.strengths),
    ],
    ['doubts', 'certification.bodies.row.doubts', false, ({ record }) => text(record.data.doubts)],
    [
      'decision',
      'certification.bodies.row.decision',
      false,
      ({ record }) => text(record.data.decision),
    ],
  ];
}
