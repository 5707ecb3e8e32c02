import { useMemo, useState } from 'react';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import {
  completeSetup,
  repeatAssessmentWizard,
  repeatedSetup,
  type RepeatDraft,
} from '../../../shared/wizards/assessment-setup.ts';
import { Page } from '../../components/Page.tsx';
import { ErrorState, QueryView } from '../../components/states.tsx';
import type { FieldExtras } from '../../components/wizard/fields.tsx';
import { Wizard } from '../../components/wizard/Wizard.tsx';
import { ApiError, call, useOperation } from '../../lib/api.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { workspaceKey } from '../../lib/store.ts';
import { startInterview } from './assessment-actions.ts';
import { CarryOverField } from './CarryOverField.tsx';
import { setupFields } from './setup-fields.ts';
import { SetupPreview } from './SetupPreview.tsx';

const fields = {
  ...setupFields,
  carryOver: CarryOverField,
} as unknown as NonNullable<FieldExtras<RepeatDraft>['own']>;

/** Starts a new gap analysis from an earlier one. */
export function RepeatAssessmentScreen({ assessmentId }: { readonly assessmentId: string }) {
  const list = useOperation('assessment.list', undefined);
  const earlier = list.data?.find(({ assessment }) => assessment.id === assessmentId);
  return (
    <Page
      title={
        earlier === undefined
          ? t('assessments.newTitle')
          : t('assessments.repeatTitle', { title: earlier.assessment.title })
      }
      description={
        earlier && t('assessments.carry.from', { ...earlier, code: earlier.assessment.code })
      }
      breadcrumb={[{ label: t('assessments.title'), href: routes.assessments() }]}
      fill
    >
      <QueryView query={list}>
        {() =>
          earlier === undefined ? (
            <ErrorState error={new ApiError('record.not-found', {})} />
          ) : (
            <RepeatWizard earlier={earlier} />
          )
        }
      </QueryView>
    </Page>
  );
}

function RepeatWizard({ earlier }: { readonly earlier: AssessmentSummary }) {
  const { assessment } = earlier;
  const organisation = useOperation('organisation.read', undefined).data;
  const [initial] = useState((): RepeatDraft => ({
    ...repeatedSetup(assessment, {
      title: t('assessments.repeat.defaultTitle', { title: assessment.title }),
      today: today(),
    }),
    carryOver: { ratings: false, notes: true, recommendations: true, evidence: true },
  }));
  const suggestions = useMemo(
    () => ({
      sites: [...assessment.sites, ...(organisation?.sites ?? []).map(({ name }) => name)],
      aiSystems: assessment.aiSystems,
    }),
    [assessment, organisation],
  );
  const finish = ({ carryOver, ...setup }: RepeatDraft): Promise<void> =>
    startInterview(
      call('assessment.repeat', { from: assessment.id, setup: completeSetup(setup), carryOver }),
    );
  return (
    <Wizard<RepeatDraft>
      definition={repeatAssessmentWizard}
      storageKey={`assessment-repeat:${workspaceKey()}:${assessment.id}`}
      initial={initial}
      own={fields}
      suggestions={suggestions}
      finishLabel={t('assessments.finish')}
      onFinish={finish}
      onCancel={() => goTo(routes.assessments())}
      renderPreview={(setup) => <SetupPreview setup={setup} />}
    />
  );
}
