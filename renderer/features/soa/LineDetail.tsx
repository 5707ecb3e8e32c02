import { Anchor, Select } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Guidance as GuidanceLines } from '../../../shared/domain/content.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { DayField } from '../../components/DayField.tsx';
import { Guidance } from '../../components/Page.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { RecordField } from '../../components/records/fields/RecordField.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { t } from '../../lib/i18n.ts';
import { fieldOf, headLabel, statusText, textOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { decisionPatch, findingText, type Decision, type SoaLine } from './soa-data.ts';
import classes from './LineDetail.module.css';

interface LineDetailProps {
  readonly line: SoaLine;
  readonly guidance: GuidanceLines | undefined;
  readonly readOnly: boolean;
}

/** One line beside the list: decision, justification, implementation and what hangs on it. */
export function LineDetail({ line, guidance, readOnly }: LineDetailProps) {
  const { record, code, findings, risks, riskCount, links } = line;
  const edited = useRecordDraft(record);
  const parts = { line, edited, readOnly };
  const documents = links['described-in'] ?? [];
  return (
    <article className={classes['detail']} aria-label={code}>
      <header className={classes['head']}>
        <h2 className={classes['title']} dir="auto">
          <span data-figures>{code}</span> {record.title}
        </h2>
        <Anchor component={Link} href={routes.record(record.id)} size="sm">
          {t('soa.openRecord')}
        </Anchor>
      </header>
      {guidance !== undefined && (
        <details className={classes['about']}>
          <summary>{t('soa.guidance')}</summary>
          <Guidance asks={guidance.asks} auditor={guidance.auditor} />
        </details>
      )}
      {findings.length > 0 && (
        <ul className={classes['findings']}>
          {findings.map((finding) => (
            <li key={finding.kind}>
              <IconAlertTriangle size={14} aria-hidden="true" />
              {findingText(finding)}
            </li>
          ))}
        </ul>
      )}
      {record.data.control === '' && <Field {...parts} name="objective" />}
      <Field {...parts} name="applicable" />
      <Field {...parts} name="reasons" />
      <Field {...parts} name="justification" />
      <Linked
        label={t('soa.part.risks')}
        none={t('soa.part.risks.none')}
        more={riskCount - risks.length}
      >
        {risks.map((risk) => (
          <RecordChip key={risk.id} record={risk} />
        ))}
      </Linked>
      <Head {...parts} />
      <Field {...parts} name="implementation" />
      <Linked label={t('soa.part.documents')} none={t('soa.part.documents.none')} more={0}>
        {documents.map((document) => (
          <RecordChip key={document.id} record={document} />
        ))}
      </Linked>
      <Field {...parts} name="check" />
      <Field {...parts} name="implementedOn" />
    </article>
  );
}

interface PartProps {
  readonly line: SoaLine;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

function errorOf({ problems }: EditedRecord, name: string): string | undefined {
  const problem = problems.find(({ field }) => field === name);
  if (problem === undefined) return undefined;
  return problem.problem === 'rule' ? problem.message : t(`wizard.${problem.problem}`);
}

function Field({ line, edited, readOnly, name }: PartProps & { readonly name: string }) {
  const spec = fieldOf('control', name);
  if (spec === undefined) return null;
  const set = (value: unknown): void => {
    if (name === 'applicable') {
      const status = textOf(edited.draft['status']);
      edited.commit(decisionPatch({ ...line.record, status }, value as Decision));
    } else edited.change({ [name]: value });
  };
  return (
    <div data-field={name} onBlur={edited.flush}>
      <RecordField
        type="control"
        spec={spec}
        value={edited.draft[name]}
        onChange={set}
        error={errorOf(edited, name)}
        readOnly={readOnly}
      />
    </div>
  );
}

/** Status, owner and target day. */
function Head({ edited, readOnly }: PartProps) {
  const { draft } = edited;
  const isOut = draft['applicable'] === 'no';
  const fitting = specOf('control').statuses.filter((status) =>
    isOut ? status === 'excluded' : status !== 'excluded',
  );
  return (
    <div className={classes['row']}>
      <Select
        label={headLabel('control', 'status')}
        data={fitting.map((value) => ({ value, label: statusText('control', value) }))}
        value={textOf(draft['status'])}
        allowDeselect={false}
        readOnly={readOnly || isOut}
        error={errorOf(edited, 'status')}
        onChange={(status) => edited.commit({ status })}
      />
      <OwnerField
        label={headLabel('control', 'owner')}
        value={textOf(draft['owner'])}
        readOnly={readOnly}
        onChange={(owner) => edited.change({ owner })}
        onBlur={edited.flush}
      />
      <DayField
        label={headLabel('control', 'due')}
        value={textOf(draft['due']) || null}
        readOnly={readOnly}
        onChange={(due) => edited.change({ due })}
        onBlur={edited.flush}
      />
    </div>
  );
}

interface LinkedProps {
  readonly label: string;
  readonly none: string;
  /** How many more there are than chips. */
  readonly more: number;
  readonly children: readonly React.ReactNode[];
}

function Linked({ label, none, more, children }: LinkedProps) {
  return (
    <div className={classes['linked']}>
      <span className={classes['label']}>{label}</span>
      <span className={classes['chips']}>
        {children.length === 0 ? <span className={classes['none']}>{none}</span> : children}
        {more > 0 && <span className={classes['none']}>{t('soa.part.more', { count: more })}</span>}
      </span>
    </div>
  );
}
