import { Anchor } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'wouter';
import { Section } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useOperation } from '../../lib/api.ts';
import { useAssessmentData } from '../../lib/assessment-data.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { gapStandOf, type GapStand } from './gap-stand.ts';
import classes from './GapAnalysis.module.css';

/** The newest gap analysis and the way on in it; the way to the first one where there is none. */
export function GapAnalysis() {
  const list = useOperation('assessment.list', undefined);
  const readOnly = useReadOnly();
  if (list.data === undefined) return null;
  const newest = list.data.find(({ assessment }) => assessment.archivedAt === null)?.assessment;
  if (newest !== undefined) return <Newest key={newest.id} id={newest.id} />;
  if (readOnly) return null;
  return (
    <Section title={t('home.empty.unsure')}>
      <p className={classes['hint']}>
        {t('home.empty.gapWhy')}{' '}
        <Anchor component={Link} href={routes.assessmentNew()} underline="always">
          {t('home.empty.gap')}
        </Anchor>
      </p>
    </Section>
  );
}

function Newest({ id }: { readonly id: string }) {
  const stand = useAssessmentData(id, gapStandOf).data;
  if (stand === undefined) return null;
  const { assessment, answered, total, score } = stand;
  const next = nextOf(stand);
  return (
    <Section title={t('home.gap.title')}>
      <div className={classes['card']}>
        <div className={classes['head']}>
          <div className={classes['name']}>
            <Link href={routes.results(id)} className={classes['title']} dir="auto">
              {assessment.title}
            </Link>
            <div className={classes['muted']}>{formatDay(assessment.date)}</div>
          </div>
          {score !== null && (
            <div className={classes['score']}>
              {t('home.gap.score', { score: formatNumber(Math.round(score)) })}
            </div>
          )}
        </div>
        <div className={classes['progress']} data-figures>
          <ProgressBar
            done={answered}
            total={Math.max(1, total)}
            label={t('home.gap.answered', { answered, total })}
          />
          {t('home.gap.answered', { answered, total })}
        </div>
        {answered > 0 && <div className={classes['muted']}>{factsOf(stand)}</div>}
        <Link href={next.href} className={classes['next']}>
          {next.label}
          <IconArrowRight size={16} stroke={1.6} aria-hidden="true" />
        </Link>
      </div>
    </Section>
  );
}

function factsOf({ gaps, finished, actions }: GapStand): string {
  const plan =
    actions === 0
      ? t('home.gap.noActions')
      : t('home.gap.actions', { done: finished, total: actions });
  return `${t('home.gap.gaps', { count: gaps })}, ${plan}`;
}

/** Where the work on a gap analysis goes on. */
function nextOf({ assessment, answered, actions }: GapStand): {
  readonly href: string;
  readonly label: string;
} {
  const { id, status } = assessment;
  if (status === 'in-progress') {
    const label = t(answered === 0 ? 'home.gap.begin' : 'home.gap.continue');
    return { href: routes.interview(id), label };
  }
  return actions === 0
    ? { href: routes.results(id), label: t('home.gap.results') }
    : { href: routes.actions(id), label: t('home.gap.plan') };
}
