import { useCallback, useMemo } from 'react';
import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import type { AnswerFields, AnswerPatch } from '../../../shared/domain/assessment.ts';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import type { SaveState } from '../../lib/store.ts';
import { answerWith, patchesOf, toDrafts, type AnswerDrafts } from './drafts.ts';

/** The answers of the interview as they are on screen, and how they change. */
export interface Answers {
  readonly of: (questionId: string) => AnswerFields;
  /** For typing: saved after a short pause. */
  readonly edit: (questionId: string, patch: AnswerPatch) => void;
  /** For choices: saved at once. */
  readonly commit: (questionId: string, patch: AnswerPatch) => void;
  readonly flush: () => void;
  readonly state: SaveState;
}

/** Keeps what is typed in the interview, and saves it answer by answer. */
export function useAnswers(detail: AssessmentDetail): Answers {
  const assessmentId = detail.assessment.id;
  // A new object for every read tells that the records are fresh; the fields are looked up below.
  const value = useMemo<AnswerDrafts>(() => ({ ...detail }), [detail]);
  const records = useMemo(
    () => new Map(detail.answers.map((answer) => [answer.questionId, answer])),
    [detail],
  );
  const autosave = useAutosave<AnswerDrafts>({
    id: `answers:${assessmentId}`,
    value,
    save: (drafts) => saveAnswers(assessmentId, drafts),
  });
  const { draft, edit, commit, flush, state } = autosave;
  return {
    of: (questionId) => answerWith(draft, questionId, records.get(questionId)),
    edit: useCallback((id, patch) => edit(toDrafts(id, patch)), [edit]),
    commit: useCallback((id, patch) => commit(toDrafts(id, patch)), [commit]),
    flush: useCallback(() => void flush(), [flush]),
    state,
  };
}

/** Saves every answer that has changes; one that fails does not keep the others from being saved. */
async function saveAnswers(assessmentId: string, drafts: AnswerDrafts): Promise<void> {
  const writes = [...patchesOf(drafts)].map(([questionId, patch]) =>
    call('answer.save', { assessmentId, questionId, patch }),
  );
  const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}
