import { figureFor } from '../../../shared/documents/aims/technical-file/facts.ts';

/** A measured value as the screens show it; the language is that of the screens. */
export const formatMeasure = figureFor('en-GB');
