import { Autocomplete, Textarea } from '@mantine/core';
import { memo } from 'react';
import type { CheckEntry, FindingEntry } from '../../../../shared/contract/audit-values.ts';
import type { Catalogue, Question } from '../../../../shared/domain/content.ts';
import { auditCheck as words } from '../../../../shared/i18n/en/records/audit-findings.ts';
import { FieldLabel } from '../../../components/interview/FieldLabel.tsx';
import question from '../../../components/interview/Question.module.css';
import pane from '../../../components/interview/QuestionPane.module.css';
import { RecordChip } from '../../../components/records/RecordChip.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import { gradeTones } from '../grade.ts';
import { CheckEvidence } from './CheckEvidence.tsx';
import classes from './AuditInterview.module.css';

/** What is noted for a check. */
export interface CheckNotes {
  readonly notes: string;
  readonly sample: string;
  readonly spokenTo: string;
}

interface CheckPaneProps {
  readonly entry: CheckEntry;
  readonly notes: CheckNotes;
  /** Of the bank; undefined for follow-ups and questions of one's own. */
  readonly source: Question | undefined;
  readonly roles: Catalogue['roles'];
  readonly requirement: string;
  readonly place: number;
  readonly of: number;
  readonly findings: readonly FindingEntry[];
  /** Names that were spoken to before. */
  readonly people: readonly string[];
  readonly readOnly: boolean;
  readonly previewId: string | null;
  readonly onPreview: (evidenceId: string) => void;
  readonly onType: (patch: Partial<CheckNotes>) => void;
  readonly flush: () => void;
}

/** The middle column: the question, what to look for, what was seen, and the evidence. */
export const CheckPane = memo(function CheckPane(props: CheckPaneProps) {
  const { entry, notes, people, readOnly, onType, flush } = props;
  const { id } = entry.record;
  const { fields } = words;
  return (
    <div className={pane['pane']}>
      <Head {...props} />
      <Guidance entry={entry} source={props.source} roles={props.roles} />
      <Textarea
        key={`notes ${id}`}
        data-field="notes"
        label={<FieldLabel text={fields.notes.label} shortcut="N" />}
        placeholder={readOnly ? '' : fields.notes.help}
        classNames={{ input: question['note'] ?? '' }}
        value={notes.notes}
        readOnly={readOnly}
        maxLength={100_000}
        onChange={(event) => onType({ notes: event.currentTarget.value })}
        onBlur={flush}
      />
      <div className={classes['pair']}>
        <Textarea
          key={`sample ${id}`}
          data-field="sample"
          label={<FieldLabel text={fields.sample.label} shortcut="S" />}
          placeholder={readOnly ? '' : fields.sample.help}
          classNames={{ input: question['growing'] ?? '' }}
          value={notes.sample}
          readOnly={readOnly}
          maxLength={100_000}
          onChange={(event) => onType({ sample: event.currentTarget.value })}
          onBlur={flush}
        />
        <Autocomplete
          data-field="spokenTo"
          label={<FieldLabel text={fields.spokenTo.label} shortcut="P" />}
          readOnly={readOnly}
          maxLength={300}
          openOnFocus={false}
          limit={8}
          data={[...people]}
          value={notes.spokenTo}
          onChange={(spokenTo) => onType({ spokenTo })}
          onBlur={flush}
          comboboxProps={{ shadow: 'md' }}
        />
      </div>
      <Findings findings={props.findings} />
      <CheckEvidence
        checkId={id}
        code={entry.record.code}
        readOnly={readOnly}
        previewId={props.previewId}
        onPreview={props.onPreview}
      />
    </div>
  );
});

function Head({ entry, requirement, place, of, source }: CheckPaneProps) {
  const { record, followsUp } = entry;
  return (
    <header className={question['head']}>
      <div className={question['where']}>
        <span className={question['requirement']}>{requirement}</span>
        <span className={question['place']}>{t('auditInterview.place', { place, of })}</span>
        <span className={question['code']}>{record.data.origin || record.code}</span>
        {source?.weight === 3 && <Tag tone="info">{t('auditInterview.decisive')}</Tag>}
        {followsUp !== null && <RecordChip record={followsUp} short />}
      </div>
      <h2 className={question['text']} data-field="question" tabIndex={-1} dir="auto">
        {record.data.question || record.title}
      </h2>
    </header>
  );
}

type GuidanceProps = Pick<CheckPaneProps, 'entry' | 'source' | 'roles'>;

function Guidance({ entry, source, roles }: GuidanceProps) {
  const { lookFor, evidenceToSee } = entry.record.data;
  const ask = source?.ask.map((role) => roles[role]).join(', ') ?? '';
  return (
    <div className={classes['guidance']}>
      {lookFor.length > 0 && (
        <section aria-label={words.fields.lookFor.label}>
          <h3 className={classes['guidanceTitle']}>{words.fields.lookFor.label}</h3>
          <ul className={question['lines']}>
            {lookFor.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(evidenceToSee.length > 0 || ask !== '') && (
        <section aria-label={words.fields.evidenceToSee.label}>
          <h3 className={classes['guidanceTitle']}>{words.fields.evidenceToSee.label}</h3>
          <ul className={question['lines']}>
            {evidenceToSee.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
          {ask !== '' && <p className={classes['ask']}>{t('auditInterview.ask', { who: ask })}</p>}
        </section>
      )}
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly FindingEntry[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={classes['findings']} aria-label={t('audits.findings')}>
      {findings.map(({ record: { id, type, code, title, status, archivedAt, data } }) => (
        <li key={id}>
          {data.grade !== null && (
            <Tag tone={gradeTones[data.grade]}>{t(`grade.${data.grade}`)}</Tag>
          )}
          <RecordChip record={{ id, type, code, title, status, archived: archivedAt !== null }} />
        </li>
      ))}
    </ul>
  );
}
