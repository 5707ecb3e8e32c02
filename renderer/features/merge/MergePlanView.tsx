import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MergePreview } from '../../../shared/contract/merge-values.ts';
import { Facts } from '../../components/Facts.tsx';
import { Section } from '../../components/Page.tsx';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import type { Choices } from './choices.ts';
import { ConflictCard } from './ConflictCard.tsx';
import classes from './Merge.module.css';
import { ItemList, RefusalList } from './MergeLists.tsx';

interface MergePlanViewProps {
  readonly preview: MergePreview;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
  readonly onApply: () => void;
  /** The button that chooses another copy. */
  readonly chooser: ReactNode;
}

/** What a merge would do: the summary, conflicts to decide, what flows in, what can't. */
export function MergePlanView(props: MergePlanViewProps) {
  const { preview, choices, onChange, onApply, chooser } = props;
  const { fileName, partedAt, people, items, conflicts, refusals, codes } = preview;
  const left = conflicts.filter((one) => !choices.isDecided(one)).length;
  return (
    <>
      <Section title={t('merge.summary')}>
        <Facts
          facts={[
            [t('merge.copy'), fileName],
            [t('merge.parted'), formatInstant(partedAt)],
            [t('merge.people'), people.join(', ')],
            [t('merge.flowsIn'), formatNumber(items.length)],
            [t('merge.conflicts'), formatNumber(conflicts.length)],
            [t('merge.notMerged'), formatNumber(refusals.length)],
          ]}
        />
        <div className={classes['bar']}>
          <Button
            disabled={left > 0}
            leftSection={<IconGitMerge size={16} aria-hidden="true" />}
            onClick={onApply}
          >
            {t('merge.apply')}
          </Button>
          {chooser}
          {left > 0 && <span className={classes['help']}>{t('merge.applyHelp')}</span>}
        </div>
      </Section>
      {conflicts.length > 0 && (
        <Section title={t('merge.conflicts')} description={t('merge.conflicts.help')}>
          <div className={classes['bar']}>
            <span role="status">{t('merge.left', { count: left })}</span>
            {(['ours', 'theirs'] as const).map((side) => (
              <Button
                key={side}
                variant="default"
                size="compact-sm"
                disabled={left === 0}
                onClick={() => onChange(choices.withRest(conflicts, side))}
              >
                {t(side === 'ours' ? 'merge.allMine' : 'merge.allTheirs')}
              </Button>
            ))}
          </div>
          {conflicts.map((conflict) => (
            <ConflictCard
              key={conflict.key}
              conflict={conflict}
              choices={choices}
              onChoose={(field, side) => onChange(choices.with(conflict.key, field, side))}
            />
          ))}
        </Section>
      )}
      {items.length > 0 && <ItemList items={items} />}
      <RefusalList refusals={refusals} codes={codes} />
    </>
  );
}
