import { Button, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo } from 'react';
import type { AuditDetail, CheckEntry } from '../../../../shared/contract/audit-values.ts';
import type { Catalogue } from '../../../../shared/domain/content.ts';
import { requirementsById } from '../../../../shared/domain/tree.ts';
import { focusPlace } from '../../../components/interview/focus.ts';
import { keepFocus } from '../../../components/interview/keep-focus.ts';
import classes from '../../../components/interview/Layout.module.css';
import { KeyHints, Keys } from '../../../components/Keys.tsx';
import { runCommand, useCommands } from '../../../lib/commands.ts';
import { t } from '../../../lib/i18n.ts';
import { goTo, routes } from '../../../lib/routes.ts';
import { isEditable } from '../../../lib/shortcuts.ts';
import { toast, useReadOnly } from '../../../lib/store.ts';
import { CheckList } from './CheckList.tsx';
import { CheckWorkspace } from './CheckWorkspace.tsx';
import { InterviewHead } from './InterviewHead.tsx';
import { neighbour, shownChecks } from './checks.ts';
import { wayCommands } from './commands.ts';
import { auditViewOf, setAuditView, useAuditView } from './view-store.ts';

interface AuditInterviewProps {
  readonly detail: AuditDetail;
  readonly catalogue: Catalogue;
  readonly entry: CheckEntry;
}

/** The interview of an audit: the list at the left, the question in the middle, the answer at the right. */
export function AuditInterview({ detail, catalogue, entry }: AuditInterviewProps) {
  const { audit, checks, frozen } = detail;
  const looksOnly = useReadOnly();
  const readOnly = looksOnly || frozen || audit.archivedAt !== null;
  const current = entry.record.id;
  const filter = useAuditView(audit.id, (view) => view.filter);
  const query = useAuditView(audit.id, (view) => view.query);
  const listHidden = useAuditView(audit.id, (view) => view.listHidden || view.previewId !== null);
  const byId = useMemo(() => requirementsById(catalogue.requirements), [catalogue]);
  const shown = useMemo(() => shownChecks(checks, filter, query), [checks, filter, query]);
  const showList = (show: boolean): void =>
    setAuditView(audit.id, { listHidden: !show, ...(show ? { previewId: null } : {}) });

  useEffect(() => {
    setAuditView(audit.id, { lastCheckId: current });
    focusPlace('question');
  }, [audit.id, current]);
  const go = useCallback(
    (checkId: string) => {
      setAuditView(audit.id, { previewId: null });
      // Steps of an interview are not steps to go back through.
      goTo(routes.auditInterview(audit.id, checkId), { replace: true });
    },
    [audit.id],
  );
  const step = (by: 1 | -1): void => {
    const to = neighbour(shown, checks, current, by);
    if (to !== null) go(to.record.id);
    else {
      const title = t(by === 1 ? 'auditInterview.end.last' : 'auditInterview.end.first');
      toast({ tone: 'info', title, body: t('auditInterview.end.todo') });
    }
  };
  useCommands(
    wayCommands({
      next: () => step(1),
      previous: () => step(-1),
      search: () => {
        showList(true);
        // A list that was hidden only comes back with the next frame.
        if (!focusPlace('search')) requestAnimationFrame(() => focusPlace('search'));
      },
      leave: () => leave(audit.id),
      toggleList: () => showList(listHidden),
    }),
  );

  return (
    <div
      className={classes['interview']}
      data-tree-hidden={listHidden || undefined}
      data-headed
      tabIndex={-1}
      onMouseDown={keepFocus}
    >
      <div className={classes['banner']}>
        <InterviewHead detail={detail} />
      </div>
      {listHidden ? (
        <UnstyledButton
          className={classes['rail'] ?? ''}
          aria-label={t('auditInterview.list.show')}
          title={`${t('auditInterview.list.show')} (T)`}
          onClick={() => showList(true)}
        >
          <IconLayoutSidebarLeftExpand size={16} aria-hidden="true" />
        </UnstyledButton>
      ) : (
        <CheckList
          auditId={audit.id}
          checks={checks}
          shown={shown}
          byId={byId}
          current={current}
          onOpen={go}
        />
      )}
      <CheckWorkspace
        detail={detail}
        catalogue={catalogue}
        byId={byId}
        entry={entry}
        readOnly={readOnly}
      />
      <footer className={classes['footer']} data-screen-footer>
        <KeyHints hints={readOnly ? lookHints() : [...workHints(), ...lookHints()]} />
        <div className={classes['buttons']}>
          <Button
            variant="default"
            rightSection={<Keys shortcut="Backspace" />}
            onClick={() => runCommand('auditInterview.previous')}
          >
            {t('common.previous')}
          </Button>
          <Button
            rightSection={<Keys shortcut="Enter" />}
            onClick={() => runCommand('auditInterview.next')}
          >
            {t('common.next')}
          </Button>
        </div>
      </footer>
    </div>
  );
}

const lookHints = () => [
  { shortcut: '/', label: t('auditInterview.hint.search') },
  { shortcut: '?', label: t('auditInterview.hint.keys') },
];

const workHints = () => [
  { shortcut: '1–4', label: t('auditInterview.hint.answer') },
  { shortcut: 'N', label: t('auditInterview.hint.notes') },
  { shortcut: 'A', label: t('auditInterview.hint.finding') },
  { shortcut: 'F', label: t('auditInterview.hint.flag') },
  { shortcut: 'Escape', label: t('auditInterview.hint.leave') },
];

/** Escape: out of a field, out of the preview, out of the search. */
function leave(auditId: string): void {
  const { previewId, query } = auditViewOf(auditId);
  const focused = document.activeElement;
  const inSearch = focused?.matches('[data-field="search"]') === true;
  if (!isEditable(focused) || inSearch) {
    if (previewId !== null && !inSearch) setAuditView(auditId, { previewId: null });
    else if (query !== '') setAuditView(auditId, { query: '' });
  }
  focusPlace('question');
}
