import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  type Icon,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { coverageOf, type DimensionCoverage } from '../../../shared/domain/impact-assessment.ts';
import { impact as words } from '../../../shared/i18n/en/records/impacts.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { DimensionDetail } from './DimensionDetail.tsx';
import { firstOpen, type ImpactEdit } from './impact-edit.ts';
import classes from './Dimensions.module.css';

const names = words.fields.harms.columns.dimension.options;

const icons: Readonly<Record<DimensionCoverage['state'], Icon>> = {
  harms: IconCircleCheck,
  without: IconCircleMinus,
  contradiction: IconAlertTriangle,
  open: IconCircleDashed,
};

interface DimensionsProps {
  readonly detail: RecordDetail;
  readonly edit: ImpactEdit;
}

/** The sixteen dimensions at a glance; one of them is open to be worked on. */
export function Dimensions({ detail, edit }: DimensionsProps) {
  const coverage = coverageOf(edit.data);
  const [chosen, setChosen] = useState(() => firstOpen(coverage));
  const looked = coverage.filter(({ state }) => state !== 'open').length;
  const current = coverage.find(({ dimension }) => dimension === chosen);
  return (
    <Section
      title={t('impacts.dimensions.title', { looked, of: coverage.length })}
      // Who has begun knows it.
      description={looked === 0 ? words.groups.harms.intro : undefined}
    >
      <ul className={classes['grid']}>
        {coverage.map((one) => {
          const { dimension, state } = one;
          const Shape = icons[state];
          return (
            <li key={dimension}>
              <UnstyledButton
                className={classes['cell'] ?? ''}
                data-state={state}
                aria-pressed={dimension === chosen}
                onClick={() => setChosen(dimension)}
              >
                <Shape size={16} stroke={1.8} aria-hidden="true" className={classes['shape']} />
                <span className={classes['name']}>{names[dimension]}</span>
                <span className={classes['state']}>{stateText(one)}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {current !== undefined && (
        <DimensionDetail key={chosen} detail={detail} edit={edit} coverage={current} />
      )}
    </Section>
  );
}

/** What was found in a dimension, in a few words. */
function stateText({ state, harms, benefits }: DimensionCoverage): string {
  const gains =
    benefits.length === 0 ? '' : t('impactDoc.dimensions.benefits', { count: benefits.length });
  const found =
    state === 'harms'
      ? t('impactDoc.lead.harms', { count: harms.length })
      : t(`impacts.dimensions.${state}`);
  return gains === '' ? found : `${found}, ${gains}`;
}
