import type { ReviewProblem } from '../../../domain/reviews.ts';
import { review as words } from '../../../i18n/en/records/reviews.ts';
import { translate } from '../../../i18n/index.ts';

/** The name of an input. */
export const inputName = (input: keyof typeof inputNames): string => inputNames[input];
const inputNames = words.fields.inputs.columns.input.options;

/** What keeps a review from its next step, in a sentence. */
export function reviewProblemText({ key, input, number }: ReviewProblem): string {
  switch (key) {
    case 'input-open':
      return translate('reviews.problem.input-open', {
        input: input === null ? '' : inputName(input),
      });
    case 'decision-empty':
    case 'decision-without-who':
    case 'decision-without-due':
      return translate(`reviews.problem.${key}`, { number: number ?? 0 });
    default:
      return translate(`reviews.problem.${key}`);
  }
}
