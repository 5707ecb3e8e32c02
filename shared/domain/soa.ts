import type { AimsRecord } from './records/record.ts';
import type { Ratings, RiskCriteria } from './risk-criteria.ts';

/** A contradiction or gap in the statement of applicability; its words are under `soa.finding.<kind>`. */
export interface SoaFinding {
  readonly kind:
    | 'missing'
    | 'undecided'
    | 'excluded-but-used'
    | 'excluded-without-reason'
    | 'included-without-reason'
    | 'implemented-without-description'
    | 'risk-without-control';
  /** The control record (or the risk, for `risk-without-control`); null where the line is missing. */
  readonly recordId: string | null;
  /** Number of the Annex A control, or the record's code. */
  readonly code: string;
  /** Codes of the risks concerned. */
  readonly related: readonly string[];
}

/** A line of the statement as the rules see it. */
export type SoaControl = Pick<AimsRecord<'control'>, 'id' | 'code' | 'status'> & {
  readonly data: Pick<
    AimsRecord<'control'>['data'],
    'control' | 'applicable' | 'reasons' | 'justification' | 'implementation'
  >;
};

/** A risk with the controls that treat it. Opportunities and archived risks are none of it. */
export interface SoaRisk {
  readonly id: string;
  readonly code: string;
  /** Not closed. */
  readonly open: boolean;
  /** Before treatment or after it, as `exceedsAppetite` says. */
  readonly aboveAppetite: boolean;
  readonly strategy: 'avoid' | 'modify' | 'share' | 'retain' | null;
  /** Somebody accepted it, by name and day. */
  readonly accepted: boolean;
  /** Ids of the control records that it is modified by. */
  readonly controls: readonly string[];
}

export interface SoaInput {
  /** Lines that are not archived. */
  readonly controls: readonly SoaControl[];
  readonly risks: readonly SoaRisk[];
  /** Ids of the Annex A controls. */
  readonly annex: readonly string[];
}

/** Findings that contradict something else; the others say what is still to do. */
export const contradictions: readonly SoaFinding['kind'][] = [
  'excluded-but-used',
  'excluded-without-reason',
  'included-without-reason',
  'risk-without-control',
];

/** Whether a finding has to be resolved before the statement can be approved. */
export const isContradiction = ({ kind }: Pick<SoaFinding, 'kind'>): boolean =>
  contradictions.includes(kind);

/** What a line is called: the number of its Annex A control, or its own code. */
export const lineCode = ({ code, data }: SoaControl): string => data.control.trim() || code;

/** Annex A first, in its order, then the organisation's own, by code. */
export function compareLines(a: SoaControl, b: SoaControl): number {
  const isOwn = (one: SoaControl): number => (one.data.control.trim() === '' ? 1 : 0);
  return (
    isOwn(a) - isOwn(b) ||
    lineCode(a).localeCompare(lineCode(b), 'en', { numeric: true }) ||
    a.code.localeCompare(b.code, 'en', { numeric: true })
  );
}

/**
 * Whether a risk is above the appetite before treatment or after it: a rating that is said to have
 * been lowered needs the controls that lowered it.
 */
export function exceedsAppetite(
  { appetite }: Pick<RiskCriteria, 'appetite'>,
  { likelihood, consequence, residualLikelihood, residualConsequence }: Ratings,
): boolean {
  const highest = Math.max(
    (likelihood ?? 0) * (consequence ?? 0),
    (residualLikelihood ?? 0) * (residualConsequence ?? 0),
  );
  return appetite !== null && highest > appetite;
}

/** What is contradictory or missing, in the order of the statement; risks come last. */
export function soaFindings({ controls, risks, annex }: SoaInput): readonly SoaFinding[] {
  const byControl = risksByControl(risks);
  const listed = new Set(controls.map(({ data }) => data.control.trim()));
  const applicable = new Set(
    controls.filter(({ data }) => data.applicable === 'yes').map(({ id }) => id),
  );
  return [
    ...annex
      .filter((id) => !listed.has(id))
      .map((id): SoaFinding => ({ kind: 'missing', recordId: null, code: id, related: [] })),
    ...controls
      .toSorted(compareLines)
      .flatMap((control) => lineFindings(control, byControl.get(control.id) ?? [])),
    ...risks
      .filter((risk) => needsControl(risk) && !risk.controls.some((id) => applicable.has(id)))
      .map(({ id, code }): SoaFinding => ({
        kind: 'risk-without-control',
        recordId: id,
        code,
        related: [code],
      })),
  ];
}

function lineFindings(control: SoaControl, risks: readonly SoaRisk[]): readonly SoaFinding[] {
  const { data, status, id } = control;
  const finding = (kind: SoaFinding['kind'], related: readonly SoaRisk[] = []): SoaFinding => ({
    kind,
    recordId: id,
    code: lineCode(control),
    related: related.map(({ code }) => code),
  });
  const isBlank = (value: string): boolean => value.trim() === '';
  if (data.applicable === null)
    return [
      finding(
        'undecided',
        risks.filter(({ open }) => open),
      ),
    ];
  if (data.applicable === 'no') {
    const used = risks.filter(({ open }) => open);
    return [
      ...(used.length > 0 ? [finding('excluded-but-used', used)] : []),
      ...(isBlank(data.justification) ? [finding('excluded-without-reason')] : []),
    ];
  }
  return [
    ...(isBlank(data.justification) || isHollow(data.reasons, risks)
      ? [finding('included-without-reason')]
      : []),
    ...(status === 'implemented' && isBlank(data.implementation)
      ? [finding('implemented-without-description')]
      : []),
  ];
}

/** Included for a risk alone, and there is none: the reason has gone. */
const isHollow = (reasons: readonly string[], risks: readonly SoaRisk[]): boolean =>
  reasons.length > 0 && reasons.every((reason) => reason === 'risk') && risks.length === 0;

/**
 * A risk above the appetite needs a control, unless the use that brings it stops, or the rest of
 * it is carried by others or knowingly and somebody signed for that.
 */
function needsControl({ open, aboveAppetite, strategy, accepted }: SoaRisk): boolean {
  if (!open || !aboveAppetite || strategy === 'avoid') return false;
  return !(accepted && (strategy === 'retain' || strategy === 'share'));
}

/** Risks by the id of the control record that modifies them. */
export function risksByControl(risks: readonly SoaRisk[]): ReadonlyMap<string, readonly SoaRisk[]> {
  const found = new Map<string, SoaRisk[]>();
  for (const risk of risks) {
    for (const id of risk.controls) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [risk]);
      else list.push(risk);
    }
  }
  return found;
}

/** Why a line follows from the records; its words are under `soa.prefill.<source>`. */
export type PrefillSource =
  | 'risk'
  | 'impact'
  | 'dataset'
  | 'supplier'
  | 'customer'
  | 'system'
  | 'developed'
  | 'used'
  | 'role';

/** Codes of the records, other than risks, that a line can follow from. */
export type PrefillFacts = Readonly<Record<Exclude<PrefillSource, 'risk'>, readonly string[]>>;

/** A line that the records decide. */
export interface PrefillDecision {
  readonly id: string;
  readonly reasons: readonly AimsRecord<'control'>['data']['reasons'][number][];
  /** What it follows from, most telling first; each with the codes of the records. */
  readonly because: readonly {
    readonly source: PrefillSource;
    readonly codes: readonly string[];
  }[];
}

type Reason = PrefillDecision['reasons'][number];

/** Which controls follow from records of which kind, and the reason that they give. */
const rules: readonly {
  readonly source: Exclude<PrefillSource, 'risk'>;
  readonly reason: Reason;
  readonly controls: readonly string[];
}[] = [
  { source: 'impact', reason: 'impact', controls: ['A.5.'] },
  { source: 'dataset', reason: 'activity', controls: ['A.4.3', 'A.7.'] },
  { source: 'supplier', reason: 'activity', controls: ['A.10.2', 'A.10.3'] },
  { source: 'customer', reason: 'activity', controls: ['A.10.2', 'A.10.4'] },
  { source: 'role', reason: 'activity', controls: ['A.3.2'] },
  { source: 'system', reason: 'activity', controls: ['A.4.2', 'A.6.2.6', 'A.9.4'] },
  {
    source: 'developed',
    reason: 'activity',
    controls: ['A.4.4', 'A.4.5', 'A.6.1.', 'A.6.2.2', 'A.6.2.3', 'A.6.2.4', 'A.6.2.5', 'A.6.2.7'],
  },
  { source: 'used', reason: 'activity', controls: ['A.9.2', 'A.9.3'] },
];

/**
 * Lines that follow from risks and other records. Only those that nobody decided, justified or
 * gave a status: what somebody wrote stays. Nothing is ever excluded this way, since that nobody
 * recorded something does not prove that it is not there.
 */
export function prefillDecisions(
  { controls, risks }: Pick<SoaInput, 'controls' | 'risks'>,
  facts: PrefillFacts,
): readonly PrefillDecision[] {
  const byControl = risksByControl(risks.filter(({ open }) => open));
  return controls.filter(isUntouched).flatMap((control): readonly PrefillDecision[] => {
    const treated = byControl.get(control.id) ?? [];
    const number = control.data.control.trim();
    const fitting = rules.filter(
      (rule) => facts[rule.source].length > 0 && rule.controls.some((one) => covers(one, number)),
    );
    const because = [
      ...(treated.length > 0
        ? [{ source: 'risk' as const, codes: treated.map(({ code }) => code) }]
        : []),
      ...fitting.map(({ source }) => ({ source, codes: facts[source] })),
    ];
    if (because.length === 0) return [];
    const reasons = new Set<Reason>([
      ...(treated.length > 0 ? (['risk'] as const) : []),
      ...fitting.map(({ reason }) => reason),
    ]);
    return [{ id: control.id, reasons: [...reasons], because }];
  });
}

/** `A.5.` covers the whole group, `A.4.3` one control. */
const covers = (pattern: string, number: string): boolean =>
  pattern.endsWith('.') ? number.startsWith(pattern) : number === pattern;

function isUntouched({ status, data }: SoaControl): boolean {
  return (
    status === 'undecided' &&
    data.applicable === null &&
    data.reasons.length === 0 &&
    data.justification.trim() === ''
  );
}
