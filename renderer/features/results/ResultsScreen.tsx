import { Button, SegmentedControl } from '@mantine/core';
import { IconChartRadar } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { CompletionButton } from './CompletionButton.tsx';
import { GapsView } from './GapsView.tsx';
import { MethodView } from './MethodView.tsx';
import { Overview } from './Overview.tsx';
import { RequirementsView } from './RequirementsView.tsx';
import { ScoresView } from './ScoresView.tsx';
import { useResults, type ResultsData } from './useResults.ts';
import { resultsViews, showResults, useResultsView, type ResultsView } from './view-store.ts';
import { headlineOf } from './words.ts';
import classes from './ResultsScreen.module.css';

interface ResultsScreenProps {
  readonly assessmentId: string;
}

/** What a gap analysis found: scores, requirements, gaps, and how the figures come about. */
export function ResultsScreen({ assessmentId }: ResultsScreenProps) {
  const query = useResults(assessmentId);
  return <QueryView query={query}>{(data) => <Loaded data={data} />}</QueryView>;
}

const bodies: Readonly<Record<ResultsView, React.ComponentType<{ readonly data: ResultsData }>>> = {
  scores: ScoresView,
  requirements: RequirementsView,
  gaps: GapsView,
  method: MethodView,
};

function Loaded({ data }: { readonly data: ResultsData }) {
  const view = useResultsView((state) => state.view);
  useCommands(
    resultsViews.map((one) => ({
      id: `results.${one}`,
      label: `results.command.${one}` as const,
      group: 'results.group' as const,
      run: () => showResults(one),
    })),
  );
  const { assessment } = data.detail;
  if (data.results.overall.answered === 0) {
    return (
      <EmptyState
        icon={IconChartRadar}
        title={t('results.empty.title')}
        body={t('results.empty.body')}
        action={
          <Button component={Link} href={routes.interview(assessment.id)}>
            {t('results.empty.action')}
          </Button>
        }
      />
    );
  }
  const Body = bodies[view];
  return (
    <div className={classes['screen']} data-view={view}>
      <header className={classes['header']}>
        <h2 className={classes['headline']}>{headlineOf(data.results.overall.score)}</h2>
        <CompletionButton assessment={assessment} score={data.results.overall} />
      </header>
      <SegmentedControl
        className={classes['switch'] ?? ''}
        aria-label={t('results.view')}
        value={view}
        onChange={(value) => showResults(value)}
        data={resultsViews.map((value) => ({ value, label: t(`results.view.${value}`) }))}
      />
      {(view === 'scores' || view === 'requirements') && <Overview data={data} />}
      <Body data={data} />
    </div>
  );
}
