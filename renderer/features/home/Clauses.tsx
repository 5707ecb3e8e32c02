import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconCircleCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { Section } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatPercent } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { addressOf, itemText, type Part, type Stand } from './home-data.ts';
import classes from './Clauses.module.css';

/** How far each clause is; opens to what its parts still lack. */
export function Clauses({ stand }: { readonly stand: Stand }) {
  const { clauses, controls, settled } = stand;
  const [opened, setOpened] = useState<string | null>(null);
  const toggle = (id: string): void => setOpened(opened === id ? null : id);
  return (
    <Section title={t('home.clauses.title')}>
      <ul className={classes['list']}>
        {clauses.map((part) => (
          <Clause
            key={part.id}
            part={part}
            name={t('home.clause', { clause: part.id, title: part.title })}
            note={t('home.clauses.lacks', { count: part.lacks.length })}
            isOpen={opened === part.id}
            onToggle={() => toggle(part.id)}
          />
        ))}
        <Clause
          part={controls}
          name={t('home.controls.title')}
          note={t('home.controls.said', { settled: settled.done, of: settled.of })}
          isOpen={opened === controls.id}
          onToggle={() => toggle(controls.id)}
        />
      </ul>
    </Section>
  );
}

interface ClauseProps {
  readonly part: Part;
  readonly name: string;
  /** What is open, in figures. */
  readonly note: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Clause({ part, name, note, isOpen, onToggle }: ClauseProps) {
  const id = useId();
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes['clause']}>
      <UnstyledButton
        className={classes['head'] ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
      >
        <Arrow size={16} aria-hidden="true" className={classes['arrow']} />
        <span className={classes['name']}>{name}</span>
        <Bar part={part} name={name} />
        <span className={classes['percent']}>{formatPercent(part.percent)}</span>
        <span className={classes['note']}>
          {part.percent === 100 ? (
            <>
              <IconCircleCheck size={14} aria-hidden="true" />
              {t('home.clauses.complete')}
            </>
          ) : (
            note
          )}
        </span>
      </UnstyledButton>
      {isOpen && (
        <ul id={id} className={classes['parts']}>
          {part.parts.map((one) => (
            <LeafRow key={one.id} part={one} />
          ))}
        </ul>
      )}
    </li>
  );
}

function LeafRow({ part }: { readonly part: Part }) {
  const name = t('home.clause', { clause: part.id, title: part.title });
  return (
    <li className={classes['part']}>
      <div className={classes['partHead']}>
        <span className={classes['partName']}>{name}</span>
        <Bar part={part} name={name} />
        <span className={classes['percent']}>{formatPercent(part.percent)}</span>
      </div>
      {part.lacks.length > 0 && (
        <ul className={classes['lacks']}>
          {part.lacks.map((lack) => (
            <li key={lack.key}>
              <Link href={addressOf(lack)} dir="auto">
                {itemText(lack)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Bar({ part, name }: { readonly part: Part; readonly name: string }) {
  return (
    <span className={classes['bar']}>
      <ProgressBar
        done={part.percent}
        total={100}
        label={t('home.clauses.bar', { name, percent: part.percent })}
      />
    </span>
  );
}
