import { useMemo } from 'react';
import { allRecords } from '../../../../shared/contract/record-values.ts';
import type { ControlledDocument } from '../../../../shared/domain/controlled-documents.ts';
import type { PolicyClause } from '../../../../shared/domain/library.ts';
import type { Organisation } from '../../../../shared/domain/organisation.ts';
import { policyTemplate, readPolicy, standardPolicy } from '../../../../shared/domain/policy.ts';
import { isOfType } from '../../../../shared/domain/records/record.ts';
import { Page } from '../../../components/Page.tsx';
import { QueryView } from '../../../components/states.tsx';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { manyOf } from '../../../lib/record-words.ts';
import { routes } from '../../../lib/routes.ts';
import { workspaceKey } from '../../../lib/store.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import { PolicyInForce } from './PolicyInForce.tsx';
import { policyWords } from './policy-words.ts';

/** The AI policy put together from clauses that one chooses and edits (5.2). */
export function PolicyScreen() {
  const libraries = useOperation('library.read', undefined);
  const organisation = useOperation('organisation.read', undefined);
  const documents = useOperation('record.list', {
    type: 'document',
    query: { ...allRecords, filters: { template: [policyTemplate] } },
    offset: 0,
    limit: 10,
    links: [],
  });
  return (
    <Page
      title={t('policy.title')}
      breadcrumb={[{ label: manyOf('document'), href: routes.register('document') }]}
      guidance={{ asks: t('policy.asks'), auditor: t('policy.auditor') }}
      fill
    >
      <QueryView query={libraries}>
        {({ policyClauses }) => (
          <QueryView query={organisation}>
            {(known) => (
              <QueryView query={documents}>
                {({ rows }) => (
                  <Policy
                    clauses={policyClauses}
                    organisation={known}
                    document={
                      rows
                        .map(({ record }) => record)
                        .filter((record) => isOfType(record, 'document'))
                        .find(({ status }) => status !== 'withdrawn') ?? null
                    }
                  />
                )}
              </QueryView>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}

interface PolicyProps {
  readonly clauses: readonly PolicyClause[];
  readonly organisation: Organisation;
  readonly document: ControlledDocument | null;
}

function Policy({ clauses, organisation, document }: PolicyProps) {
  const { name } = organisation;
  const body = document?.data.body ?? '';
  const months = document?.data.reviewMonths;
  const initial = useMemo(() => {
    const known = { organisation: name, reviewMonths: String(months ?? 12) };
    // A text without clauses of the library is a policy too: it is kept and added to.
    if (body.trim() === '') return { policy: standardPolicy(clauses, known), basis: body };
    const read = readPolicy(body, clauses, policyWords);
    return { policy: { ...read, values: { ...known, ...read.values } }, basis: body };
  }, [clauses, name, months, body]);
  if (document !== null && document.status !== 'draft')
    return <PolicyInForce document={document} />;
  const key = document === null ? 'new' : `${document.id}:${document.data.version}`;
  return (
    <PolicyEditor
      key={key}
      storageKey={`policy:${key}:${workspaceKey()}`}
      clauses={clauses}
      initial={initial}
      document={document}
    />
  );
}
