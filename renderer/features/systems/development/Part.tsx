import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import { Section } from '../../../components/Page.tsx';
import { StatusChip } from '../../../components/records/StatusChip.tsx';
import { t } from '../../../lib/i18n.ts';
import { manyOf } from '../../../lib/record-words.ts';
import { routes } from '../../../lib/routes.ts';
import { factsOf, relationOf, type PartName } from './parts.ts';
import classes from './Development.module.css';

interface PartProps {
  readonly type: PartName;
  readonly systemId: string;
  readonly records: readonly AnyRecord[];
  readonly readOnly: boolean;
  /** Above the list. */
  readonly children: ReactNode;
}

const byCode = new Intl.Collator('en', { numeric: true });

/** The records of one type that belong to a system, and the way to add one. */
export function Part({ type, systemId, records, readOnly, children }: PartProps) {
  const sorted = records.toSorted((a, b) => byCode.compare(a.code, b.code));
  return (
    <Section
      title={manyOf(type)}
      actions={
        !readOnly && (
          <Button
            component={Link}
            href={routes.recordNew(type, { relation: relationOf[type], toId: systemId })}
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
          >
            {t(`systems.development.add.${type}`)}
          </Button>
        )
      }
    >
      {children}
      {sorted.length === 0 ? (
        <p className={classes['none']}>{t(`systems.development.none.${type}`)}</p>
      ) : (
        <ul className={classes['list']}>
          {sorted.map((record) => (
            <li key={record.id} className={classes['line']}>
              <Link href={routes.record(record.id)} className={classes['link']}>
                <span className={classes['code']} data-figures>
                  {record.code}
                </span>
                <span className={classes['title']} dir="auto">
                  {record.title}
                </span>
              </Link>
              <span className={classes['facts']} dir="auto">
                {factsOf(record).join(' · ')}
              </span>
              <StatusChip type={type} status={record.status} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
