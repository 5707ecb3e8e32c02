import { ActionIcon, Button, Menu, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconLink, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { LinkEntry, RecordDetail } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { RecordChip } from '../../../components/records/RecordChip.tsx';
import { RecordPicker } from '../../../components/records/RecordPicker.tsx';
import { call, useWrite } from '../../../lib/api.ts';
import { notifyError } from '../../../lib/errors.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { toast } from '../../../lib/store.ts';
import { linkKinds, linksOfKind, type LinkKind } from './link-kinds.ts';
import classes from './LinksPanel.module.css';

interface LinksPanelProps {
  readonly detail: RecordDetail;
  readonly readOnly: boolean;
}

/** What a record is linked with, both ways, by kind; links are added and taken away here. */
export function LinksPanel({ detail, readOnly }: LinksPanelProps) {
  const { record, links, missing } = detail;
  const kinds = useMemo(() => linkKinds(record.type), [record.type]);
  const [picking, setPicking] = useState<LinkKind | null>(null);
  const add = useWrite('record.link');
  const filled = kinds
    .map((kind) => ({ kind, entries: linksOfKind(kind, links) }))
    .filter(({ kind, entries }) => entries.length > 0 || kind.required);
  const taken = picking === null ? [] : linksOfKind(picking, links).map(({ other }) => other.id);
  const onNew = (type: RecordTypeName): void => {
    if (picking === null) return;
    const { relation, direction } = picking;
    goTo(
      routes.recordNew(
        type,
        direction === 'out' ? { relation, fromId: record.id } : { relation, toId: record.id },
      ),
    );
  };
  return (
    <section className={classes['panel']} aria-label={t('registers.links')}>
      <header className={classes['head']}>
        <h2 className={classes['title']}>
          {t('registers.links')}
          {links.length > 0 && (
            <span className={classes['count']} data-figures>
              {links.length}
            </span>
          )}
        </h2>
        {!readOnly && <AddMenu kinds={kinds} onKind={setPicking} />}
      </header>
      {filled.length === 0 && <p className={classes['none']}>{t('registers.links.none')}</p>}
      {filled.map(({ kind, entries }) => (
        <div key={kind.key} className={classes['kind']} data-link={kind.relation}>
          <div className={classes['kindHead']}>
            <h3 className={classes['label']} title={kind.help}>
              {kind.label}
            </h3>
            {!readOnly && (
              <ActionIcon
                size="sm"
                aria-label={t('registers.links.addTo', { label: kind.label })}
                title={t('registers.links.addTo', { label: kind.label })}
                onClick={() => setPicking(kind)}
              >
                <IconPlus size={14} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
          {entries.length === 0 && missing.includes(kind.relation) && (
            <p className={classes['lacking']}>
              <IconAlertTriangle size={14} aria-hidden="true" />
              {t('registers.links.required')}
            </p>
          )}
          <Chips id={record.id} entries={entries} readOnly={readOnly} />
        </div>
      ))}
      {picking !== null && (
        <RecordPicker
          title={picking.label}
          types={picking.others}
          taken={[...taken, record.id]}
          onClose={() => setPicking(null)}
          onNew={onNew}
          onPick={(other) => add.mutate(linkBetween(record.id, picking, other.id))}
        />
      )}
    </section>
  );
}

/** As many as one takes in at a glance; the rest is one click away. */
const mostChips = 6;

interface ChipsProps {
  readonly id: string;
  readonly entries: readonly LinkEntry[];
  readonly readOnly: boolean;
}

function Chips({ id, entries, readOnly }: ChipsProps) {
  const [all, setAll] = useState(false);
  const isCut = !all && entries.length > mostChips + 1;
  return (
    <>
      <ul className={classes['chips']}>
        {(isCut ? entries.slice(0, mostChips) : entries).map((entry) => (
          <li key={entry.id}>
            <RecordChip
              record={entry.other}
              onRemove={readOnly ? undefined : () => void unlink(id, entry)}
            />
          </li>
        ))}
      </ul>
      {isCut && (
        <UnstyledButton className={classes['all'] ?? ''} onClick={() => setAll(true)}>
          {t('registers.links.showAll', { count: entries.length })}
        </UnstyledButton>
      )}
    </>
  );
}

function linkBetween(id: string, { direction, relation }: LinkKind, otherId: string) {
  return direction === 'out'
    ? { fromId: id, relation, toId: otherId }
    : { fromId: otherId, relation, toId: id };
}

/** Takes a link away, with the way back at hand. */
async function unlink(id: string, entry: LinkEntry): Promise<void> {
  const { direction, relation, other } = entry;
  try {
    await call('record.unlink', { linkId: entry.id });
    toast({
      tone: 'info',
      title: t('registers.links.removed', { code: other.code }),
      action: {
        label: t('common.undo'),
        run: () => {
          const ends =
            direction === 'out' ? { fromId: id, toId: other.id } : { fromId: other.id, toId: id };
          call('record.link', { ...ends, relation }).catch(notifyError);
        },
      },
    });
  } catch (error) {
    notifyError(error);
  }
}

interface AddMenuProps {
  readonly kinds: readonly LinkKind[];
  readonly onKind: (kind: LinkKind) => void;
}

/** Which kind of link is added: those of the record itself, then those that lead to it. */
function AddMenu({ kinds, onKind }: AddMenuProps) {
  if (kinds.length === 0) return null;
  const parts = [
    { direction: 'out', title: t('registers.links.own') },
    { direction: 'in', title: t('registers.links.others') },
  ] as const;
  return (
    <Menu position="bottom-end" shadow="md" width={264}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconLink size={14} aria-hidden="true" />}
        >
          {t('registers.links.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {parts.map(({ direction, title }) => {
          const own = kinds.filter((kind) => kind.direction === direction);
          return own.length === 0 ? null : (
            <div key={direction} role="group" aria-label={title}>
              <Menu.Label>{title}</Menu.Label>
              {own.map((kind) => (
                <Menu.Item key={kind.key} onClick={() => onKind(kind)}>
                  {kind.label}
                </Menu.Item>
              ))}
            </div>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
