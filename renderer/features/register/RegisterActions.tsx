import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { t } from '../../lib/i18n.ts';
import { oneOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import type { RegisterExtras } from './extras.ts';

interface RegisterActionsProps {
  readonly type: RecordTypeName;
  readonly extras: RegisterExtras;
}

/** What begins a record; also shown where there is none yet. */
export function RegisterActions({ type, extras }: RegisterActionsProps) {
  const readOnly = useReadOnly();
  const { library, actions: More, canCreate } = extras;
  if (readOnly) return null;
  return (
    <>
      {More !== undefined && <More />}
      {library !== undefined && (
        <Button variant="default" onClick={() => goTo(library.href)}>
          {library.label}
        </Button>
      )}
      {canCreate !== false && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => goTo(newHrefOf(type, extras))}
        >
          {t(specOf(type).single === true ? 'registers.newOnly' : 'registers.new', {
            one: oneOf(type),
          })}
        </Button>
      )}
    </>
  );
}

/** Where a new record of a type begins. */
export function newHrefOf(type: RecordTypeName, extras: RegisterExtras): string {
  return extras.newHref ?? routes.recordNew(type);
}
