import { focusPlace } from '../../components/interview/focus.ts';

/** The fields of a question that a key leads to. */
export type FieldName =
  | 'question'
  | 'note'
  | 'said-by'
  | 'recommendation'
  | 'grade'
  | 'priority'
  | 'effort'
  | 'owner'
  | 'due'
  | 'maturity'
  | 'reason'
  | 'evidence'
  | 'search';

/** Puts the focus on a field of the question; false when it is not on screen. */
export const focusField = (name: FieldName): boolean => focusPlace(name);
