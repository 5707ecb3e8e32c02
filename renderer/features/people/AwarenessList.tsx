import { Checkbox } from '@mantine/core';
import { Link } from 'wouter';
import { isAnswerLate, type AwarenessLine } from '../../../shared/domain/awareness.ts';
import { Chip } from '../../components/Tag.tsx';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { AwarenessMark } from './AwarenessMark.tsx';
import { detailText } from './awareness-data.ts';
import classes from './Awareness.module.css';

interface AwarenessListProps {
  readonly lines: readonly AwarenessLine[];
  /** Ids of persons. */
  readonly selected: readonly string[];
  /** Undefined where nothing may be changed. */
  readonly onSelect: ((personIds: readonly string[]) => void) | undefined;
}

/** One line for each person. */
export function AwarenessList({ lines, selected, onSelect }: AwarenessListProps) {
  if (lines.length === 0)
    return <p className={classes['none']}>{t('people.awareness.noneShown')}</p>;
  const all = lines.map(({ person }) => person.id);
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t('people.awareness.title')}>
        <thead>
          <tr>
            {onSelect !== undefined && (
              <th scope="col" className={classes['tick']}>
                <Checkbox
                  aria-label={t('people.awareness.chooseAll')}
                  checked={selected.length === all.length}
                  indeterminate={selected.length > 0 && selected.length < all.length}
                  onChange={() => onSelect(selected.length === all.length ? [] : all)}
                />
              </th>
            )}
            <th scope="col">{t('people.awareness.person')}</th>
            <th scope="col">{t('people.awareness.function')}</th>
            <th scope="col">{t('people.awareness.state')}</th>
            <th scope="col">{t('people.awareness.detail')}</th>
            <th scope="col">{t('people.awareness.record')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line
              key={line.person.id}
              line={line}
              isChosen={selected.includes(line.person.id)}
              onChoose={
                onSelect === undefined
                  ? undefined
                  : (isChosen) =>
                      onSelect(
                        isChosen
                          ? [...selected, line.person.id]
                          : selected.filter((id) => id !== line.person.id),
                      )
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly line: AwarenessLine;
  readonly isChosen: boolean;
  readonly onChoose: ((isChosen: boolean) => void) | undefined;
}

function Line({ line, isChosen, onChoose }: LineProps) {
  const { person, state, acknowledgement } = line;
  const isLate = isAnswerLate(line, today());
  return (
    <tr data-chosen={isChosen || undefined}>
      {onChoose !== undefined && (
        <td className={classes['tick']}>
          <Checkbox
            aria-label={t('people.awareness.choose', { person: person.title })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        </td>
      )}
      <td>
        <Link href={routes.record(person.id)} dir="auto">
          {person.title}
        </Link>
      </td>
      <td dir="auto">{person.function}</td>
      <td>
        <AwarenessMark state={state} />
      </td>
      <td data-late={isLate || undefined}>{detailText(line, today())}</td>
      <td className={classes['code']}>
        {acknowledgement !== null && (
          <Chip href={routes.record(acknowledgement.id)} title={acknowledgement.title}>
            {acknowledgement.code}
          </Chip>
        )}
      </td>
    </tr>
  );
}
