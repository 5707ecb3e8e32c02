import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { withStandardTopics } from '../../../shared/domain/value-chain.ts';
import { responsibilityTopics } from '../../../shared/domain/value-chain-content.ts';
import { supplier as words } from '../../../shared/i18n/en/records/suppliers.ts';
import { Section } from '../../components/Page.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { t } from '../../lib/i18n.ts';
import type { SupplierEdit } from './supplier-edit.ts';
import classes from './SupplierPanel.module.css';

const { fields, groups } = words;
const { columns } = fields.responsibilities;
const guidanceOf = new Map(responsibilityTopics.map(({ topic, guidance }) => [topic, guidance]));
const whos = (['we', 'they', 'shared'] as const).map((value) => ({
  value,
  label: columns.who.options[value],
}));

/** For each topic one answer: we, they or both, and how. */
export function Responsibilities({ edit }: { readonly edit: SupplierEdit }) {
  const { data, change, commit, flush, readOnly } = edit;
  const rows = data.responsibilities;
  const complete = data.kind === null ? rows : withStandardTopics(data.kind, rows);
  const added = complete.length - rows.length;
  type Row = (typeof rows)[number];
  const changed = (at: number, patch: Partial<Row>) => ({
    responsibilities: rows.map((row, index) => (index === at ? { ...row, ...patch } : row)),
  });
  return (
    <Section
      title={groups.responsibilities.title}
      description={groups.responsibilities.intro}
      actions={
        !readOnly &&
        added > 0 && (
          <Button
            variant={rows.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => commit({ responsibilities: complete })}
          >
            {t('planning.supplier.addTopics', { count: added })}
          </Button>
        )
      }
    >
      {rows.length === 0 && <p className={classes['none']}>{t('planning.supplier.noTopics')}</p>}
      <ul className={classes['rows']}>
        {rows.map(({ topic, who, how }, at) => (
          <li key={at} className={classes['row']}>
            <div className={classes['question']}>
              <ChipChoice
                label={topic}
                options={whos}
                value={who}
                readOnly={readOnly}
                onChange={(next) =>
                  commit(
                    changed(at, { who: whos.find(({ value }) => value === next)?.value ?? null }),
                  )
                }
              />
              {guidanceOf.has(topic) && (
                <p className={classes['guidance']}>{guidanceOf.get(topic)}</p>
              )}
            </div>
            <Textarea
              dir="auto"
              classNames={{ input: classes['grow'] ?? '' }}
              aria-label={t('planning.supplier.howOf', { topic })}
              placeholder={readOnly ? '' : columns.how.help}
              readOnly={readOnly}
              value={how}
              onChange={(event) => change(changed(at, { how: event.currentTarget.value }))}
              onBlur={flush}
            />
            {!readOnly && (
              <ActionIcon
                aria-label={t('planning.supplier.remove', { what: topic })}
                title={t('planning.supplier.remove', { what: topic })}
                onClick={() =>
                  commit({ responsibilities: rows.filter((_, index) => index !== at) })
                }
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
