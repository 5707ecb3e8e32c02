import { useRef, type KeyboardEvent } from 'react';
import { IconCheck } from '@tabler/icons-react';
import type { LibraryUse, StartLibrary } from '../../../shared/contract/record-values.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import type { Entry } from './entries.ts';
import { aboutText } from './words.ts';
import classes from './EntryList.module.css';

interface EntryListProps {
  readonly library: StartLibrary;
  readonly entries: readonly Entry[];
  readonly used: ReadonlyMap<string, LibraryUse>;
  readonly chosen: ReadonlySet<string>;
  /** The entry whose detail is shown. */
  readonly activeId: string | null;
  readonly isOffered: (id: string) => boolean;
  readonly onActive: (id: string) => void;
  readonly onChoose: (ids: readonly string[], wanted: boolean) => void;
}

/**
 * Entries to choose from. Arrows move and show the detail, space chooses, with Shift the arrows
 * choose on the way, Ctrl+A chooses all shown.
 */
export function EntryList(props: EntryListProps) {
  const { library, entries, used, chosen, activeId, isOffered, onActive, onChoose } = props;
  const list = useRef<HTMLUListElement>(null);
  const at = entries.findIndex(({ id }) => id === activeId);

  const moveTo = (index: number, choosing: boolean): void => {
    const entry = entries[Math.max(0, Math.min(entries.length - 1, index))];
    if (entry === undefined) return;
    if (choosing) onChoose([...(activeId === null ? [] : [activeId]), entry.id], true);
    onActive(entry.id);
    list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: entries.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) moveTo(to, event.shiftKey);
    else if ((event.key === ' ' || event.key === 'Enter') && activeId !== null) {
      onChoose([activeId], !chosen.has(activeId));
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      onChoose(
        entries.map(({ id }) => id),
        true,
      );
    } else return;
    event.preventDefault();
  };

  return (
    <ul
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('library.list')}
      className={classes['list']}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry) => {
        const { id, title } = entry;
        const use = used.get(id);
        const isChosen = chosen.has(id);
        return (
          <li
            key={id}
            role="option"
            data-entry={id}
            aria-selected={isChosen}
            aria-disabled={!isOffered(id)}
            data-active={id === activeId || undefined}
            tabIndex={id === activeId ? 0 : -1}
            className={classes['entry']}
            onFocus={() => onActive(id)}
            onClick={(event) => {
              onActive(id);
              if ((event.target as Element).closest('[data-box]') !== null)
                onChoose([id], !isChosen);
            }}
          >
            <span className={classes['hit']} data-box aria-hidden="true">
              <span className={classes['box']} data-checked={isChosen || undefined}>
                {isChosen && <IconCheck size={12} stroke={3} />}
              </span>
            </span>
            <span className={classes['words']}>
              <span className={classes['title']}>{title}</span>
              <span className={classes['about']}>{aboutText(library, entry)}</span>
            </span>
            {use !== undefined && <Tag tone="good">{t('library.used', { count: use.count })}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
