import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import { statementText } from '../../../shared/documents/aims/scope/statement.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { isOfType, type AimsRecord } from '../../../shared/domain/records/record.ts';
import { scopeSystem, type ScopeFacts } from '../../../shared/domain/scope.ts';

/** The facts of the scope as its page has them; null for a record of another type. */
export function factsOf(
  { record, links }: Pick<RecordDetail, 'record' | 'links'>,
  systems: readonly AimsRecord<'system'>[],
  organisation: Organisation,
): ScopeFacts | null {
  if (!isOfType(record, 'scope')) return null;
  const idsOf = (relation: string): ReadonlySet<string> =>
    new Set(
      links
        .filter((link) => link.direction === 'out' && link.relation === relation)
        .map(({ other }) => other.id),
    );
  return {
    scope: record.data,
    included: idsOf('includes'),
    excluded: idsOf('excludes'),
    systems: systems.map(scopeSystem),
    organisation,
  };
}

/** The statement that the fields give, in the language of the documents. */
export function statementOf(facts: ScopeFacts, organisation: Organisation): string {
  return statementText(facts, wordsFor(organisation.documentLanguage));
}

/** How the written statement stands to what the fields would give. */
export type StatementState = 'empty' | 'missing' | 'current' | 'differs';

export function statementState(written: string, generated: string): StatementState {
  const same = (text: string): string => text.replace(/\s+/g, ' ').trim();
  if (same(generated) === '') return same(written) === '' ? 'empty' : 'current';
  if (same(written) === '') return 'missing';
  return same(written) === same(generated) ? 'current' : 'differs';
}
