import type { Requirement } from '../../../domain/content.ts';
import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import { criteriaInForce } from '../../../domain/risk-criteria.ts';
import {
  compareLines,
  exceedsAppetite,
  isContradiction,
  soaFindings,
  type SoaFinding,
  type SoaRisk,
} from '../../../domain/soa.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type Control = AimsRecord<'control'>;

/** A line of Annex A; `record` is absent while nobody listed it. */
export interface AnnexLine {
  readonly requirement: Requirement;
  readonly record: Control | undefined;
}

/** What the statement of applicability says, found once. */
export interface SoaFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly groups: readonly { readonly group: Requirement; readonly lines: readonly AnnexLine[] }[];
  /** The organisation's own, by code. */
  readonly own: readonly Control[];
  readonly findings: readonly SoaFinding[];
  /** Sentences about what contradicts itself. */
  readonly contradictions: readonly string[];
  /** Sentences that say what is missing. */
  readonly open: readonly string[];
  /** Open risks that a control modifies. */
  readonly risksOf: (controlId: string) => readonly AnyRecord[];
}

export function soaFacts(input: AimsDocInput): SoaFacts {
  const { records, catalogue, organisation } = input;
  const words = wordsFor(organisation.documentLanguage);
  const controls = records.of('control').toSorted(compareLines);
  const annex = catalogue.requirements.filter(({ kind, leaf }) => kind === 'control' && leaf);
  const byNumber = new Map<string, Control>();
  for (const control of controls) {
    const number = control.data.control.trim();
    if (!byNumber.has(number)) byNumber.set(number, control);
  }
  const listed = new Set(annex.map(({ id }) => byNumber.get(id)?.id));
  const risks = soaRisks(input);
  const findings = soaFindings({ controls, risks, annex: annex.map(({ id }) => id) });
  const open = new Set(risks.filter((risk) => risk.open).map(({ id }) => id));
  return {
    input,
    words,
    groups: catalogue.requirements
      .filter(({ kind, parent }) => kind === 'control' && parent === null)
      .map((group) => ({
        group,
        lines: annex
          .filter(({ id }) => id.startsWith(`${group.id}.`))
          .map((requirement) => ({ requirement, record: byNumber.get(requirement.id) })),
      })),
    own: controls.filter(({ id }) => !listed.has(id)),
    findings,
    contradictions: findings.filter(isContradiction).map((one) => findingText(one, words)),
    open: openPointsOf(findings, controls),
    risksOf: (id) => records.linkingTo(id, 'modified-by').filter((risk) => open.has(risk.id)),
  };
}

function soaRisks({ records }: AimsDocInput): readonly SoaRisk[] {
  const criteria = criteriaInForce(records.only('risk-criteria'));
  return records
    .of('risk')
    .filter(({ data }) => data.kind !== 'opportunity')
    .map(({ id, code, status, data }) => ({
      id,
      code,
      open: status !== 'closed',
      aboveAppetite: exceedsAppetite(criteria, data),
      strategy: data.strategy,
      accepted: data.acceptedBy.trim() !== '' && data.acceptedOn !== null,
      controls: records.linkedFrom(id, 'modified-by').map((control) => control.id),
    }));
}

/** A finding in a sentence. */
export function findingText({ kind, code, related }: SoaFinding, words: Words): string {
  const more = related.length - mostCodes;
  const first = related.slice(0, mostCodes);
  const listed =
    more > 0
      ? translate('riskDoc.more', { codes: first.join(', '), count: more })
      : words.list(first);
  return kind === 'excluded-but-used'
    ? translate('soa.finding.excluded-but-used', { code, related: listed })
    : translate(`soa.finding.${kind}`, { code });
}

/** More codes than this make a sentence unreadable. */
const mostCodes = 12;

function openPointsOf(
  findings: readonly SoaFinding[],
  controls: readonly Control[],
): readonly string[] {
  const point = (
    key:
      | 'soaDoc.open.missing'
      | 'soaDoc.open.undecided'
      | 'soaDoc.open.implemented-without-description'
      | 'soaDoc.open.noOwner',
    codes: readonly string[],
  ): readonly string[] => {
    if (codes.length === 0) return [];
    const more = codes.length - mostCodes;
    const first = codes.slice(0, mostCodes).join(', ');
    const listed =
      more > 0 ? translate('riskDoc.more', { codes: first, count: more }) : codes.join(', ');
    return [translate(key, { count: codes.length, codes: listed })];
  };
  const codesOf = (kind: SoaFinding['kind']): readonly string[] =>
    findings.filter((one) => one.kind === kind).map(({ code }) => code);
  const contradictions = findings.filter(isContradiction).length;
  return [
    ...point('soaDoc.open.missing', codesOf('missing')),
    ...point('soaDoc.open.undecided', codesOf('undecided')),
    ...(contradictions === 0
      ? []
      : [translate('soaDoc.open.contradictions', { count: contradictions })]),
    ...point(
      'soaDoc.open.implemented-without-description',
      codesOf('implemented-without-description'),
    ),
    ...point(
      'soaDoc.open.noOwner',
      controls
        .filter(({ data, owner }) => data.applicable === 'yes' && owner.trim() === '')
        .map(({ code, data }) => data.control.trim() || code),
    ),
  ];
}
