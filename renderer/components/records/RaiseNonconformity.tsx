import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import type { AnyRecord } from '../../../shared/domain/records/record.ts';
import { ApiError, call, useOperation } from '../../lib/api.ts';
import { errorText, notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { RecordChip } from './RecordChip.tsx';

interface RaiseNonconformityProps {
  /** A finding, an incident, a concern or an indicator. */
  readonly record: AnyRecord;
  readonly readOnly: boolean;
}

/**
 * Makes a nonconformity of a record and opens it. Those that it led to are shown beside the
 * button; where a second one would be refused, they take its place.
 */
export function RaiseNonconformity({ record, readOnly }: RaiseNonconformityProps) {
  const detail = useOperation('record.read', { id: record.id }).data;
  const raised = (detail?.links ?? [])
    .filter(({ direction, other }) => direction === 'out' && other.type === 'nonconformity')
    .map(({ other }) => other);
  const isOpen = raised.some(
    ({ status, archived }) =>
      !archived &&
      status !== 'not-confirmed' &&
      // An indicator can break its threshold again after the first time was dealt with.
      !(record.type === 'indicator' && status === 'closed'),
  );
  return (
    <>
      {raised.map((one) => (
        <RecordChip key={one.id} record={one} />
      ))}
      {!readOnly && !isOpen && <RaiseButton id={record.id} />}
    </>
  );
}

function RaiseButton({ id }: { readonly id: string }) {
  const [busy, setBusy] = useState(false);
  const raise = async (): Promise<void> => {
    setBusy(true);
    await raiseAndOpen(() => call('nonconformity.raise', { fromId: id }));
    setBusy(false);
  };
  return (
    <Button
      variant="default"
      loading={busy}
      leftSection={<IconTool size={16} aria-hidden="true" />}
      onClick={() => void raise()}
    >
      {t('nonconformities.raise')}
    </Button>
  );
}

/** Raises a nonconformity and opens it; where there is one already, that one is offered. */
export async function raiseAndOpen(raise: () => Promise<AnyRecord>): Promise<void> {
  try {
    // What was typed a moment ago is taken over too.
    if (!(await flushAll())) return;
    const made = await raise();
    noteWithUndo(t('nonconformities.raised', { code: made.code }));
    goTo(routes.record(made.id));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'nonconformity.raised') offer(error);
    else notifyError(error);
  }
}

function offer(error: ApiError): void {
  const { title, meaning, todo } = errorText(error);
  const { id, code } = error.details;
  toast({
    tone: 'error',
    subject: 'nonconformity-raised',
    title,
    body: `${meaning} ${todo}`,
    action: {
      label: t('nonconformities.open', { code: String(code) }),
      run: () => goTo(routes.record(String(id))),
    },
  });
}
