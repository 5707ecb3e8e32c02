import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { PlanChange } from '../../../shared/domain/action-plan.ts';
import type { Action } from '../../../shared/domain/action.ts';
import { t } from '../../lib/i18n.ts';
import type { useGenerate } from './useGenerate.ts';
import classes from './PendingNote.module.css';

interface PendingNoteProps {
  readonly pending: PlanChange;
  readonly generate: ReturnType<typeof useGenerate>;
}

/** The plan no longer fits the gaps: what bringing it up to date would do, and the button for it. */
export function PendingNote({ pending, generate }: PendingNoteProps) {
  const { add, obsolete } = pending;
  return (
    <div className={classes['note']} role="status">
      <div className={classes['text']}>
        <p className={classes['line']}>
          {add.length > 0 && t('actions.pending.add', { count: add.length })}{' '}
          {obsolete.length > 0 && t('actions.pending.remove', { count: obsolete.length })}{' '}
          {t('actions.pending.kept')}
        </p>
        <details className={classes['details']}>
          <summary>{t('actions.pending.show')}</summary>
          <Names title={t('actions.pending.adds')} actions={add} />
          <Names title={t('actions.pending.removes')} actions={obsolete} withCode />
        </details>
      </div>
      <Button
        variant="light"
        className={classes['button'] ?? ''}
        leftSection={<IconRefresh size={16} aria-hidden="true" />}
        loading={generate.isPending}
        onClick={generate.run}
      >
        {buttonWords(add.length, obsolete.length)}
      </Button>
    </div>
  );
}

interface NamesProps {
  readonly title: string;
  readonly actions: readonly Action[];
  /** Actions that exist have a code; planned ones get theirs later. */
  readonly withCode?: boolean;
}

function Names({ title, actions, withCode = false }: NamesProps) {
  if (actions.length === 0) return null;
  return (
    <>
      <p className={classes['listTitle']}>{title}</p>
      <ul className={classes['list']}>
        {actions.map((action) => (
          <li key={action.id}>
            <b>{withCode ? action.code : action.requirement}</b> {action.title}
          </li>
        ))}
      </ul>
    </>
  );
}

function buttonWords(added: number, removed: number): string {
  if (removed === 0) return t('actions.generate.add', { count: added });
  if (added === 0) return t('actions.generate.remove', { count: removed });
  return t('actions.generate.both', { added, removed });
}
