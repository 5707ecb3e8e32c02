import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { withStandardQuestions } from '../../../shared/domain/value-chain.ts';
import { diligenceQuestions } from '../../../shared/domain/value-chain-content.ts';
import { supplier as words } from '../../../shared/i18n/en/records/suppliers.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { ChipChoice } from '../../components/records/fields/ChipChoice.tsx';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import type { SupplierEdit } from './supplier-edit.ts';
import classes from './SupplierPanel.module.css';

const { fields, groups } = words;
const { columns } = fields.diligence;
const guidanceOf = new Map(
  diligenceQuestions.map(({ question, guidance }) => [question, guidance]),
);
const results = (['satisfied', 'concern', 'open'] as const).map((value) => ({
  value,
  label: columns.result.options[value],
}));

/** What was asked before one relied on the other, and what came of it. */
export function Diligence({ edit }: { readonly edit: SupplierEdit }) {
  const { data, commit, readOnly } = edit;
  const rows = data.diligence;
  const complete = data.kind === null ? rows : withStandardQuestions(data.kind, rows);
  const added = complete.length - rows.length;
  return (
    <Section
      title={groups.diligence.title}
      description={groups.diligence.intro}
      actions={
        !readOnly &&
        added > 0 && (
          <Button
            variant={rows.length === 0 ? 'filled' : 'default'}
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => commit({ diligence: complete })}
          >
            {t('planning.supplier.addQuestions', { count: added })}
          </Button>
        )
      }
    >
      {rows.length === 0 && <p className={classes['none']}>{t('planning.supplier.noQuestions')}</p>}
      <ul className={classes['rows']}>
        {rows.map((_, at) => (
          <QuestionRow key={at} edit={edit} at={at} />
        ))}
      </ul>
    </Section>
  );
}

function QuestionRow({ edit, at }: { readonly edit: SupplierEdit; readonly at: number }) {
  const { data, change, commit, flush, readOnly } = edit;
  const row = data.diligence[at];
  if (row === undefined) return null;
  const { question, answer, result, on } = row;
  const changed = (patch: Partial<typeof row>) => ({
    diligence: data.diligence.map((one, index) => (index === at ? { ...one, ...patch } : one)),
  });
  const choose = (next: string | null): void => {
    const chosen = results.find(({ value }) => value === next)?.value ?? null;
    // Who judges an answer has just looked at it.
    const day = on === null && chosen !== null && chosen !== 'open' ? { on: today() } : {};
    commit(changed({ result: chosen, ...day }));
  };
  return (
    <li className={classes['row']}>
      <div className={classes['question']}>
        <ChipChoice
          label={question}
          options={results}
          value={result}
          readOnly={readOnly}
          onChange={choose}
        />
        {guidanceOf.has(question) && (
          <p className={classes['guidance']}>{guidanceOf.get(question)}</p>
        )}
      </div>
      <div className={classes['answer']}>
        <Textarea
          dir="auto"
          classNames={{ input: classes['grow'] ?? '' }}
          aria-label={t('planning.supplier.answerOf', { question })}
          placeholder={readOnly ? '' : columns.answer.help}
          readOnly={readOnly}
          value={answer}
          onChange={(event) => change(changed({ answer: event.currentTarget.value }))}
          onBlur={flush}
        />
        <DayField
          aria-label={columns.on.label}
          readOnly={readOnly}
          value={on}
          onChange={(day) => commit(changed({ on: day }))}
        />
      </div>
      {!readOnly && (
        <ActionIcon
          aria-label={t('planning.supplier.remove', { what: question })}
          title={t('planning.supplier.remove', { what: question })}
          onClick={() => commit({ diligence: data.diligence.filter((_, index) => index !== at) })}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
