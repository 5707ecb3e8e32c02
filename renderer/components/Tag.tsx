import type { ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './Tag.module.css';

interface TagProps {
  readonly tone: 'neutral' | 'info' | 'good' | 'warning' | 'danger';
  readonly children: ReactNode;
}

/** A small coloured word: grade, priority, state. The word says it, the colour helps. */
export function Tag({ tone, children }: TagProps) {
  return (
    <span className={classes['tag']} data-tone={tone}>
      {children}
    </span>
  );
}

type ChipProps = { readonly children: ReactNode; readonly title?: string } & (
  { readonly href: string } | { readonly onClick: () => void }
);

/** A link that opens what it names: EV-004, GAP-001, 6.1.2. */
export function Chip(props: ChipProps) {
  if ('href' in props) {
    return (
      <Link href={props.href} className={classes['chip']} title={props.title}>
        {props.children}
      </Link>
    );
  }
  return (
    <button type="button" onClick={props.onClick} className={classes['chip']} title={props.title}>
      {props.children}
    </button>
  );
}
