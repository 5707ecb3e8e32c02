import { Button, Group, Stack } from '@mantine/core';
import { IconCalendarEvent, IconLock, IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { reviewProblemText } from '../../../shared/documents/aims/review/problem-text.ts';
import { holdProblems } from '../../../shared/domain/reviews.ts';
import { Banner } from '../../components/Banner.tsx';
import { DayField } from '../../components/DayField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { hold, type ReviewEdit } from './review-edit.ts';
import classes from './ReviewPanel.module.css';

interface StandingProps {
  readonly edit: ReviewEdit;
  readonly onHeld: () => void;
}

/** Whether the facts are live or frozen, and the step that the whole review takes next. */
export function Standing({ edit, onHeld }: StandingProps) {
  const { review, edited, readOnly } = edit;
  const workspaceReadOnly = useReadOnly() || review.archivedAt !== null;
  const [isAsking, setAsking] = useState(false);
  const { status, data } = review;
  const canFreeze = data.frozenOn === null && (status === 'planned' || status === 'held');
  return (
    <>
      <Banner
        tone="info"
        icon={status === 'signed' ? IconLock : canFreeze ? IconCalendarEvent : IconSnowflake}
        action={
          <>
            <Button
              component={Link}
              href={routes.document('management-review', review.id)}
              size="compact-sm"
              variant="default"
            >
              {t('reviews.print')}
            </Button>
            {!workspaceReadOnly && status === 'planned' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => edited.commit({ status: 'cancelled' })}
              >
                {t('reviews.cancel')}
              </Button>
            )}
            {!workspaceReadOnly && status === 'cancelled' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => edited.commit({ status: 'planned' })}
              >
                {t('reviews.replan')}
              </Button>
            )}
            {!readOnly && canFreeze && (
              <Button size="compact-sm" onClick={() => setAsking(true)}>
                {t('reviews.hold')}
              </Button>
            )}
          </>
        }
      >
        {standingText(edit)}
      </Banner>
      {isAsking && (
        <HoldDialog
          edit={edit}
          onClose={() => setAsking(false)}
          onHeld={() => {
            setAsking(false);
            onHeld();
          }}
        />
      )}
    </>
  );
}

function standingText({ review }: ReviewEdit): string {
  const { status, data } = review;
  if (status === 'signed') {
    return t('reviews.standing.signed', { by: data.signedBy, day: formatDay(data.signedOn) });
  }
  if (status === 'cancelled') return t('reviews.standing.cancelled');
  if (status === 'planned') return t('reviews.standing.live');
  const held = formatDay(data.heldOn);
  return data.frozenOn === null
    ? t('reviews.standing.unfrozen', { held })
    : t('reviews.standing.held', { held, frozen: formatDay(data.frozenOn) });
}

interface HoldDialogProps {
  readonly edit: ReviewEdit;
  readonly onClose: () => void;
  readonly onHeld: () => void;
}

/** Asks for the day of the meeting; says what is missing before it can begin. */
function HoldDialog({ edit, onClose, onHeld }: HoldDialogProps) {
  const { review, data, papers } = edit;
  const [heldOn, setHeldOn] = useState<string | null>(data.heldOn ?? today());
  const [isBusy, setBusy] = useState(false);
  const problems =
    heldOn === null ? [] : holdProblems(data, { heldOn, today: today() }).map(reviewProblemText);
  const freeze = async (): Promise<void> => {
    if (heldOn === null || problems.length > 0) return;
    setBusy(true);
    const done = await hold(review, heldOn);
    setBusy(false);
    if (done) onHeld();
  };
  return (
    <Dialog opened onClose={onClose} title={t('reviews.hold.title', { code: review.code })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void freeze();
        }}
      >
        <Stack gap="md">
          <DayField
            label={t('reviews.hold.on')}
            withAsterisk
            data-autofocus
            value={heldOn}
            onChange={setHeldOn}
          />
          <p>{t('reviews.hold.body', { from: formatDay(data.periodFrom ?? papers.from) })}</p>
          {problems.length > 0 && (
            <div role="alert">
              <p>{t('reviews.hold.missing')}</p>
              <ul className={classes['missing']}>
                {problems.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={heldOn === null || problems.length > 0}
            >
              {t('reviews.hold.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
