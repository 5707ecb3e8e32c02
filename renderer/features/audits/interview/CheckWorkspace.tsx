import { useCallback, useMemo, useRef, useState } from 'react';
import type { AuditDetail, CheckEntry } from '../../../../shared/contract/audit-values.ts';
import { peopleSpokenTo } from '../../../../shared/domain/audit-result.ts';
import type { Catalogue, Requirement } from '../../../../shared/domain/content.ts';
import { focusPlace } from '../../../components/interview/focus.ts';
import { WorkspaceFrame } from '../../../components/interview/WorkspaceFrame.tsx';
import { useRecordDraft } from '../../../components/records/useRecordDraft.ts';
import { nameOf } from '../../../components/wording.ts';
import { useCommands } from '../../../lib/commands.ts';
import { today } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { FindingDialog } from '../FindingForm.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { checkPlace } from './CheckEvidence.tsx';
import { CheckPane, type CheckNotes } from './CheckPane.tsx';
import { questionOf } from './checks.ts';
import { answerCommands } from './commands.ts';
import { auditViewOf, setAuditView, useAuditView } from './view-store.ts';

interface CheckWorkspaceProps {
  readonly detail: AuditDetail;
  readonly catalogue: Catalogue;
  readonly byId: ReadonlyMap<string, Requirement>;
  readonly entry: CheckEntry;
  readonly readOnly: boolean;
}

/** The check with its answer, its notes and its evidence: what the auditor works on. */
export function CheckWorkspace(props: CheckWorkspaceProps) {
  const { detail, catalogue, byId, entry, readOnly } = props;
  const { audit, checks, findings, systems } = detail;
  const { record } = entry;
  const edited = useRecordDraft(record);
  const draft = edited.draft as unknown as CheckNotes & {
    readonly status: string;
    readonly flagged: boolean;
    readonly answeredOn: string | null;
  };
  const [finding, setFinding] = useState(false);
  const previewId = useAuditView(audit.id, (view) => view.previewId);
  const place = checkPlace(record.id, record.code);
  const latest = useRef(edited);
  latest.current = edited;
  const onType = useCallback((patch: Partial<CheckNotes>) => latest.current.change(patch), []);
  const onPreview = useCallback(
    (id: string) => {
      const isShown = auditViewOf(audit.id).previewId === id;
      setAuditView(audit.id, { previewId: isShown ? null : id });
    },
    [audit.id],
  );
  useCommands(
    answerCommands({
      enabled: !readOnly,
      answer: (status) => edited.commit({ status, answeredOn: status === 'open' ? null : today() }),
      flag: () => edited.commit({ flagged: !draft.flagged }),
      find: () => setFinding(true),
    }),
  );
  const people = useMemo(() => peopleSpokenTo(checks.map((one) => one.record)), [checks]);
  const own = useMemo(
    () => findings.filter(({ checkId }) => checkId === record.id),
    [findings, record.id],
  );
  const { notes, sample, spokenTo } = draft;
  const typed = useMemo(() => ({ notes, sample, spokenTo }), [notes, sample, spokenTo]);
  const ids = record.data.requirement;
  const requirement = ids.map((id) => nameOf(byId.get(id) ?? { id, title: '' })).join(', ');

  return (
    <>
      <WorkspaceFrame
        questionId={record.id}
        label={t('auditInterview.question')}
        place={place}
        dropLabel={t('registers.dropHere', { code: record.code })}
        readOnly={readOnly}
        previewId={previewId}
        onClosePreview={() => setAuditView(audit.id, { previewId: null })}
        answer={
          <AnswerPanel
            status={draft.status}
            flagged={draft.flagged}
            readOnly={readOnly}
            saving={edited.state}
          />
        }
      >
        <CheckPane
          entry={entry}
          notes={typed}
          source={questionOf(entry, catalogue.questions)}
          roles={catalogue.roles}
          requirement={requirement}
          place={checks.indexOf(entry) + 1}
          of={checks.length}
          findings={own}
          people={people}
          readOnly={readOnly}
          previewId={previewId}
          onPreview={onPreview}
          onType={onType}
          flush={edited.flush}
        />
      </WorkspaceFrame>
      {finding && (
        <FindingDialog
          start={{
            auditId: audit.id,
            checkId: record.id,
            requirements: ids,
            foundWith: spokenTo,
            evidence: [notes, sample].filter((part) => part.trim() !== '').join('\n\n'),
            concerns: systems.length === 1 ? systems.map(({ id }) => id) : [],
          }}
          onClose={() => {
            setFinding(false);
            // The keys of the interview go on working where they did.
            requestAnimationFrame(() => focusPlace('question'));
          }}
        />
      )}
    </>
  );
}
