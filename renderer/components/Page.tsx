import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Anchor, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../lib/i18n.ts';
import classes from './Page.module.css';

/** One step of the way to a screen. */
export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The two lines that stand at the top of screens about a requirement. */
export interface GuidanceLines {
  readonly asks: string;
  readonly auditor: string;
}

interface PageProps {
  readonly title: string;
  readonly breadcrumb?: readonly Crumb[];
  readonly actions?: ReactNode;
  readonly guidance?: GuidanceLines;
  /** One plain sentence under the title. */
  readonly description?: ReactNode;
  /** `text`: a column that is comfortable to read and fill in. */
  readonly width?: 'text' | 'full';
  /** The content takes the height that is left and scrolls on its own. */
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** A whole screen: where one is, what it is called, what can be done, and the content. */
export function Page(props: PageProps) {
  const { title, breadcrumb = [], actions, guidance, description, width = 'full', fill } = props;
  return (
    <div className={classes['page']} data-width={width} data-fill={fill === true || undefined}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          {breadcrumb.length > 0 && <Breadcrumb crumbs={breadcrumb} />}
          <Heading key={title} title={title} />
          {description !== undefined && <p className={classes['description']}>{description}</p>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {guidance !== undefined && <Guidance {...guidance} />}
      <div className={classes['content']}>{props.children}</div>
    </div>
  );
}

function Heading({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // A new screen starts at its heading for readers too, unless a field took the focus already.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 className={classes['title']} tabIndex={-1} ref={heading}>
      {title}
    </h1>
  );
}

/** The way to a screen, as links. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('common.breadcrumb')} className={classes['breadcrumb']}>
      {crumbs.map(({ label, href }) => (
        <span key={href} className={classes['crumb']}>
          <Anchor component={Link} href={href} size="xs">
            {label}
          </Anchor>
        </span>
      ))}
    </nav>
  );
}

const hiddenKey = 'aimsbook.guidance.hidden';

/** Whether this machine's user has folded the guidance away; one choice for all screens. */
function isFolded(): boolean {
  return localStorage.getItem(hiddenKey) === 'yes';
}

/** What the standard asks, and what an auditor looks for; folds to a line for those who know it. */
export function Guidance({ asks, auditor }: GuidanceLines) {
  const [folded, setFolded] = useState(isFolded);
  const id = useId();
  const toggle = (): void => {
    try {
      localStorage.setItem(hiddenKey, folded ? 'no' : 'yes');
    } catch {
      // Without room for it the choice lasts as long as the screen.
    }
    setFolded(!folded);
  };
  const Arrow = folded ? IconChevronRight : IconChevronDown;
  return (
    <div className={classes['guidance']} data-folded={folded || undefined}>
      <UnstyledButton
        className={classes['fold'] ?? ''}
        aria-expanded={!folded}
        aria-controls={id}
        onClick={toggle}
      >
        <Arrow size={14} aria-hidden="true" />
        {t(folded ? 'common.guidance.show' : 'common.guidance.hide')}
      </UnstyledButton>
      <dl id={id} hidden={folded}>
        <div>
          <dt>{t('common.asks')}</dt>
          <dd>{asks}</dd>
        </div>
        <div>
          <dt>{t('common.auditor')}</dt>
          <dd>{auditor}</dd>
        </div>
      </dl>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly description?: ReactNode;
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A part of a screen under its own heading. */
export function Section({ title, actions, description, level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <header className={classes['sectionHeader']}>
        <Heading id={id} className={classes['sectionTitle']} data-level={level}>
          {title}
        </Heading>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {description !== undefined && <p className={classes['description']}>{description}</p>}
      {children}
    </section>
  );
}
