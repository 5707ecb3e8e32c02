import { Fragment, useEffect, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../../shared/domain/interview.ts';
import { StatusIcon } from '../../../components/StatusMark.tsx';
import { t } from '../../../lib/i18n.ts';
import classes from './SearchResults.module.css';

const listId = 'interview-search-results';
const optionId = (hit: SearchHit): string => `${listId}-${hit.question.id}`;

/** The keys of the search box: arrows choose among the hits, Enter opens the chosen one. */
export function useResultKeys(
  hits: readonly SearchHit[],
  onOpen: (questionId: string) => void,
): { readonly active: SearchHit | null; readonly inputProps: Readonly<Record<string, unknown>> } {
  // New hits start at their first one.
  const [chosen, setChosen] = useState({ hits, index: 0 });
  const index = chosen.hits === hits ? chosen.index : 0;
  const setIndex = (to: number): void => setChosen({ hits, index: to });
  const active = hits[Math.min(index, hits.length - 1)] ?? null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setIndex(Math.min(hits.length - 1, index + 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(0, index - 1));
    else if (event.key === 'Enter' && active !== null && !event.ctrlKey) onOpen(active.question.id);
    else return;
    event.preventDefault();
  };
  return {
    active,
    inputProps: {
      onKeyDown,
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      ...(active === null ? {} : { 'aria-activedescendant': optionId(active) }),
    },
  };
}

interface SearchResultsProps {
  readonly hits: readonly SearchHit[];
  readonly active: SearchHit | null;
  readonly onOpen: (questionId: string) => void;
}

/** What was found, best first, with the words marked in the text that has them. */
export function SearchResults({ hits, active, onOpen }: SearchResultsProps) {
  useEffect(() => {
    if (active !== null)
      document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <p className={classes['summary']} role="status">
        {hits.length === 0
          ? t('interview.search.none')
          : t('interview.search.found', { count: hits.length })}
      </p>
      <ul
        id={listId}
        role="listbox"
        aria-label={t('interview.search.results')}
        className={classes['list']}
      >
        {hits.map((hit) => (
          <li
            key={hit.question.id}
            id={optionId(hit)}
            role="option"
            aria-selected={hit === active}
            className={classes['hit']}
            onClick={() => onOpen(hit.question.id)}
          >
            <span className={classes['head']}>
              <StatusIcon status={hit.answer?.status ?? 'not-assessed'} size={12} />
              <strong>{hit.question.requirement}</strong>
              <span className={classes['field']}>{t(`interview.found.${hit.field}`)}</span>
            </span>
            <span className={classes['snippet']}>
              <Marked text={hit.snippet} ranges={hit.ranges} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A text with some of its parts marked. */
function Marked({ text, ranges }: { readonly text: string; readonly ranges: SearchHit['ranges'] }) {
  return ranges
    .map(([from, to], index) => (
      <Fragment key={from}>
        {text.slice(index === 0 ? 0 : ranges[index - 1]?.[1], from)}
        <mark>{text.slice(from, to)}</mark>
      </Fragment>
    ))
    .concat(<Fragment key="rest">{text.slice(ranges.at(-1)?.[1] ?? 0)}</Fragment>);
}
