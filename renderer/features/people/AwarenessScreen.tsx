import { Button, Select } from '@mantine/core';
import { IconFileText, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Awareness, DocumentAwareness } from '../../../shared/contract/people-values.ts';
import { awarenessStates, isAnswerLate } from '../../../shared/domain/awareness.ts';
import { Page } from '../../components/Page.tsx';
import { Chip, Tag } from '../../components/Tag.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { AskDialog } from './AskDialog.tsx';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { AwarenessList } from './AwarenessList.tsx';
import { toAsk } from './awareness-data.ts';
import classes from './Awareness.module.css';

interface AwarenessScreenProps {
  /** Null: the AI policy. */
  readonly documentId: string | null;
}

/** Who knows which document, in the version that is in force. */
export function AwarenessScreen({ documentId }: AwarenessScreenProps) {
  const awareness = useOperation('people.awareness', { documentId }, { keepPrevious: true });
  return (
    <Page
      title={t('people.awareness.title')}
      description={t('people.awareness.about')}
      guidance={wordsOf('acknowledgement')}
      fill
      actions={
        <Button variant="default" component={Link} href={routes.document('competence-matrix')}>
          {t('people.awareness.seeDocument')}
        </Button>
      }
    >
      <QueryView query={awareness}>
        {(data) => {
          const chosen = data.documents.find(({ id }) => id === data.documentId);
          if (chosen === undefined) {
            return (
              <EmptyState
                icon={IconFileText}
                title={t('people.awareness.empty')}
                body={t('people.awareness.emptyBody')}
                action={
                  <Button variant="default" component={Link} href={routes.register('document')}>
                    {t('people.awareness.documents')}
                  </Button>
                }
              />
            );
          }
          return data.lines.length === 0 ? (
            <EmptyState
              icon={IconUsers}
              title={t('people.matrix.empty')}
              body={t('people.awareness.noPersons')}
              action={
                <Button component={Link} href={routes.recordNew('person')}>
                  {t('people.matrix.newPerson')}
                </Button>
              }
            />
          ) : (
            <Loaded key={chosen.id} awareness={data} document={chosen} />
          );
        }}
      </QueryView>
    </Page>
  );
}

interface LoadedProps {
  readonly awareness: Awareness;
  readonly document: DocumentAwareness;
}

type Step = { readonly kind: 'ask' | 'acknowledge'; readonly personIds: readonly string[] };

function Loaded({ awareness, document }: LoadedProps) {
  const readOnly = useReadOnly();
  const [state, setState] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [step, setStep] = useState<Step | null>(null);
  const { lines, documents } = awareness;
  const shown = state === null ? lines : lines.filter((line) => line.state === state);
  const present = new Set(shown.map(({ person }) => person.id));
  const selected = chosen.filter((id) => present.has(id));
  const open = toAsk(lines);
  const finish = (isDone: boolean): void => {
    setStep(null);
    if (isDone) setChosen([]);
  };
  return (
    <div className={classes['screen']}>
      <div className={classes['bar']}>
        <Select
          className={classes['document'] ?? ''}
          aria-label={t('people.awareness.document')}
          data={documents.map(({ id, code, title, version }) => ({
            value: id,
            label: t('people.awareness.option', { code, title, version }),
          }))}
          value={document.id}
          onChange={(id) => {
            if (id !== null) goTo(routes.awareness(id));
          }}
          allowDeselect={false}
          searchable={documents.length > 8}
        />
        {document.isPolicy && <Tag tone="info">{t('people.awareness.policy')}</Tag>}
        <Chip href={routes.record(document.id)} title={document.title}>
          {document.code}
        </Chip>
        <Select
          aria-label={t('people.awareness.state')}
          placeholder={t('people.awareness.allStates')}
          data={awarenessStates.map((value) => ({
            value,
            label: t('people.awareness.count', {
              state: t(`people.awareness.state.${value}`),
              count: document.counts[value],
            }),
          }))}
          value={state}
          onChange={setState}
          clearable
        />
        {!readOnly && open.length > 0 && (
          <Button
            className={classes['askAll'] ?? ''}
            variant={selected.length > 0 ? 'default' : 'filled'}
            onClick={() => setStep({ kind: 'ask', personIds: open })}
          >
            {t('people.awareness.askAll', { count: open.length })}
          </Button>
        )}
      </div>
      <p className={classes['lead']} role="status">
        {leadText(awareness, document)}
      </p>
      <AwarenessList
        lines={shown}
        selected={selected}
        onSelect={readOnly ? undefined : setChosen}
      />
      {!readOnly && selected.length > 0 && (
        <div className={classes['foot']}>
          <span>{t('people.awareness.chosen', { count: selected.length })}</span>
          <Button variant="default" onClick={() => setStep({ kind: 'ask', personIds: selected })}>
            {t('people.awareness.askChosen')}
          </Button>
          <Button onClick={() => setStep({ kind: 'acknowledge', personIds: selected })}>
            {t('people.awareness.acknowledge')}
          </Button>
        </div>
      )}
      {step?.kind === 'ask' && (
        <AskDialog document={document} personIds={step.personIds} onClose={finish} />
      )}
      {step?.kind === 'acknowledge' && (
        <AcknowledgeDialog document={document} personIds={step.personIds} onClose={finish} />
      )}
    </div>
  );
}

function leadText({ lines }: Awareness, { counts, version }: DocumentAwareness): string {
  const count = lines.length;
  const { current } = counts;
  const late = lines.filter((line) => isAnswerLate(line, today())).length;
  const first =
    current === count
      ? t('people.awareness.all', { count, version })
      : t('people.awareness.lead', { current, count, version });
  return late === 0 ? first : `${first} ${t('people.awareness.late', { count: late })}`;
}
