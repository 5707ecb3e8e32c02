import { Button, Textarea } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useState } from 'react';
import { reopenedWith, type NonconformityData } from '../../../shared/domain/nonconformities.ts';
import { Banner } from '../../components/Banner.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cellWords } from '../../lib/record-words.ts';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

/** Earlier attempts that did not work, the latest first. */
export function Reopened({ data }: { readonly data: NonconformityData }) {
  return data.reopened.toReversed().map(({ on, by, reason }, at) => (
    <Banner key={at} tone="warning" icon={IconRotate}>
      {by.trim() === ''
        ? t('nonconformities.reopened', { day: formatDay(on), reason })
        : t('nonconformities.reopenedBy', { day: formatDay(on), by, reason })}
    </Banner>
  ));
}

/** The actions had no effect: why, and the way starts again at the cause. */
export function ReopenForm({ edit }: { readonly edit: NonconformityEdit }) {
  const { data, edited } = edit;
  const [reason, setReason] = useState(data.checkResult);
  const missing = reason.trim() === '';
  const reopen = (): void =>
    edited.commit({
      ...reopenedWith(data, {
        on: data.checkedOn ?? today(),
        by: data.checkedBy,
        reason: reason.trim(),
      }),
    });
  return (
    <div className={classes['reopen']} role="group" aria-label={t('nonconformities.reopen')}>
      <p className={classes['hint']}>{t('nonconformities.reopen.intro')}</p>
      <Textarea
        label={cellWords('nonconformity', 'reopened', 'reason').label}
        withAsterisk
        dir="auto"
        rows={2}
        maxLength={10_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button disabled={missing} onClick={reopen}>
        {t('nonconformities.reopen')}
      </Button>
    </div>
  );
}
