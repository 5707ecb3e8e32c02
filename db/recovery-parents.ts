import type { Answer } from '../shared/domain/assessment.ts';
import { defaultScale, type Assessment } from '../shared/domain/assessment.ts';
import type { RecoveryOptions } from './recovery.ts';
import type { Records } from './recovery-log.ts';

/** The catalogue that every released version asks. */
const usualCatalogue = { id: 'iso-42001', version: '2023.1' };

/**
 * Hundreds of answers must not go with the one record that they belong to: a gap analysis that is
 * lost while its answers or actions are there gets a stand-in, with what else is known of it.
 */
export function addLostAssessments(
  records: Records,
  incomplete: Records,
  { words, now }: RecoveryOptions,
  nextCode: () => string,
): void {
  const ids = new Set<string>();
  let catalogue: Assessment['catalogue'] = usualCatalogue;
  for (const [key, row] of records) {
    if (key.startsWith('assessment/')) catalogue = row['catalogue'] as Assessment['catalogue'];
    const id = (row as Partial<Answer>).assessmentId;
    if (typeof id === 'string' && /^(answer|action)\//.test(key)) ids.add(id);
  }
  for (const id of ids) {
    const key = `assessment/${id}`;
    if (records.has(key)) continue;
    const standIn: Assessment = {
      id,
      code: nextCode(),
      title: words.assessment,
      date: now.slice(0, 10),
      endDate: null,
      scope: '',
      sites: [],
      aiSystems: [],
      exclusions: '',
      criteria: '',
      people: [],
      parts: { clauses: true, controls: true },
      variant: 'full',
      scale: defaultScale,
      confidentiality: '',
      version: '',
      status: 'in-progress',
      catalogue,
      repeatOf: null,
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
    };
    records.set(key, { ...standIn, ...incomplete.get(key), code: standIn.code });
  }
}
