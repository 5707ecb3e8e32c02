import type { PageNumberEstimator } from 'docx';
import type { Doc } from '../../../shared/documents/doc.ts';
import type { Context } from './context.ts';
export const pageNumbers = (_doc: Doc, _context: Context): PageNumberEstimator => () => ({ bookmarks: new Map() });
