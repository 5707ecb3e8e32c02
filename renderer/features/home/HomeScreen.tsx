import type { Journey } from '../../../shared/domain/journey.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { Page } from '../../components/Page.tsx';
import { ErrorState, LoadingState } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Certification } from './Certification.tsx';
import { Clauses } from './Clauses.tsx';
import { standOf, type Stand } from './home-data.ts';
import { GapAnalysis } from './GapAnalysis.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Overdue } from './Overdue.tsx';
import { Registers } from './Registers.tsx';
import classes from './HomeScreen.module.css';

/** Where the organisation stands, what comes next, and what is overdue. */
export function HomeScreen() {
  const journey = useOperation('journey.read', undefined);
  const catalogue = useOperation('content.catalogue', undefined);
  const organisation = useOperation('organisation.read', undefined);
  const error = journey.error ?? catalogue.error ?? organisation.error;
  if (
    journey.data === undefined ||
    catalogue.data === undefined ||
    organisation.data === undefined
  ) {
    return error === null ? <LoadingState /> : <ErrorState error={error} />;
  }
  return (
    <Loaded
      journey={journey.data}
      requirements={catalogue.data.requirements}
      organisation={organisation.data.name}
    />
  );
}

interface LoadedProps {
  readonly journey: Journey;
  readonly requirements: Catalogue['requirements'];
  readonly organisation: string;
}

function Loaded({ journey, requirements, organisation }: LoadedProps) {
  const stand = standOf(journey, requirements);
  const isEmpty = Object.values(journey.counts).every((count) => count === 0);
  return (
    <Page
      title={headline(stand, isEmpty, organisation)}
      description={t(isEmpty ? 'home.empty.how' : 'home.computed')}
    >
      <NextSteps steps={journey.next} requirements={requirements} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Clauses stand={stand} />
          {!isEmpty && <Registers counts={journey.counts} />}
        </div>
        <div className={classes['column']}>
          {(!isEmpty || journey.overdueCount > 0) && (
            <Overdue entries={journey.overdue} count={journey.overdueCount} />
          )}
          {!isEmpty && <Certification />}
          <GapAnalysis />
        </div>
      </div>
    </Page>
  );
}

function headline({ percent, open }: Stand, isEmpty: boolean, organisation: string): string {
  if (isEmpty) return t('home.headline.empty', { organisation });
  if (open === 0) return t('home.headline.complete', { organisation });
  return t('home.headline.begun', { organisation, percent, count: open });
}
