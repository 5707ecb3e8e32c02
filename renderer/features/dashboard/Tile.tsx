import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import classes from './Dashboard.module.css';

/** A figure that leads to where it comes from. */
export interface Figure {
  readonly text: string;
  readonly href: string;
  /** Needs attention. */
  readonly alarm?: boolean;
}

interface TileProps {
  readonly title: string;
  readonly href: string;
  /** Its place in the grid. */
  readonly area: string;
  readonly figures?: readonly Figure[];
  readonly children: ReactNode;
}

/** One subject of the dashboard: its name, its figures, and the few entries that matter most. */
export function Tile({ title, href, area, figures = [], children }: TileProps) {
  const id = useId();
  return (
    <section className={classes['tile']} style={{ gridArea: area }} aria-labelledby={id}>
      <header className={classes['head']}>
        <h2 className={classes['title']} id={id}>
          <Link href={href}>{title}</Link>
        </h2>
        {figures.map(({ text, href: to, alarm = false }) => (
          <Link
            key={text}
            href={to}
            className={classes['figure']}
            data-alarm={alarm || undefined}
            data-figures
          >
            {text}
          </Link>
        ))}
      </header>
      {children}
    </section>
  );
}

/** A line of a tile that leads to what it names. */
export function Entry(props: {
  readonly href: string;
  readonly code: string;
  readonly title: string;
  readonly end: ReactNode;
}) {
  const { href, code, title, end } = props;
  return (
    <li>
      <Link href={href} className={classes['entry']} title={title}>
        <span className={classes['code']} data-figures>
          {code}
        </span>
        <span className={classes['name']} dir="auto">
          {title}
        </span>
        <span className={classes['end']} data-figures>
          {end}
        </span>
      </Link>
    </li>
  );
}

/** In place of entries. */
export function None({ children }: { readonly children: ReactNode }) {
  return <p className={classes['none']}>{children}</p>;
}
