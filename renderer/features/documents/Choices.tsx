import type { ReactNode } from 'react';
import { Radio, Select } from '@mantine/core';
import type { AssessmentSummary, DocumentVariant } from '../../../shared/contract/values.ts';
import { Tag } from '../../components/Tag.tsx';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useExports } from './export-store.ts';
import { FormatChoice } from './FormatChoice.tsx';
import classes from './Choices.module.css';

interface ChoicesProps {
  readonly list: readonly AssessmentSummary[];
  readonly summary: AssessmentSummary;
  /** Undefined while the records are read. */
  readonly ready: boolean | undefined;
  /** What is missing, where one cannot overlook it. */
  readonly notice: ReactNode;
}

const variants: readonly DocumentVariant[] = ['full', 'summary', 'gaps'];

/** Of which assessment the report is, how much of it, in which formats. */
export function Choices({ list, summary, ready, notice }: ChoicesProps) {
  const variant = useExports((state) => state.variant);
  return (
    <>
      <div className={classes['head']}>
        <h2 className={classes['name']}>{t('documents.kind.gap-report')}</h2>
        {ready !== undefined && (
          <Tag tone={ready ? 'good' : 'warning'}>
            {t(ready ? 'documents.ready' : 'documents.notReady')}
          </Tag>
        )}
      </div>
      <Select
        label={t('documents.assessment')}
        data={list.map(({ assessment: { id, code, title } }) => ({
          value: id,
          label: t('documents.assessment.option', { code, title }),
        }))}
        value={summary.assessment.id}
        onChange={(id) => id !== null && goTo(routes.documents(id), { replace: true })}
        allowDeselect={false}
      />
      {notice}
      <Radio.Group
        label={t('documents.variant')}
        value={variant}
        onChange={(value) => useExports.setState({ variant: value })}
      >
        <div className={classes['variants']}>
          {variants.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`documents.variant.${one}`)}
              description={t(`documents.variant.${one}.for`)}
              className={classes['variant'] ?? ''}
              data-chosen={one === variant || undefined}
            />
          ))}
        </div>
      </Radio.Group>
      <FormatChoice />
    </>
  );
}
