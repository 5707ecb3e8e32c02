import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Candidate } from '../../../shared/domain/reviews.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { groupIntro } from '../../lib/record-words.ts';
import type { ReviewEdit } from './review-edit.ts';
import { StepFields } from './StepFields.tsx';
import classes from './ReviewPanel.module.css';

const fields = ['chair', 'minutesBy', 'place', 'periodFrom', 'attendance', 'agenda'];

/** Who comes, where, and which period is looked at. */
export function Preparation({ edit }: { readonly edit: ReviewEdit }) {
  return (
    <Section title={t('reviews.step.preparation')} description={groupIntro('review', 'meeting')}>
      <Invitations edit={edit} />
      <StepFields edit={edit} names={fields} />
    </Section>
  );
}

/** As many as one looks through; the others are invited together. */
const mostShown = 8;

/** People from roles and registers who are not on the list yet. */
function Invitations({ edit }: { readonly edit: ReviewEdit }) {
  const { data, papers, edited, readOnly } = edit;
  if (readOnly) return null;
  const invited = new Set(data.attendance.map(({ name }) => name.trim().toLowerCase()));
  const open = papers.people.filter(({ name }) => !invited.has(name.toLowerCase()));
  if (papers.people.length === 0) {
    return <p className={classes['none']}>{t('reviews.invite.none')}</p>;
  }
  if (open.length === 0) return null;
  const invite = (people: readonly Candidate[]): void =>
    edited.commit({
      attendance: [
        ...data.attendance,
        ...people.map((one) => ({ ...one, presence: 'present' as const })),
      ],
    });
  return (
    <div role="group" aria-label={t('reviews.invite')}>
      <p className={classes['none']}>{t('reviews.invite.about')}</p>
      <ul className={classes['chips']}>
        {open.slice(0, mostShown).map((one) => (
          <li key={one.name}>
            <Button
              size="compact-sm"
              variant={one.top ? 'light' : 'default'}
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => invite([one])}
            >
              <span dir="auto">
                {one.function === ''
                  ? one.name
                  : t('reviews.invite.one', { name: one.name, function: one.function })}
              </span>
            </Button>
          </li>
        ))}
        {open.length > 1 && (
          <li>
            <Button size="compact-sm" variant="subtle" onClick={() => invite(open)}>
              {t('reviews.invite.all', { count: open.length })}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
