import { memo, useMemo, useState } from 'react';
import { Button, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import type { Question } from '../../../shared/domain/content.ts';
import { filterQuestions } from '../../../shared/domain/interview.ts';
import { KeyHints, Keys } from '../../components/Keys.tsx';
import { keepFocus } from '../../components/interview/keep-focus.ts';
import { runCommand, useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { isEditable } from '../../lib/shortcuts.ts';
import { useReadOnly } from '../../lib/store.ts';
import { CompletedBanner } from './CompletedBanner.tsx';
import { Workspace } from './Workspace.tsx';
import { wayCommands } from './commands.ts';
import { focusField } from './focus.ts';
import { JumpPalette } from './jump/JumpPalette.tsx';
import { nextGuidanceTab, useGuidanceTab } from './question/GuidanceTabs.tsx';
import type { InterviewRecords } from './records.ts';
import { SidePanel } from './tree/SidePanel.tsx';
import { useNavigation } from './useNavigation.ts';
import { isFiltering, setView, useView, viewOf } from './view-store.ts';
import classes from '../../components/interview/Layout.module.css';

interface InterviewProps {
  readonly records: InterviewRecords;
  readonly question: Question;
}

/** The interview: the tree at the left, the question in the middle, the answer at the right. */
export function Interview({ records, question }: InterviewProps) {
  const { detail, catalogue, questions } = records;
  const assessmentId = detail.assessment.id;
  const looksOnly = useReadOnly();
  const isCompleted = detail.assessment.status === 'completed';
  // What is completed does not change by a key that somebody hits.
  const readOnly = looksOnly || isCompleted;
  const filter = useView(assessmentId, (view) => view.filter);
  const treeHidden = useView(assessmentId, (view) => view.treeHidden || view.previewId !== null);
  const [jumping, setJumping] = useState(false);
  const [guidance, setGuidance] = useGuidanceTab();
  const { answers } = detail;
  const shown = useMemo(
    () => (isFiltering(filter) ? filterQuestions({ questions, answers, filter }) : questions),
    [questions, answers, filter],
  );
  const way = useNavigation({ assessmentId, questions, shown, current: question.id, looksOnly });
  const showTree = (show: boolean): void =>
    setView(assessmentId, { treeHidden: !show, ...(show ? { previewId: null } : {}) });

  useCommands(
    wayCommands({
      next: way.next,
      previous: way.previous,
      jump: () => setJumping(true),
      search: () => {
        showTree(true);
        // A list that was hidden only comes back with the next frame.
        if (!focusField('search')) requestAnimationFrame(() => focusField('search'));
      },
      leave: () => leave(assessmentId),
      toggleTree: () => showTree(treeHidden),
      guidance: () => setGuidance(nextGuidanceTab(guidance)),
    }),
  );

  return (
    <div
      className={classes['interview']}
      data-tree-hidden={treeHidden || undefined}
      data-completed={isCompleted || undefined}
      tabIndex={-1}
      onMouseDown={keepFocus}
    >
      {isCompleted && (
        <div className={classes['banner']}>
          <CompletedBanner assessment={detail.assessment} />
        </div>
      )}
      {treeHidden ? (
        <UnstyledButton
          className={classes['rail'] ?? ''}
          aria-label={t('interview.tree.show')}
          title={`${t('interview.tree.show')} (T)`}
          onClick={() => showTree(true)}
        >
          <IconLayoutSidebarLeftExpand size={16} aria-hidden="true" />
        </UnstyledButton>
      ) : (
        <SidePanel
          assessmentId={assessmentId}
          requirements={catalogue.requirements}
          questions={questions}
          shown={shown}
          answers={answers}
          current={question.id}
          onOpen={way.go}
        />
      )}
      <Workspace
        records={records}
        question={question}
        readOnly={readOnly}
        guidance={guidance}
        onGuidance={setGuidance}
      />
      <footer className={classes['footer']} data-screen-footer>
        <FootLine readOnly={readOnly} />
      </footer>
      {jumping && (
        <JumpPalette
          onClose={() => {
            setJumping(false);
            focusField('question');
          }}
          requirements={catalogue.requirements}
          questions={questions}
          answers={answers}
          onJump={way.go}
        />
      )}
    </div>
  );
}

/** The shortcuts on screen, and the way on at the lower right. */
const FootLine = memo(function FootLine({ readOnly }: { readonly readOnly: boolean }) {
  return (
    <>
      <KeyHints hints={readOnly ? lookHints() : workHints()} />
      <div className={classes['buttons']}>
        <Button
          variant="default"
          rightSection={<Keys shortcut="Backspace" />}
          onClick={() => runCommand('interview.previous')}
        >
          {t('common.previous')}
        </Button>
        <Button
          rightSection={<Keys shortcut="Enter" />}
          onClick={() => runCommand('interview.next')}
        >
          {t('common.next')}
        </Button>
      </div>
    </>
  );
});

const lookHints = () => [
  { shortcut: '/', label: t('interview.hint.search') },
  { shortcut: 'J', label: t('interview.hint.jump') },
  { shortcut: '?', label: t('interview.hint.keys') },
];

const workHints = () => [
  { shortcut: '1–4', label: t('interview.hint.rate') },
  { shortcut: 'N', label: t('interview.hint.note') },
  { shortcut: 'Ctrl+Enter', label: t('interview.hint.next') },
  { shortcut: 'Escape', label: t('interview.hint.leave') },
  ...lookHints(),
];

/** Escape: out of a field, out of the preview, out of the search. */
function leave(assessmentId: string): void {
  const { previewId, query } = viewOf(assessmentId);
  const focused = document.activeElement;
  const inSearch = focused?.matches('[data-field="search"]') === true;
  if (isEditable(focused) && !inSearch) {
    focusField('question');
    return;
  }
  if (previewId !== null && !inSearch) setView(assessmentId, { previewId: null });
  else if (query !== '') setView(assessmentId, { query: '' });
  focusField('question');
}
