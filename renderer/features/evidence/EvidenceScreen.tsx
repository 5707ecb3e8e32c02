import { useMemo, useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import type { EvidenceEntry } from '../../../shared/contract/values.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { RegisterDetail } from './RegisterDetail.tsx';
import { evidenceColumns } from './columns.tsx';
import classes from './EvidenceScreen.module.css';

interface EvidenceScreenProps {
  /** The evidence shown beside the list. */
  readonly evidenceId: string | null;
}

/** The register of all evidence in the workspace. */
export function EvidenceScreen({ evidenceId }: EvidenceScreenProps) {
  const query = useOperation('evidence.list', undefined);
  return (
    <Page title={t('evidence.register')} description={t('evidence.register.about')} fill>
      <QueryView query={query}>
        {(entries) => <Register entries={entries} evidenceId={evidenceId} />}
      </QueryView>
    </Page>
  );
}

interface RegisterProps {
  readonly entries: readonly EvidenceEntry[];
  readonly evidenceId: string | null;
}

function Register({ entries, evidenceId }: RegisterProps) {
  const [onlyUnused, setOnlyUnused] = useState(false);
  const assessments = useOperation('assessment.list', undefined).data;
  const codes = useMemo(
    () => new Map(assessments?.map(({ assessment: { id, code } }) => [id, code])),
    [assessments],
  );
  const shown = useMemo(
    () =>
      onlyUnused
        ? entries.filter(({ links, records }) => links.length + records.length === 0)
        : entries,
    [entries, onlyUnused],
  );
  const selected = entries.find(({ evidence }) => evidence.id === evidenceId);
  const isOpen = selected !== undefined;
  const columns = useMemo(() => evidenceColumns(isOpen), [isOpen]);

  if (entries.length === 0) {
    return (
      <EmptyState
        icon={IconPaperclip}
        title={t('evidence.empty')}
        body={t('evidence.empty.todo')}
        action={
          <Button onClick={() => goTo(routes.assessments())}>{t('evidence.empty.open')}</Button>
        }
      />
    );
  }
  return (
    <div className={classes['register']} data-open={isOpen || undefined}>
      <DataTable
        label={t('evidence.register')}
        rows={shown}
        columns={columns}
        rowKey={({ evidence }) => evidence.id}
        selectedKey={evidenceId}
        initialSort={{ column: 'code', descending: false }}
        filterText={filterText}
        toolbar={
          <Checkbox
            label={t('evidence.onlyUnused')}
            checked={onlyUnused}
            onChange={(event) => setOnlyUnused(event.currentTarget.checked)}
          />
        }
        onOpen={({ evidence }) => goTo(routes.evidence(evidence.id), { replace: true })}
      />
      {selected !== undefined && (
        <div className={classes['detail']}>
          <RegisterDetail
            entry={selected}
            codes={codes}
            onClose={() => goTo(routes.evidence(), { replace: true })}
          />
        </div>
      )}
    </div>
  );
}

function filterText({ evidence, links, records }: EvidenceEntry): string {
  const { code, title, description, location, sha256 } = evidence;
  const questions = links.map(({ questionId }) => questionId);
  const codes = records.map((record) => record.code);
  return [code, title, description, location, sha256 ?? '', ...questions, ...codes].join(' ');
}
