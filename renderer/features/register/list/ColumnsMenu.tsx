import { Button, Checkbox, Popover, UnstyledButton } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { t } from '../../../lib/i18n.ts';
import { partLabel } from '../../../lib/record-words.ts';
import { allColumns, defaultColumns, validColumns } from '../columns.ts';
import classes from './FilterBar.module.css';

interface ColumnsMenuProps {
  readonly type: RecordTypeName;
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** Which columns the list shows after code and title. */
export function ColumnsMenu({ type, columns, onColumns }: ColumnsMenuProps) {
  return (
    <Popover
      position="bottom-end"
      shadow="md"
      width={280}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns3 size={14} aria-hidden="true" />}
        >
          {t('registers.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['menu'] ?? ''} aria-label={t('registers.columns')}>
        <div className={classes['options']} role="group" aria-label={t('registers.columns')}>
          {allColumns(type).map((name) => (
            <Checkbox
              key={name}
              size="xs"
              label={partLabel(type, name)}
              checked={columns.includes(name)}
              onChange={(event) =>
                onColumns(
                  validColumns(
                    type,
                    event.currentTarget.checked
                      ? [...columns, name]
                      : columns.filter((one) => one !== name),
                  ),
                )
              }
            />
          ))}
        </div>
        <UnstyledButton
          className={classes['clear'] ?? ''}
          onClick={() => onColumns(defaultColumns(type))}
        >
          {t('registers.columns.reset')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
