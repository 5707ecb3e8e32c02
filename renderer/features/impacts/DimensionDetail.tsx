import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type { DimensionCoverage } from '../../../shared/domain/impact-assessment.ts';
import type { ImpactDimension } from '../../../shared/domain/library.ts';
import { impact as words } from '../../../shared/i18n/en/records/impacts.ts';
import { Section } from '../../components/Page.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { HarmCard } from './HarmCard.tsx';
import { changedAt, newHarm, removedAt, withReason, type ImpactEdit } from './impact-edit.ts';
import { Prompts } from './Prompts.tsx';
import classes from './DimensionDetail.module.css';

const { fields } = words;

interface DimensionDetailProps {
  readonly detail: RecordDetail;
  readonly edit: ImpactEdit;
  readonly coverage: DimensionCoverage;
}

/** One dimension: what the library asks about it, its harms and benefits, or why it has no effect. */
export function DimensionDetail({ detail, edit, coverage }: DimensionDetailProps) {
  const { data, commit, readOnly } = edit;
  const { dimension, harms } = coverage;
  const prompts = usePrompts(dimension);
  const addHarm = (harm: string): void =>
    commit({ harms: [...data.harms, newHarm(dimension, harm)] });
  const addBenefit = (benefit: string): void =>
    commit({ benefits: [...data.benefits, { dimension, benefit, bearer: '' }] });
  // One that was just added is there too, although nothing is written in it yet.
  const own = data.harms.flatMap((row, at) => (row.dimension === dimension ? [at] : []));
  return (
    <div className={classes['detail']}>
      <Section
        level={3}
        title={fields.harms.columns.dimension.options[dimension]}
        description={prompts?.about}
        actions={
          !readOnly && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => addHarm('')}
            >
              {t('impacts.harm.add')}
            </Button>
          )
        }
      >
        {own.map((at) => (
          <HarmCard
            key={at}
            detail={detail}
            edit={edit}
            at={at}
            typical={prompts?.measures ?? []}
          />
        ))}
        {(harms.length === 0 || coverage.without !== null) && (
          <Without edit={edit} coverage={coverage} />
        )}
      </Section>
      {prompts !== undefined && (
        <Prompts
          prompts={prompts}
          readOnly={readOnly}
          known={[
            ...data.harms.map(({ harm }) => harm),
            ...data.benefits.map(({ benefit }) => benefit),
          ]}
          onHarm={addHarm}
          onBenefit={addBenefit}
        />
      )}
      <Benefits edit={edit} dimension={dimension} onAdd={() => addBenefit('')} />
    </div>
  );
}

function usePrompts(dimension: string): ImpactDimension | undefined {
  const libraries = useOperation('library.read', undefined).data;
  return libraries?.dimensions.find(({ id }) => id === dimension);
}

interface WithoutProps {
  readonly edit: ImpactEdit;
  readonly coverage: DimensionCoverage;
}

/** The reason why a dimension is without effect; it shows that somebody looked. */
function Without({ edit, coverage }: WithoutProps) {
  const { data, change, flush, readOnly } = edit;
  const { dimension, state } = coverage;
  const reason = data.without.find((row) => row.dimension === dimension)?.reason ?? '';
  return (
    <Textarea
      dir="auto"
      classNames={{ input: classes['grow'] ?? '' }}
      label={t('impacts.without.label')}
      description={t(
        state === 'contradiction' ? 'impacts.without.contradiction' : 'impacts.without.help',
      )}
      readOnly={readOnly}
      value={reason}
      onChange={(event) =>
        change({ without: withReason(data.without, dimension, event.currentTarget.value) })
      }
      onBlur={flush}
    />
  );
}

interface BenefitsProps {
  readonly edit: ImpactEdit;
  readonly dimension: DimensionCoverage['dimension'];
  readonly onAdd: () => void;
}

function Benefits({ edit, dimension, onAdd }: BenefitsProps) {
  const { data, change, commit, flush, readOnly } = edit;
  const own = data.benefits.flatMap((row, at) =>
    row.dimension === dimension ? [{ row, at }] : [],
  );
  const { columns } = fields.benefits;
  return (
    <Section
      level={3}
      title={fields.benefits.label}
      actions={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={onAdd}
          >
            {t('impacts.benefit.add')}
          </Button>
        )
      }
    >
      {own.length === 0 && <p className={classes['none']}>{t('impacts.benefit.none')}</p>}
      <ul className={classes['benefits']}>
        {own.map(({ row, at }) => (
          <li key={at}>
            {(['benefit', 'bearer'] as const).map((name) => (
              <Textarea
                key={name}
                dir="auto"
                classNames={{ input: classes['grow'] ?? '' }}
                aria-label={columns[name].label}
                placeholder={readOnly ? '' : columns[name].label}
                readOnly={readOnly}
                value={row[name]}
                onChange={(event) =>
                  change({
                    benefits: changedAt(data.benefits, at, { [name]: event.currentTarget.value }),
                  })
                }
                onBlur={flush}
              />
            ))}
            {!readOnly && (
              <ActionIcon
                aria-label={t('impacts.benefit.remove', { benefit: row.benefit })}
                title={t('impacts.benefit.remove', { benefit: row.benefit })}
                onClick={() => commit({ benefits: removedAt(data.benefits, at) })}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
