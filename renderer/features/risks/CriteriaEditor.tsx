import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { criteriaProblems } from '../../../shared/domain/criteria-problems.ts';
import { isOfType, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { criteriaInForce, type RiskCriteria } from '../../../shared/domain/risk-criteria.ts';
import { Banner } from '../../components/Banner.tsx';
import { FieldRow, FieldRows } from '../../components/FieldRow.tsx';
import { Section } from '../../components/Page.tsx';
import { RecordField } from '../../components/records/fields/RecordField.tsx';
import { t } from '../../lib/i18n.ts';
import { fieldOf, fieldWords, groupIntro, groupTitle } from '../../lib/record-words.ts';
import { useReadOnly } from '../../lib/store.ts';
import { changedCriteria, keepDraft, useCriteriaDraft } from './criteria-draft.ts';
import { CriteriaAside } from './CriteriaAside.tsx';
import { MatrixEditor } from './MatrixEditor.tsx';
import classes from './CriteriaEditor.module.css';

interface CriteriaEditorProps {
  /** The record of the criteria; null while those to start with are in force. */
  readonly saved: AnyRecord | null;
}

/** Edits the criteria as a whole; beside them stands what saving does to the risks. */
export function CriteriaEditor({ saved }: CriteriaEditorProps) {
  const readOnly = useReadOnly();
  const before = useMemo(
    () => criteriaInForce(saved !== null && isOfType(saved, 'risk-criteria') ? saved : undefined),
    [saved],
  );
  const draft = useCriteriaDraft() ?? before;
  const problems = useMemo(() => criteriaProblems(draft), [draft]);
  const change = (patch: Partial<RiskCriteria>): void => keepDraft(changedCriteria(draft, patch));
  const parts = { draft, change, readOnly };
  return (
    <div className={classes['columns']}>
      <div className={classes['main']}>
        {saved === null && (
          <Banner tone="info" icon={IconInfoCircle}>
            {t('risks.criteria.default')}
          </Banner>
        )}
        <Section
          title={groupTitle('risk-criteria', 'scales')}
          description={groupIntro('risk-criteria', 'scales')}
        >
          <Field {...parts} name="likelihood" />
          <Field {...parts} name="consequence" />
        </Section>
        <Section
          title={groupTitle('risk-criteria', 'levels')}
          description={groupIntro('risk-criteria', 'levels')}
        >
          <Field {...parts} name="levels" />
        </Section>
        <MatrixEditor {...parts} />
        <Section
          title={groupTitle('risk-criteria', 'rules')}
          description={groupIntro('risk-criteria', 'rules')}
        >
          <FieldRows>
            {(['method', 'reviewMonths', 'triggers', 'approvedBy', 'approvedOn'] as const).map(
              (name) => (
                <FieldRow key={name} help={fieldWords('risk-criteria', name).help}>
                  <Field {...parts} name={name} />
                </FieldRow>
              ),
            )}
          </FieldRows>
        </Section>
      </div>
      <CriteriaAside before={before} draft={draft} problems={problems} isSaved={saved !== null} />
    </div>
  );
}

interface FieldProps {
  readonly draft: RiskCriteria;
  readonly change: (patch: Partial<RiskCriteria>) => void;
  readonly readOnly: boolean;
  readonly name: keyof RiskCriteria;
}

function Field({ draft, change, readOnly, name }: FieldProps) {
  const spec = fieldOf('risk-criteria', name);
  if (spec === undefined) return null;
  return (
    <RecordField
      type="risk-criteria"
      spec={spec}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      readOnly={readOnly}
    />
  );
}
