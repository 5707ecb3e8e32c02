import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Children, useId, useState, type ReactNode } from 'react';
import { t } from '../../lib/i18n.ts';
import classes from './MakePack.module.css';

interface PiecesOfProps {
  readonly name: string;
  /** How many are in. */
  readonly note: string;
  /** Said where there is none at all. */
  readonly none: string | null;
  /** Of those that the search finds. */
  readonly keys: readonly string[];
  readonly isSearch: boolean;
  readonly has: (key: string) => boolean;
  readonly tick: (keys: readonly string[], on: boolean) => void;
  readonly children: ReactNode;
}

/** Pieces of one kind under a line that takes all of them in or out; the list unfolds. */
export function PiecesOf(props: PiecesOfProps) {
  const { name, note, none, keys, isSearch, has, tick } = props;
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const isOpen = unfolded || isSearch;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  const count = keys.filter(has).length;
  return (
    <section aria-label={name} className={classes['part']}>
      <header className={classes['partHead']}>
        <Checkbox
          aria-label={t('packs.make.all', { name })}
          disabled={keys.length === 0}
          checked={keys.length > 0 && count === keys.length}
          indeterminate={count > 0 && count < keys.length}
          onChange={() => tick(keys, count < keys.length)}
        />
        <UnstyledButton
          className={classes['unfold'] ?? ''}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setUnfolded(!isOpen)}
        >
          <strong>{name}</strong>
          <span className={classes['muted']}>{none ?? note}</span>
          <Arrow size={16} aria-hidden="true" />
        </UnstyledButton>
      </header>
      <div id={id} hidden={!isOpen}>
        {isOpen && props.children}
        {isOpen && isSearch && keys.length === 0 && (
          <p className={classes['nothing']}>{t('packs.make.search.none')}</p>
        )}
      </div>
    </section>
  );
}

/** As many as are drawn at once; a workspace may hold thousands. */
const fewPieces = 100;

interface PiecesProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A list of pieces, under a heading where there are several lists. */
export function Pieces({ title, children }: PiecesProps) {
  const [shown, setShown] = useState(fewPieces);
  const all = Children.toArray(children);
  return (
    <>
      {title !== undefined && <h3 className={classes['clause']}>{title}</h3>}
      <ul className={classes['pieces']}>{all.slice(0, shown)}</ul>
      {shown < all.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(shown + fewPieces * 5)}>
          {t('packs.make.more', { count: all.length - shown })}
        </Button>
      )}
    </>
  );
}

interface PieceProps {
  readonly label: string;
  /** What is missing from it. */
  readonly note?: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
  /** At the end of its line. */
  readonly children: ReactNode;
}

/** One piece that goes in or not. */
export function Piece({ label, note = '', checked, onChange, children }: PieceProps) {
  return (
    <li className={classes['piece']}>
      <Checkbox
        label={label}
        description={note}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </li>
  );
}
