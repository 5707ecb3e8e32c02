import { useMemo, useState } from 'react';
import type { AssessmentSetup } from '../../../shared/domain/assessment.ts';
import type { Assessor, Organisation } from '../../../shared/domain/organisation.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import {
  completeSetup,
  initialSetup,
  newAssessmentWizard,
} from '../../../shared/wizards/assessment-setup.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { Wizard } from '../../components/wizard/Wizard.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { formatMonth, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { workspaceKey } from '../../lib/store.ts';
import { startInterview } from './assessment-actions.ts';
import { setupFields } from './setup-fields.ts';
import { SetupPreview } from './SetupPreview.tsx';

/** Sets a new gap analysis up, then opens its interview. */
export function NewAssessmentScreen() {
  const organisation = useOperation('organisation.read', undefined);
  const assessor = useOperation('assessor.read', undefined);
  const catalogue = useOperation('content.catalogue', undefined);
  return (
    <Page
      title={t('assessments.newTitle')}
      breadcrumb={[{ label: t('assessments.title'), href: routes.assessments() }]}
      fill
    >
      <QueryView query={organisation}>
        {(profile) => (
          <QueryView query={assessor}>
            {(who) => (
              <QueryView query={catalogue}>
                {(content) => (
                  <SetupWizard organisation={profile} assessor={who} catalogue={content} />
                )}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

interface SetupWizardProps {
  readonly organisation: Organisation;
  readonly assessor: Assessor;
  readonly catalogue: Catalogue;
}

function SetupWizard({ organisation, assessor, catalogue }: SetupWizardProps) {
  const [initial] = useState(() =>
    initialSetup({
      organisation,
      assessor,
      title: t('assessments.defaultTitle', { month: formatMonth(today()) }),
      criteria: catalogue.title,
      confidentiality: t('assessments.defaultConfidentiality'),
      today: today(),
      newId: () => crypto.randomUUID(),
    }),
  );
  const suggestions = useMemo(
    () => ({ sites: organisation.sites.map(({ name }) => name) }),
    [organisation],
  );
  const finish = (setup: AssessmentSetup): Promise<void> =>
    startInterview(call('assessment.create', completeSetup(setup)));
  return (
    <Wizard<AssessmentSetup>
      definition={newAssessmentWizard}
      storageKey={`assessment-new:${workspaceKey()}`}
      initial={initial}
      own={setupFields}
      suggestions={suggestions}
      finishLabel={t('assessments.finish')}
      onFinish={finish}
      onCancel={() => goTo(routes.assessments())}
      renderPreview={(setup) => <SetupPreview setup={setup} />}
    />
  );
}
