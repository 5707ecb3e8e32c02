import { Button } from '@mantine/core';
import { IconFileText, IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { FieldRow, FieldRows } from '../../components/FieldRow.tsx';
import { Section } from '../../components/Page.tsx';
import { RecordField } from '../../components/records/fields/RecordField.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { call, useOperation } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, groupIntro, groupTitle } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { toast, useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './ApplicationPanel.module.css';

const parts = ['application', 'applicant', 'wishes'] as const;

/** On the page of the project: what certification bodies ask, and the form that is made of it. */
export function ApplicationPanel({ detail }: { readonly detail: RecordDetail }) {
  const { record } = detail;
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const readOnly = workspaceReadOnly || record.archivedAt !== null;
  const { groups } = specOf('project');
  return (
    <div className={classes['panel']}>
      <div className={classes['head']}>
        <p className={classes['about']}>{t('certification.application.about')}</p>
        {!readOnly && <PrefillButton />}
        <Button
          leftSection={<IconFileText size={16} aria-hidden="true" />}
          onClick={() => goTo(routes.document('application-form'))}
        >
          {t('certification.application.open')}
        </Button>
      </div>
      <Gaps />
      {parts.map((part) => (
        <Section
          key={part}
          title={groupTitle('project', part)}
          description={groupIntro('project', part)}
        >
          <FieldRows>
            {(groups.find(({ id }) => id === part)?.fields ?? []).map((field) => {
              // Long tables have their help above them, where it is read first.
              const help =
                field.kind === 'rows' ? undefined : fieldWords('project', field.name).help;
              return (
                <FieldRow key={field.name} help={help}>
                  <div onBlur={edited.flush}>
                    <RecordField
                      type="project"
                      spec={field}
                      value={edited.draft[field.name]}
                      readOnly={readOnly}
                      onChange={(value) => edited.change({ [field.name]: value })}
                    />
                  </div>
                </FieldRow>
              );
            })}
          </FieldRows>
        </Section>
      ))}
    </div>
  );
}

function PrefillButton() {
  const [isBusy, setBusy] = useState(false);
  const fill = async (): Promise<void> => {
    setBusy(true);
    try {
      if (!(await flushAll())) return;
      const { filled } = await call('certification.prefillApplication');
      forgetWrittenDrafts();
      if (filled.length === 0)
        toast({ tone: 'info', title: t('certification.application.nothing') });
      else noteWithUndo(t('certification.application.filled', { count: filled.length }));
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      variant="default"
      loading={isBusy}
      leftSection={<IconSparkles size={16} aria-hidden="true" />}
      onClick={() => void fill()}
    >
      {t('certification.application.prefill')}
    </Button>
  );
}

/** What a body would ask back, as the document itself finds it. */
function Gaps() {
  const documents = useOperation('document.list', undefined);
  const entry = documents.data?.find(({ document }) => document === 'application-form');
  if (entry === undefined) return null;
  const { missing } = entry;
  if (missing.length === 0) {
    return <p className={classes['complete']}>{t('certification.application.complete')}</p>;
  }
  return (
    <section className={classes['gaps']} aria-label={gapsTitle(missing.length)}>
      <strong>{gapsTitle(missing.length)}</strong>
      <ul>
        {missing.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}

const gapsTitle = (count: number): string => t('certification.application.missing', { count });
