import { useId, type ReactNode } from 'react';
import { Anchor, Select } from '@mantine/core';
import { Link } from 'wouter';
import type { DocumentEntry, DocumentVariant } from '../../../shared/contract/values.ts';
import { documentTitle } from '../../../shared/i18n/document-title.ts';
import { Tag } from '../../components/Tag.tsx';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { registerOf } from './documents-data.ts';
import { useExports } from './export-store.ts';
import { KindPreview } from './KindPreview.tsx';
import { Missing } from './Hints.tsx';
import { ReportDesk } from './ReportPreview.tsx';
import { useReport } from './useReport.ts';
import classes from './DocumentPane.module.css';

/** The document that is looked at: what it is, what it still lacks, and how it will be. */
export function DocumentPane({ entry }: { readonly entry: DocumentEntry }) {
  const { document, subject, ready, possible } = entry;
  if (document === 'gap-report' && subject !== null) return <ReportPane entry={entry} />;
  return (
    <Pane entry={entry}>
      {!ready && <Lacking entry={entry} />}
      {possible && <KindPreview document={document} subjectId={subject?.id ?? null} />}
    </Pane>
  );
}

const variants: readonly DocumentVariant[] = ['full', 'summary', 'gaps'];

/** The gap report comes in three lengths, and says where each thing that it lacks is entered. */
function ReportPane({ entry }: { readonly entry: DocumentEntry }) {
  const variant = useExports((state) => state.variant);
  const report = useReport(entry.subject?.id ?? '', variant);
  return (
    <Pane
      entry={entry}
      choice={
        <Select
          size="xs"
          aria-label={t('documents.variant')}
          data={variants.map((one) => ({ value: one, label: t(`documents.variant.${one}`) }))}
          value={variant}
          onChange={(value) => {
            const chosen = variants.find((one) => one === value);
            if (chosen !== undefined) useExports.setState({ variant: chosen });
          }}
          allowDeselect={false}
        />
      }
    >
      {report.data !== undefined && <Missing input={report.data} />}
      <ReportDesk report={report} />
    </Pane>
  );
}

interface PaneProps {
  readonly entry: DocumentEntry;
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

function Pane({ entry, choice, children }: PaneProps) {
  const id = useId();
  const { document, subject, ready, clauses } = entry;
  return (
    <section className={classes['pane']} aria-labelledby={id}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          <h2 id={id} className={classes['title']}>
            {documentTitle(document)}
          </h2>
          <p className={classes['about']}>
            {subject !== null && <span>{`${subject.code} ${subject.title}`}</span>}
            <span>{t('documents.answers', { clauses: clauses.join(', ') })}</span>
          </p>
        </div>
        {choice}
        <Tag tone={ready ? 'good' : 'warning'}>
          {t(ready ? 'documents.ready' : 'documents.notReady')}
        </Tag>
      </header>
      {children}
    </section>
  );
}

/** What a document lacks, and where one completes it. */
function Lacking({ entry }: { readonly entry: DocumentEntry }) {
  const { possible, missing } = entry;
  const id = useId();
  const way = wayOut(entry);
  return (
    <section className={classes['lacking']} aria-labelledby={id}>
      <h3 id={id} className={classes['lackingTitle']}>
        {t(possible ? 'documents.missing.open' : 'documents.missing.title')}
      </h3>
      <ul className={classes['reasons']}>
        {missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {way !== null && (
        <Anchor component={Link} href={way.href} size="sm">
          {t(way.label)}
        </Anchor>
      )}
    </section>
  );
}

function wayOut({
  document,
  subject,
}: DocumentEntry): { readonly label: PlainKey; readonly href: string } | null {
  if (document === 'gap-report') {
    return { label: 'documents.missing.toAssessment', href: routes.assessmentNew() };
  }
  if (subject !== null) {
    return { label: 'documents.missing.toRecord', href: routes.record(subject.id) };
  }
  const register = registerOf(document);
  if (register === undefined) return null;
  return { label: 'documents.missing.toRegister', href: routes.register(register) };
}
