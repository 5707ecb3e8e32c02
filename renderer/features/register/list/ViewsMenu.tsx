import { ActionIcon, Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconCheck, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { SavedView } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { useOperation, useWrite } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { toast, useReadOnly } from '../../../lib/store.ts';
import { noteWithUndo } from '../../../lib/undo-note.ts';
import { validColumns } from '../columns.ts';
import { isSameQuery } from '../query.ts';
import { setRegisterView, useRegisterView } from '../view-store.ts';
import classes from './ViewsMenu.module.css';

/** Queries with names: choose one, keep the present one, replace or remove one. */
export function ViewsMenu({ type }: { readonly type: RecordTypeName }) {
  const [opened, setOpened] = useState(false);
  const views = useOperation('view.list', { type }).data ?? [];
  const { viewId } = useRegisterView(type);
  const chosen = views.find(({ id }) => id === viewId);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      width={300}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={chosen === undefined ? 'default' : 'light'}
          className={classes['target'] ?? ''}
          leftSection={<IconBookmark size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {chosen?.name ?? t('registers.views')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['menu'] ?? ''} aria-label={t('registers.views')}>
        <Views type={type} views={views} chosen={chosen} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ViewsProps {
  readonly type: RecordTypeName;
  readonly views: readonly SavedView[];
  readonly chosen: SavedView | undefined;
  readonly onDone: () => void;
}

function Views({ type, views, chosen, onDone }: ViewsProps) {
  const readOnly = useReadOnly();
  const { query, columns } = useRegisterView(type);
  const save = useWrite('view.save');
  const remove = useWrite('view.remove');
  const choose = (view: SavedView): void => {
    const kept = validColumns(type, view.columns);
    setRegisterView(type, { query: view.query, columns: kept, viewId: view.id, opened: null });
    onDone();
  };
  const keep = (id: string | null, name: string): void =>
    save.mutate(
      { id, type, name, query, columns: [...columns] },
      {
        onSuccess: (view) => {
          setRegisterView(type, { viewId: view.id });
          toast({ tone: 'good', title: t('registers.views.saved', { name: view.name }) });
          onDone();
        },
      },
    );
  const isChanged =
    chosen !== undefined &&
    (!isSameQuery(chosen.query, query) || chosen.columns.join() !== columns.join());
  return (
    <>
      {views.length === 0 ? (
        <p className={classes['none']}>{t('registers.views.none')}</p>
      ) : (
        <ul className={classes['list']}>
          {views.map((view) => (
            <li key={view.id} className={classes['line']}>
              <UnstyledButton className={classes['name'] ?? ''} onClick={() => choose(view)}>
                <IconCheck
                  size={14}
                  aria-hidden="true"
                  className={classes['tick']}
                  data-on={view.id === chosen?.id || undefined}
                />
                <span dir="auto">{view.name}</span>
              </UnstyledButton>
              {!readOnly && (
                <ActionIcon
                  size="sm"
                  aria-label={t('registers.views.remove', { name: view.name })}
                  title={t('registers.views.remove', { name: view.name })}
                  onClick={() =>
                    remove.mutate(
                      { id: view.id },
                      {
                        onSuccess: () =>
                          noteWithUndo(t('registers.views.removed', { name: view.name })),
                      },
                    )
                  }
                >
                  <IconTrash size={14} aria-hidden="true" />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && chosen !== undefined && isChanged && (
        <Button
          size="compact-sm"
          variant="default"
          loading={save.isPending}
          onClick={() => keep(chosen.id, chosen.name)}
        >
          {t('registers.views.replace', { name: chosen.name })}
        </Button>
      )}
      {!readOnly && <SaveAs busy={save.isPending} onSave={(name) => keep(null, name)} />}
    </>
  );
}

interface SaveAsProps {
  readonly busy: boolean;
  readonly onSave: (name: string) => void;
}

function SaveAs({ busy, onSave }: SaveAsProps) {
  const [name, setName] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className={classes['save']} onSubmit={onSubmit}>
      <TextInput
        size="xs"
        maxLength={80}
        aria-label={t('registers.views.name')}
        placeholder={t('registers.views.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''} loading={busy}>
        {t('registers.views.save')}
      </Button>
    </form>
  );
}
