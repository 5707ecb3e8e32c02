import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { AuditDetail } from '../../../shared/contract/audit-values.ts';
import { proposeTimetable, type ProposedSlot } from '../../../shared/domain/audit-timetable.ts';
import type { Requirement } from '../../../shared/domain/content.ts';
import { auditSpec } from '../../../shared/domain/records/audits.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { audit as words } from '../../../shared/i18n/en/records/audits.ts';
import { Section } from '../../components/Page.tsx';
import { RowsField, type RowsSpec } from '../../components/records/fields/RowsField.tsx';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';
import { nameOf } from '../../components/wording.ts';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';

const spec = fieldsOf(auditSpec).find((field): field is RowsSpec => field.name === 'timetable');
// The heading of the part says the rest.
const lineWords = { columns: words.fields.timetable.columns, label: t('audits.timetable.lines') };

interface TimetableProps {
  readonly detail: AuditDetail;
  readonly edited: EditedRecord;
  /** The lead auditor's name, for the proposal. */
  readonly lead: string;
  readonly readOnly: boolean;
}

/** Who is seen when about what; the checklist follows its order. */
export function Timetable({ detail, edited, lead, readOnly }: TimetableProps) {
  const catalogue = useOperation('content.catalogue', undefined).data;
  const rows = edited.draft['timetable'];
  const isEmpty = !Array.isArray(rows) || rows.length === 0;
  const proposed = proposeTimetable(detail.audit.data, catalogue?.requirements ?? []);
  if (spec === undefined) return null;
  return (
    <Section
      title={t('audits.timetable')}
      description={t('audits.timetable.none')}
      actions={
        !readOnly &&
        isEmpty &&
        proposed.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={16} aria-hidden="true" />}
            onClick={() =>
              edited.commit({
                timetable: proposed.map((slot) => rowOf(slot, catalogue?.requirements ?? [], lead)),
              })
            }
          >
            {t('audits.timetable.propose')}
          </Button>
        )
      }
    >
      <RowsField
        spec={spec}
        words={lineWords}
        value={rows}
        readOnly={readOnly}
        onChange={(timetable) => edited.change({ timetable })}
      />
    </Section>
  );
}

function rowOf(
  { kind, id, on, from, until, requirements }: ProposedSlot,
  catalogue: readonly Requirement[],
  auditor: string,
) {
  const requirement = catalogue.find((one) => one.id === id);
  const what =
    kind === 'part'
      ? requirement === undefined
        ? (id ?? '')
        : nameOf(requirement)
      : t(`audits.timetable.${kind}`);
  return { on, from, until, what, with: '', auditor, requirements: [...requirements] };
}
