import {
  fillLive,
  liveValues,
  type ControlledDocument,
} from '../../domain/controlled-documents.ts';
import { escapedText } from '../../domain/markdown/write.ts';
import { translate } from '../../i18n/index.ts';
import { wordsFor } from '../words.ts';

/** A document's text as it is printed and approved: code, version, people and review day filled in. */
export function printedBody(document: ControlledDocument, language: string): string {
  const words = wordsFor(language);
  const values = liveValues(document);
  return fillLive(document.data.body, (field) => {
    const value = values[field];
    if (value === null) {
      // Before the approval nobody knows the day; that is no gap that the author could close.
      return field === 'document.nextReview'
        ? translate('fill.nextReview.draft')
        : `[${translate(`fill.live.${field}`)}]`;
    }
    return escapedText(field === 'document.nextReview' ? words.date(value) : value);
  });
}
