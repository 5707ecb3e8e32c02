import {
  gapsIn,
  readiness,
  versionsOf,
  type ControlledDocument,
  type DocumentVersion,
} from '../../../domain/controlled-documents.ts';
import { policyTemplate } from '../../../domain/policy.ts';
import { isOfType, type AnyRecord, type Records } from '../../../domain/records/record.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import { printedBody } from '../../templates/live.ts';
import type { AimsDocInput } from '../kind.ts';

/** A text that is printed: a document as it stands, or a version of it as it was approved. */
export interface Printed {
  readonly document: ControlledDocument;
  /** The frozen version that is printed; null for a document that is being written. */
  readonly frozen: DocumentVersion | null;
  readonly versions: readonly DocumentVersion[];
  readonly version: string;
  readonly body: string;
}

/**
 * What is printed for a record: an approved document in its frozen wording, a draft as it stands, a
 * version as it was. Undefined where a version has lost its document.
 */
export function printedOf(input: AimsDocInput, subject: AnyRecord): Printed | undefined {
  const { records, organisation } = input;
  if (isOfType(subject, 'document-version')) {
    const [document] = records.linkedFrom(subject.id, 'version-of');
    if (document === undefined || !isOfType(document, 'document')) return undefined;
    return frozenOf(records, document, subject);
  }
  if (!isOfType(subject, 'document')) return undefined;
  const versions = versionsOf(records, subject);
  const inForce = versions.find(({ status }) => status === 'approved');
  if (subject.status === 'approved' && inForce !== undefined) {
    return frozenOf(records, subject, inForce);
  }
  const { version } = subject.data;
  const body = printedBody(subject, organisation.documentLanguage);
  return { document: subject, frozen: null, versions, version, body };
}

function frozenOf(
  records: Records,
  document: ControlledDocument,
  frozen: DocumentVersion,
): Printed {
  const { version, body } = frozen.data;
  return { document, frozen, versions: versionsOf(records, document), version, body };
}

/**
 * Records of which each is printed: every document with a text that is not withdrawn, and beside a
 * new draft the version that is still in force.
 */
export function printable(records: Records): readonly AnyRecord[] {
  return records
    .of('document')
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap((document): readonly AnyRecord[] => {
      const inForce = versionsOf(records, document).find(({ status }) => status === 'approved');
      const own = document.data.body.trim() === '' ? [] : [document];
      const before = document.status === 'approved' ? undefined : inForce;
      return before === undefined || before.data.body.trim() === '' ? own : [before, ...own];
    });
}

/** The record of the AI policy. */
export function policyOf(records: Records): ControlledDocument | undefined {
  return records
    .of('document')
    .find(({ data, status }) => data.template === policyTemplate && status !== 'withdrawn');
}

/** What a text that is being written still lacks before it can be relied on. */
export function lackingIn(input: AimsDocInput, printed: Printed): readonly string[] {
  const { document, frozen, versions } = printed;
  if (frozen !== null) return [];
  const { blocking } = readiness(document, {
    hasFile: (input.evidence.get(document.id) ?? []).length > 0,
    versions: versions.map(({ data }) => data.version),
  });
  const labels: Readonly<Record<string, { readonly label: string }>> = {
    ...recordWords.document.fields,
    owner: { label: recordWords.document.owner },
  };
  const fields = blocking.flatMap((issue) =>
    issue.kind === 'field' ? [labels[issue.name]?.label ?? issue.name] : [],
  );
  const gaps = gapsIn(document.data.body);
  return [
    ...(fields.length === 0
      ? []
      : [translate('controlledDoc.open.fields', { fields: fields.join(', ') })]),
    ...(blocking.some(({ kind }) => kind === 'no-text')
      ? [translate('controlledDoc.open.noText')]
      : []),
    ...(gaps.length === 0
      ? []
      : [translate('controlledDoc.open.gaps', { count: gaps.length, first: gaps[0] ?? '' })]),
    translate('controlledDoc.open.notApproved', { version: document.data.version || '?' }),
  ];
}
