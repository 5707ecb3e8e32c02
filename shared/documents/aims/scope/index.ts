import { checkScope, scopeFacts, systemsInScope, type ScopeFacts } from '../../../domain/scope.ts';
import { missingFields } from '../../../domain/records/schema.ts';
import { specOf } from '../../../domain/records/types.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { text } from '../../doc.ts';
import { wordsFor } from '../../words.ts';
import { filled, openPoints, stateOf } from '../context/common.ts';
import { frame, heading, signerOf } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import {
  aimsBlocks,
  boundaryBlocks,
  checkBlocks,
  exclusionBlocks,
  interfaceBlocks,
  systemBlocks,
} from './blocks.ts';

/** The scope of the AIMS as a certificate repeats it, and how the AIMS works (4.3, 4.4). */
export const scopeDocument: AimsDocKind = {
  document: 'scope',
  clauses: ['4.3', '4.4'],
  missing,
  build: (input) => {
    const { records, organisation, createdAt } = input;
    const words = wordsFor(organisation.documentLanguage);
    const facts = scopeFacts(records, organisation);
    const scope = records.only('scope');
    const approved = scope?.status === 'approved';
    const { approvedBy = '', approvedOn = null } = scope?.data ?? {};
    return frame(input, {
      title: translate('scopeDoc.title'),
      ...(scope === undefined ? {} : { subtitle: scope.title }),
      code: scope?.code ?? 'SCOPE',
      version: stateOf(scope === undefined ? [] : [scope], createdAt, words),
      status: recordWords.scope.statuses[approved ? 'approved' : 'draft'],
      owner: scope?.owner ?? '',
      clauses: scopeDocument.clauses,
      blocks: [
        ...statementBlocks(facts, missing(input)),
        ...(facts === null
          ? []
          : [
              ...boundaryBlocks(facts),
              ...systemBlocks(input, facts),
              ...exclusionBlocks(facts),
              ...interfaceBlocks(facts),
              ...checkBlocks(facts, words.date(createdAt)),
              ...aimsBlocks(facts),
            ]),
      ],
      signers: [
        {
          ...signerOf(approvedBy, translate('aimsDoc.topManagement')),
          statement: translate('scopeDoc.sign.statement'),
          ...(approvedOn === null ? {} : { date: words.shortDate(approvedOn) }),
        },
      ],
    });
  },
};

function missing({ records, organisation }: AimsDocInput): readonly string[] {
  const scope = records.only('scope');
  const facts = scopeFacts(records, organisation);
  if (scope === undefined || facts === null) return [translate('scopeDoc.open.noScope')];
  const labels: Readonly<Record<string, { readonly label: string }>> = recordWords.scope.fields;
  const findings = checkScope(facts).length;
  return [
    ...missingFields(specOf('scope'), scope.data).map((name) =>
      translate('scopeDoc.open.field', { field: labels[name]?.label ?? name }),
    ),
    ...(systemsInScope(facts).length === 0 ? [translate('scopeDoc.open.noSystems')] : []),
    ...(scope.data.processes.length === 0 ? [translate('scopeDoc.open.noProcesses')] : []),
    ...(findings === 0 ? [] : [translate('scopeDoc.open.findings', { count: findings })]),
    ...(scope.status === 'approved' ? [] : [translate('scopeDoc.open.notApproved')]),
  ];
}

/** The statement comes first: it is what most readers look for. */
function statementBlocks(facts: ScopeFacts | null, open: readonly string[]): readonly Block[] {
  const paragraphs = filled((facts?.scope.statement ?? '').split('\n'));
  return [
    heading(1, translate('scopeDoc.section.statement'), 'statement'),
    ...(paragraphs.length === 0
      ? [
          {
            kind: 'paragraph',
            style: 'lead',
            content: [text(translate('scopeDoc.noStatement'))],
          } as const,
        ]
      : paragraphs.map((one) => ({
          kind: 'paragraph' as const,
          style: 'lead' as const,
          content: [text(one)],
        }))),
    ...openPoints(open),
  ];
}
