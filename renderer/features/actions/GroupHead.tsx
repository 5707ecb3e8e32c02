import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { t } from '../../lib/i18n.ts';
import { effortsText, totalsText } from './totals-words.ts';
import type { PlanGroup } from './usePlanGroups.ts';
import classes from './GroupHead.module.css';

interface GroupHeadProps {
  readonly group: PlanGroup;
  /** Columns of the table. */
  readonly span: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Which clause or control group follows, and what it adds up to. */
export function GroupHead({ group, span, isOpen, onToggle }: GroupHeadProps) {
  const { requirement, totals, actions, key } = group;
  const name =
    requirement === null
      ? t(key === 'date' ? 'actions.group.all' : 'actions.group.none')
      : `${requirement.id} ${requirement.title}`;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tr>
      <th colSpan={span} scope="rowgroup" className={classes['head']}>
        <div className={classes['line']}>
          <UnstyledButton
            className={classes['toggle'] ?? ''}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'actions.collapse' : 'actions.expand', { group: name })}
            onClick={onToggle}
          >
            <Chevron size={14} aria-hidden="true" />
            <span className={classes['name']}>{name}</span>
          </UnstyledButton>
          <span className={classes['totals']}>
            {actions.length < totals.count && (
              <span>
                {t('actions.totals.shown', { shown: actions.length, total: totals.count })}
              </span>
            )}
            <span>{totalsText(totals)}</span>
            <span>{effortsText(totals)}</span>
          </span>
        </div>
      </th>
    </tr>
  );
}
