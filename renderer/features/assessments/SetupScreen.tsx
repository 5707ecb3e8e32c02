import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconRepeat, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { isAnswered, type AssessmentSetup } from '../../../shared/domain/assessment.ts';
import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import { assessmentSetupSteps, completeSetup } from '../../../shared/wizards/assessment-setup.ts';
import { FieldRows } from '../../components/FieldRow.tsx';
import { Section } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useCheckedDraft } from '../../components/wizard/checked-draft.ts';
import { WizardFields } from '../../components/wizard/fields.tsx';
import { call, useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { removeAssessment, setArchived } from './assessment-actions.ts';
import { setupFields } from './setup-fields.ts';
import { SetupPreview } from './SetupPreview.tsx';
import classes from './SetupScreen.module.css';

/** The set-up of a gap analysis, to be changed at any time; saves itself. */
export function SetupScreen({ assessmentId }: { readonly assessmentId: string }) {
  const detail = useOperation('assessment.read', { id: assessmentId });
  return <QueryView query={detail}>{(data) => <SetupForm detail={data} />}</QueryView>;
}

function SetupForm({ detail }: { readonly detail: AssessmentDetail }) {
  const { assessment, answers } = detail;
  const { id } = assessment;
  const readOnly = useReadOnly();
  const organisation = useOperation('organisation.read', undefined).data;
  const setup = useMemo(() => completeSetup(assessment), [assessment]);
  const { draft, change, flush, problems } = useCheckedDraft<AssessmentSetup>({
    id: `assessment:${id}`,
    value: setup,
    steps: assessmentSetupSteps,
    // Rows of people that have no name yet are not recorded.
    save: (patch) =>
      call('assessment.update', {
        id,
        patch:
          patch.people === undefined
            ? patch
            : { ...patch, people: patch.people.filter(({ name }) => name.trim() !== '') },
      }),
  });
  const suggestions = { sites: (organisation?.sites ?? []).map(({ name }) => name) };
  const summary = { assessment, answered: answers.filter(isAnswered).length };
  const archived = assessment.archivedAt !== null;
  return (
    <div className={classes['screen']}>
      <div className={classes['form']}>
        {!readOnly && <p className={classes['note']}>{t('assessments.setup.description')}</p>}
        {assessmentSetupSteps.map((step) => (
          <Section key={step.id} title={t(step.titleKey)}>
            <FieldRows>
              <WizardFields<AssessmentSetup>
                fields={step.fields}
                draft={draft}
                onChange={change}
                onBlur={flush}
                problems={problems}
                own={setupFields}
                suggestions={suggestions}
                readOnly={readOnly}
              />
            </FieldRows>
          </Section>
        ))}
        {!readOnly && (
          <Section
            title={t('assessments.setup.other')}
            description={t('assessments.setup.otherHelp')}
          >
            <div className={classes['actions']}>
              <Button
                variant="default"
                leftSection={<IconRepeat size={16} aria-hidden="true" />}
                onClick={() => goTo(routes.assessmentRepeat(id))}
              >
                {t('assessments.repeat')}
              </Button>
              <Button
                variant="default"
                leftSection={
                  archived ? (
                    <IconArchiveOff size={16} aria-hidden="true" />
                  ) : (
                    <IconArchive size={16} aria-hidden="true" />
                  )
                }
                onClick={() => void setArchived(summary, !archived)}
              >
                {archived ? t('assessments.unarchive') : t('assessments.archive')}
              </Button>
              <Button
                variant="default"
                color="red"
                leftSection={<IconTrash size={16} aria-hidden="true" />}
                onClick={() => void removeAssessment(summary)}
              >
                {t('assessments.delete')}
              </Button>
            </div>
          </Section>
        )}
      </div>
      <aside className={classes['preview']} aria-label={t('wizard.preview')} tabIndex={0}>
        <SetupPreview setup={draft} />
      </aside>
    </div>
  );
}
