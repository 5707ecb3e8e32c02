import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { progressOf } from '../../shared/domain/interview.ts';
import { questionsOf } from '../../shared/domain/assessment.ts';
import { Breadcrumb } from '../components/Page.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { Tag } from '../components/Tag.tsx';
import { useOperation } from '../lib/api.ts';
import { formatPercent } from '../lib/format.ts';
import { t } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import classes from './AssessmentFrame.module.css';

const tabs = ['setup', 'interview', 'results', 'actions', 'compare', 'report'] as const;
type Tab = (typeof tabs)[number];

const addressOf: Readonly<Record<Tab, (id: string) => string>> = {
  setup: routes.assessmentSetup,
  interview: (id) => routes.interview(id),
  results: routes.results,
  actions: routes.actions,
  compare: (id) => routes.compare(id),
  report: (id) => routes.documents(id),
};

interface AssessmentFrameProps {
  readonly assessmentId: string;
  readonly tab: Tab;
  readonly children: ReactNode;
}

/** Around every screen of one gap analysis: its name, how far it is, and its parts. */
export function AssessmentFrame({ assessmentId, tab, children }: AssessmentFrameProps) {
  const detail = useOperation('assessment.read', { id: assessmentId });
  if (detail.data === undefined) {
    if (detail.error !== null) return <ErrorState error={detail.error} />;
    return <LoadingState />;
  }
  const { assessment } = detail.data;
  return (
    <div className={classes['frame']}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          <Breadcrumb crumbs={[{ label: t('app.nav.gapAnalysis'), href: routes.assessments() }]} />
          <h1 className={classes['title']} title={assessment.title}>
            {assessment.title}
          </h1>
          {assessment.archivedAt !== null && (
            <Tag tone="neutral">{t('app.assessment.archived')}</Tag>
          )}
        </div>
        <FrameProgress detail={detail.data} />
      </header>
      <nav className={classes['tabs']} aria-label={t('app.assessment.tabs')}>
        {tabs.map((name) => (
          <Link
            key={name}
            href={addressOf[name](assessmentId)}
            className={classes['tab']}
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`app.assessment.${name}`)}
          </Link>
        ))}
      </nav>
      <div className={classes['content']}>{children}</div>
    </div>
  );
}

type Detail = NonNullable<ReturnType<typeof useOperation<'assessment.read'>>['data']>;

function FrameProgress({ detail }: { readonly detail: Detail }) {
  const catalogue = useOperation('content.catalogue', undefined).data;
  if (catalogue === undefined) return null;
  const questions = questionsOf(detail.assessment, catalogue);
  const all = progressOf(catalogue.requirements, questions, detail.answers)['all'];
  const done = all?.answered ?? 0;
  const total = all?.total ?? 0;
  const words = t('app.assessment.progress', { done, total });
  return (
    <div className={classes['progress']} data-figures title={words}>
      <span className={classes['percent']}>
        {formatPercent(total === 0 ? null : Math.floor((100 * done) / total))}
      </span>
      <ProgressBar done={done} total={Math.max(1, total)} label={words} width={160} />
      <span className={classes['count']}>{t('common.progressOf', { done, total })}</span>
    </div>
  );
}
