import { isVacant } from '../../../domain/responsibilities.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { stateOf } from '../context/common.ts';
import { frame, heading, newPage, signatures, signList } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { descriptionBlocks } from './descriptions.ts';
import { rolesFacts, type RolesFacts } from './facts.ts';
import { matrixBlocks } from './matrix.ts';
import { processBlocks, roleTable, summaryBlocks } from './summary.ts';

/** Who answers for what and may decide what; signed by those who give and take the roles (5.3, A.3.2). */
export const rolesDocument: AimsDocKind = {
  document: 'roles',
  clauses: ['5.3', 'A.3.2'],
  missing: (input) => rolesFacts(input).open,
  build: (input) => {
    const facts = rolesFacts(input);
    const matrix = matrixBlocks(facts);
    return frame(input, {
      title: translate('rolesDoc.title'),
      code: 'ROLES',
      version: stateOf(facts.roles, input.createdAt, facts.words),
      status: translate(facts.open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: ownerOf(input),
      clauses: rolesDocument.clauses,
      blocks: [
        ...summaryBlocks(facts),
        ...roleTable(facts),
        ...descriptionBlocks(facts),
        ...processBlocks(facts),
        ...matrix,
        ...(matrix.length === 0 ? [] : [newPage]),
        ...approvalBlocks(facts),
      ],
    });
  },
};

function ownerOf({ records, organisation }: AimsDocInput): string {
  return records.only('scope')?.owner.trim() || organisation.contactName;
}

/** With more, signatures are gathered elsewhere: nobody signs a list of three pages. */
const mostSigners = 12;

/** Top management assigns; everybody who holds a role signs once, with all of them. */
function approvalBlocks({ roles }: RolesFacts): readonly Block[] {
  const titles = new Map<string, string[]>();
  for (const role of roles.filter((one) => !isVacant(one))) {
    const holder = role.data.holder.trim();
    titles.set(holder, [...(titles.get(holder) ?? []), role.title]);
  }
  const rows = [...titles].map(([name, held]) => ({ name, part: held.join(', ') }));
  return [
    heading(1, translate('aimsDoc.signatures'), 'signatures'),
    signatures([
      {
        name: '',
        role: translate('aimsDoc.topManagement'),
        statement: translate('rolesDoc.sign.assigns'),
      },
    ]),
    ...(rows.length === 0 || rows.length > mostSigners
      ? []
      : signList({
          statement: translate('rolesDoc.sign.accepts'),
          header: translate('rolesDoc.column.role'),
          rows,
        })),
  ];
}
