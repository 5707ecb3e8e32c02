import { useState } from 'react';
import { Button } from '@mantine/core';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import type { AimsRecord, AnyRecord } from '../../../shared/domain/records/record.ts';
import type { ScopeFacts } from '../../../shared/domain/scope.ts';
import { Section } from '../../components/Page.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { textOf } from '../../lib/record-words.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { confirm, useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { factsOf, statementOf, statementState } from './scope-data.ts';
import classes from './ScopePanel.module.css';

interface ScopeStatementProps {
  readonly record: AnyRecord;
  readonly facts: ScopeFacts;
  readonly systems: readonly AimsRecord<'system'>[];
  readonly organisation: Organisation;
}

/** The statement beside what the fields would give; one button writes it. */
export function ScopeStatement({ record, facts, systems, organisation }: ScopeStatementProps) {
  const [isWriting, setWriting] = useState(false);
  const isReadOnly = useReadOnly();
  const generated = statementOf(facts, organisation);
  const state = statementState(facts.scope.statement, generated);

  const write = async (): Promise<void> => {
    setWriting(true);
    try {
      if (await writeStatement(record.id, systems, organisation)) {
        noteWithUndo(t('scope.statement.written'));
      }
    } catch (error) {
      notifyError(error);
    } finally {
      setWriting(false);
    }
  };

  return (
    <Section
      title={t('scope.statement')}
      description={t('scope.statement.about')}
      actions={
        !isReadOnly &&
        (state === 'missing' || state === 'differs') && (
          <Button
            variant={state === 'missing' ? 'filled' : 'default'}
            loading={isWriting}
            onClick={() => void write()}
          >
            {t(state === 'missing' ? 'scope.statement.write' : 'scope.statement.rewrite')}
          </Button>
        )
      }
    >
      <p className={classes['state']}>{t(`scope.statement.${state}`)}</p>
      {state === 'differs' && (
        <Text label={t('scope.statement.now')} text={facts.scope.statement} />
      )}
      {(state === 'missing' || state === 'differs') && (
        <Text label={t('scope.statement.fromFields')} text={generated} />
      )}
    </Section>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure className={classes['quote']}>
      <figcaption>{label}</figcaption>
      <blockquote className={classes['statement']} dir="auto">
        {text}
      </blockquote>
    </figure>
  );
}

/** Writes the statement from what is saved now; asks before it replaces another. */
async function writeStatement(
  id: string,
  systems: readonly AimsRecord<'system'>[],
  organisation: Organisation,
): Promise<boolean> {
  // What is being typed counts as well.
  if (!(await flushAll())) return false;
  const detail = await call('record.read', { id });
  const facts = factsOf(detail, systems, organisation);
  if (facts === null) return false;
  const before = textOf(detail.record.data['statement']);
  const approved = detail.record.status === 'approved';
  if (before.trim() !== '' || approved) {
    const body = approved
      ? `${t('scope.statement.overwrite.body')} ${t('scope.statement.approved')}`
      : t('scope.statement.overwrite.body');
    const agreed = await confirm({
      title: t('scope.statement.overwrite.title'),
      body,
      confirmLabel: t('scope.statement.overwrite.confirm'),
    });
    if (!agreed) return false;
  }
  await call('record.save', {
    id,
    patch: {
      ...(approved ? { status: 'draft' } : {}),
      data: { statement: statementOf(facts, organisation) },
    },
    base: { data: { statement: before } },
  });
  forgetWrittenDrafts();
  return true;
}
