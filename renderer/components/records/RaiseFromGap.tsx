import { Button, Group } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { raiseAndOpen } from './RaiseNonconformity.tsx';
import { RecordChip } from './RecordChip.tsx';

interface RaiseFromGapProps {
  readonly assessmentId: string;
  readonly questionId: string;
  /** The answer is a gap, or graded as a nonconformity. */
  readonly offered: boolean;
}

/**
 * Makes a nonconformity of an answer of a gap analysis; the one that there is takes its place. A
 * completed analysis may raise some too: its answers stay as they are.
 */
export function RaiseFromGap({ assessmentId, questionId, offered }: RaiseFromGapProps) {
  const readOnly = useReadOnly();
  const raised = useOperation('nonconformity.ofGaps', { assessmentId }).data ?? [];
  const own = raised.filter((one) => one.questionId === questionId).map(({ record }) => record);
  const isOpen = own.some(({ status }) => status !== 'not-confirmed');
  if (own.length === 0 && (!offered || readOnly)) return null;
  return (
    <Group gap="xs">
      {own.map((record) => (
        <RecordChip key={record.id} record={record} />
      ))}
      {offered && !readOnly && !isOpen && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTool size={14} aria-hidden="true" />}
          onClick={() =>
            void raiseAndOpen(() =>
              call('nonconformity.raiseFromGap', { assessmentId, questionId }),
            )
          }
        >
          {t('nonconformities.raise')}
        </Button>
      )}
    </Group>
  );
}
