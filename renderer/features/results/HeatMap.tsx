import { useRef, useState, type KeyboardEvent } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { IconFlagFilled } from '@tabler/icons-react';
import { Link } from 'wouter';
import { bandOf, type Band } from '../../../shared/documents/charts/index.ts';
import { nameOf } from '../../components/wording.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import type { HeatLeaf, HeatLine } from './results-data.ts';
import classes from './HeatMap.module.css';

interface HeatMapProps {
  readonly assessmentId: string;
  readonly lines: readonly HeatLine[];
}

const bands: readonly Band[] = ['high', 'middle', 'low', 'none'];

/**
 * All requirements as toned fields, one line per clause or control group. One of them is in the
 * tab order; the arrow keys move, Enter opens the requirement's questions.
 */
export function HeatMap({ assessmentId, lines }: HeatMapProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const all = lines.flatMap(({ leaves }) => leaves);
  const tabStop = current ?? all[0]?.requirement.id;

  const onKeyDown = (event: KeyboardEvent): void => {
    const fields = [...(place.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    const here = fields[at];
    if (here === undefined) return;
    const to = targetOf(event.key, fields, here, at);
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  };

  return (
    <div>
      <ul className={classes['key']} aria-label={t('results.column.score')}>
        {bands.map((band) => (
          <li key={band} className={classes['keyItem']}>
            <span className={classes['swatch']} data-band={band} aria-hidden="true" />
            {t(`results.band.${band}`)}
          </li>
        ))}
        <li className={classes['keyItem']}>
          <IconFlagFilled size={12} aria-hidden="true" className={classes['flag']} />
          {t('results.heat.flagged')}
        </li>
      </ul>
      <div className={classes['map']} ref={place} onKeyDown={onKeyDown}>
        {lines.map(({ group, leaves }) => (
          <div key={group.id} className={classes['line']} role="group" aria-label={nameOf(group)}>
            <span className={classes['name']} aria-hidden="true">
              <b>{group.id}</b> {group.title}
            </span>
            <div className={classes['fields']}>
              {leaves.map((leaf) => (
                <Field
                  key={leaf.requirement.id}
                  leaf={leaf}
                  href={routes.interview(assessmentId, leaf.questionId)}
                  tabStop={leaf.requirement.id === tabStop}
                  onFocus={() => setCurrent(leaf.requirement.id)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly leaf: HeatLeaf;
  readonly href: string;
  readonly tabStop: boolean;
  readonly onFocus: () => void;
}

function Field({ leaf, href, tabStop, onFocus }: FieldProps) {
  const { requirement, score, flagged } = leaf;
  const words = { ...requirement, score: spokenScore(leaf) };
  const name = t(flagged ? 'results.heat.cellFlagged' : 'results.heat.cell', words);
  return (
    <Link
      href={href}
      className={classes['field']}
      data-field
      data-band={bandOf(score.score)}
      tabIndex={tabStop ? 0 : -1}
      title={name}
      onFocus={onFocus}
    >
      <VisuallyHidden>{name}</VisuallyHidden>
      <span className={classes['code']} aria-hidden="true">
        {requirement.id}
        {flagged && <IconFlagFilled size={9} className={classes['flag']} />}
      </span>
      <span className={classes['value']} aria-hidden="true">
        {shortScore(leaf)}
      </span>
    </Link>
  );
}

function shortScore({ score }: HeatLeaf): string {
  if (score.score !== null) return formatNumber(Math.round(score.score));
  return t(score.applicable === 0 ? 'results.heat.naOnly' : 'results.heat.open');
}

function spokenScore({ score }: HeatLeaf): string {
  if (score.score !== null) {
    return t('results.heat.scoreOf', { score: Math.round(score.score) });
  }
  return t(score.applicable === 0 ? 'results.heat.naWord' : 'results.heat.openWord');
}

/** Left and right in reading order; up and down to the nearest field of the next row on screen. */
function targetOf(
  key: string,
  fields: readonly HTMLElement[],
  here: HTMLElement,
  at: number,
): HTMLElement | undefined {
  if (key === 'ArrowRight') return fields[at + 1];
  if (key === 'ArrowLeft') return fields[at - 1];
  if (key === 'Home') return fields[0];
  if (key === 'End') return fields.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const box = here.getBoundingClientRect();
  const candidates = fields
    .map((field) => ({ field, place: field.getBoundingClientRect() }))
    .filter(({ place }) =>
      key === 'ArrowDown' ? place.top > box.top + 1 : place.top < box.top - 1,
    );
  const rows = candidates.map(({ place }) => place.top);
  const row = key === 'ArrowDown' ? Math.min(...rows) : Math.max(...rows);
  return candidates
    .filter(({ place }) => Math.abs(place.top - row) < 1)
    .sort((a, b) => Math.abs(a.place.left - box.left) - Math.abs(b.place.left - box.left))[0]
    ?.field;
}
