import { nextReview } from '../../../domain/controlled-documents.ts';
import type { AnyRecord } from '../../../domain/records/record.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Doc, Signer } from '../../doc.ts';
import { text } from '../../doc.ts';
import { wordsFor, type Words } from '../../words.ts';
import { filled, filledRows, openPoints } from '../context/common.ts';
import { frame, paragraph, signerOf } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { headingsIn, markdownBlocks, sectionsIn } from '../markdown.ts';
import { lackingIn, policyOf, printable, printedOf, type Printed } from './subject.ts';

/** From this many sections on, a document gets a table of contents. */
const sectionsForContents = 6;

/** More entries than these, and the contents would fill a page of their own. */
const mostContents = 20;

/** Every controlled document that has a text here (7.5). */
export const controlledDocument: AimsDocKind = {
  document: 'controlled-document',
  clauses: ['7.5.1', '7.5.2', '7.5.3'],
  subjects: printable,
  missing: (input, subject) => missingIn(input, subject),
  build: (input, subject) => buildText(input, subject, controlledDocument.clauses),
};

/** The AI policy (5.2): the version in force, or the draft while none is. */
export const aiPolicyDocument: AimsDocKind = {
  document: 'ai-policy',
  clauses: ['5.2', 'A.2.2', 'A.2.3', 'A.2.4'],
  missing: (input) => {
    const policy = policyOf(input.records);
    if (policy === undefined) return [translate('controlledDoc.policy.none')];
    const inForce = subjectOfPolicy(input);
    return missingIn(input, inForce);
  },
  build: (input) => buildText(input, subjectOfPolicy(input), aiPolicyDocument.clauses),
};

/** While the next version is written, the policy is the one that is in force. */
function subjectOfPolicy({ records }: AimsDocInput): AnyRecord | null {
  const policy = policyOf(records);
  if (policy === undefined) return null;
  const [inForce] = records
    .linkingTo(policy.id, 'version-of')
    .filter(({ status }) => status === 'approved');
  return inForce ?? policy;
}

function missingIn(input: AimsDocInput, subject: AnyRecord | null): readonly string[] {
  const printed = subject === null ? undefined : printedOf(input, subject);
  return printed === undefined ? [] : lackingIn(input, printed);
}

function buildText(
  input: AimsDocInput,
  subject: AnyRecord | null,
  clauses: readonly string[],
): Doc {
  const printed = subject === null ? undefined : printedOf(input, subject);
  return printed === undefined ? nothingYet(input, clauses) : textDocument(input, printed, clauses);
}

function textDocument(input: AimsDocInput, printed: Printed, clauses: readonly string[]): Doc {
  const { document, frozen, version } = printed;
  const { data, status } = document;
  const words = wordsFor(input.organisation.documentLanguage);
  const body = markdownBlocks(printed.body);
  const { kind } = recordWords.document.fields;
  return frame(input, {
    title: frozen?.title ?? document.title,
    ...(data.kind === null ? {} : { subtitle: kind.options[data.kind] }),
    code: document.code,
    version,
    status: statusWord(frozen?.status ?? status, frozen !== null),
    owner: document.owner,
    ...(data.confidentiality === '' ? {} : { confidentiality: data.confidentiality }),
    clauses: data.requirements.length === 0 ? clauses : data.requirements,
    lead: [
      { kind: 'paragraph', style: 'lead', content: [text(stateSentence(printed, words))] },
      ...openPoints(lackingIn(input, printed)),
    ],
    versions: versionRows(printed),
    control: controlRows(input, printed, words),
    contents: sectionsIn(body) >= sectionsForContents,
    contentsDepth: headingsIn(body) > mostContents ? 1 : 2,
    blocks: body.length === 0 ? [paragraph(translate('controlledDoc.noText'))] : body,
    signers: signersOf(printed, words),
  });
}

function statusWord(status: string, frozen: boolean): string {
  const labels: Readonly<Record<string, string>> = frozen
    ? recordWords['document-version'].statuses
    : recordWords.document.statuses;
  return labels[status] ?? status;
}

/** The draft first, then every version that was in force. */
function versionRows({ document, frozen, versions }: Printed) {
  const { version, changeNote } = document.data;
  const first = translate('controlledDoc.firstVersion');
  const oldest = versions.at(-1);
  const note = changeNote.trim() || (oldest === undefined ? first : '');
  const draft = { version, date: null, approvedBy: '', note };
  return [
    ...(frozen === null && document.status !== 'approved' ? [draft] : []),
    ...versions.map((one) => ({
      version: one.data.version,
      date: one.data.approvedOn,
      approvedBy: one.data.approvedBy,
      note: one.data.changeNote.trim() || (one === oldest ? first : ''),
    })),
  ];
}

/** Who gets it, how long it is kept, when it is read again. */
function controlRows(input: AimsDocInput, printed: Printed, words: Words): readonly Block[] {
  const { document, frozen } = printed;
  const { data } = document;
  const { fields, links } = recordWords.document;
  const due = frozen?.data.approvedOn
    ? nextReview(frozen.data.approvedOn, data.reviewMonths)
    : document.due;
  const related = input.records.linkedFrom(document.id, 'refers-to');
  const rows = filledRows([
    [fields.author.label, frozen?.data.author || data.author],
    // Below, the approver signs.
    [fields.approver.label, frozen === null ? data.approver : ''],
    [fields.distribution.label, filled(data.distribution).join('\n')],
    [
      translate('controlledDoc.communicated'),
      data.communicatedOn === null ? '' : words.date(data.communicatedOn),
    ],
    [fields.retention.label, data.retention],
    [recordWords.document.due, due === null || saysReview(printed) ? '' : words.date(due)],
    [
      links['refers-to'].label,
      related
        .map((one) => translate('aimsDoc.named', { title: one.title, code: one.code }))
        .join('\n'),
    ],
  ]);
  return rows.length === 0 ? [] : [{ kind: 'key-value', rows }];
}

/** Whether the sentence at the top names the day of the next review. */
const saysReview = ({ document, frozen }: Printed): boolean =>
  frozen?.status === 'approved' && document.status === 'approved' && document.due !== null;

/** What this paper is worth, in a sentence or two. */
function stateSentence(printed: Printed, words: Words): string {
  const { document, frozen, versions, version } = printed;
  if (frozen !== null) {
    const { approvedOn, approvedBy } = frozen.data;
    const values = {
      version,
      by: approvedBy || document.data.approver,
      date: approvedOn === null ? '' : words.date(approvedOn),
    };
    if (frozen.status === 'superseded') {
      const after = versions.find(({ status }) => status === 'approved')?.data.version ?? '';
      return after === ''
        ? translate('controlledDoc.state.wasInForce', values)
        : translate('controlledDoc.state.superseded', { ...values, after });
    }
    return saysReview(printed)
      ? translate('controlledDoc.state.inForce', {
          ...values,
          review: words.date(document.due ?? ''),
        })
      : translate('controlledDoc.state.inForceOpen', values);
  }
  const before = versions.find(({ status }) => status === 'approved');
  const key =
    document.status === 'in-review'
      ? 'review'
      : document.status === 'withdrawn'
        ? 'withdrawn'
        : 'draft';
  if (key === 'withdrawn') return translate('controlledDoc.state.withdrawn', { version });
  return before === undefined
    ? translate(`controlledDoc.state.${key}`, { version })
    : translate(`controlledDoc.state.${key}Next`, { version, before: before.data.version });
}

function signersOf({ document, frozen, version }: Printed, words: Words): readonly Signer[] {
  const { approver } = document.data;
  const { approvedBy = '', approvedOn = null } = frozen?.data ?? {};
  return [
    {
      ...nameAndFunction(approvedBy || approver, approver),
      statement: translate('controlledDoc.sign.approved', { version }),
      ...(approvedOn === null ? {} : { date: words.shortDate(approvedOn) }),
    },
  ];
}

/** "Maeve Corrigan, Managing director" is both; otherwise the function is the one that was asked. */
function nameAndFunction(person: string, approver: string): Pick<Signer, 'name' | 'role'> {
  const { name } = signerOf(person, '');
  const asked = approver.startsWith(name) ? '' : approver;
  return signerOf(person, asked || translate('controlledDoc.sign.approver'));
}

/** One page that says what to do, for a document that was asked for and is not there. */
function nothingYet(input: AimsDocInput, clauses: readonly string[]): Doc {
  return frame(input, {
    title: translate('documents.kind.ai-policy'),
    code: 'AI-POLICY',
    version: '0',
    status: recordWords.document.statuses.draft,
    owner: '',
    clauses,
    blocks: openPoints([translate('controlledDoc.policy.none')]),
  });
}
