import { addMonths, type Day } from './common.ts';
import { domainOf, isSameFirm, isSameGroup, isSimilarFirm } from './firm-names.ts';
import type { AimsRecord } from './records/record.ts';

/**
 * Whether a certification body may certify: who consulted, or audited inside, may not for two
 * years. Also what speaks against relying on it: its accreditation and its quotation.
 */

export type Body = Pick<AimsRecord<'body'>, 'id' | 'code' | 'title' | 'status' | 'due' | 'data'>;
export type Engagement = Pick<
  AimsRecord<'engagement'>,
  'id' | 'code' | 'title' | 'status' | 'data'
>;

/** Somebody who audits inside, and for whom. */
export interface InternalAuditor {
  readonly name: string;
  /** The unit or the firm. */
  readonly unit: string;
  readonly email: string;
  /** The latest audit, null where it has no date. */
  readonly lastAudit: Day | null;
}

export interface BodyContext {
  readonly engagements: readonly Engagement[];
  readonly auditors: readonly InternalAuditor[];
  readonly today: Day;
}

/** Problems that exclude a body: it would judge its own work. */
export const excludingKinds = ['consulted', 'same-firm', 'same-group', 'internal-auditor'] as const;

/** What speaks against a body; its words are under `certification.body.<kind>`. */
export type BodyFinding =
  | { readonly kind: 'consulted'; readonly what: string }
  | {
      /**
       * `same-firm`, `same-group`: consulted within two years. `long-ago`: before that.
       * `training-only`: trained, and nothing else. `offered`: is not agreed yet. `similar-name`:
       * perhaps the same group.
       */
      readonly kind:
        'same-firm' | 'same-group' | 'long-ago' | 'training-only' | 'offered' | 'similar-name';
      readonly engagement: Engagement;
      readonly firm: string;
      /** When two years are over; null while the end is not known. */
      readonly freeFrom: Day | null;
    }
  | {
      readonly kind: 'internal-auditor' | 'auditor-long-ago';
      readonly name: string;
      readonly freeFrom: Day | null;
    }
  | {
      readonly kind:
        'not-accredited' | 'accreditation-applied' | 'accreditation-unknown' | 'never-checked';
    }
  | { readonly kind: 'check-old' | 'quotation-expired'; readonly on: Day };

/** The months that a body has to stay away after consulting. */
export const coolingMonths = 24;
/** An accreditation that was looked up longer ago than this may have changed. */
export const checkMonths = 12;

/** Everything that speaks against a body: what excludes it first. */
export function bodyFindings(body: Body, context: BodyContext): readonly BodyFinding[] {
  const found = [
    ...(body.data.consulted
      ? [{ kind: 'consulted', what: body.data.consultedWhat.trim() } as const]
      : []),
    ...context.engagements.flatMap((engagement) => engagementFindings(body, engagement, context)),
    ...context.auditors.flatMap((auditor) => auditorFindings(body, auditor, context.today)),
    ...accreditationFindings(body, context.today),
    ...quotationFindings(body, context.today),
  ];
  return found.toSorted((a, b) => levels.indexOf(levelOf(a)) - levels.indexOf(levelOf(b)));
}

const levels = ['excludes', 'problem', 'warning'] as const;

/**
 * `excludes`: this body must not certify. `problem`: its certificate would not be worth what was
 * wanted. `warning`: to be cleared up.
 */
export function levelOf({ kind }: BodyFinding): (typeof levels)[number] {
  if ((excludingKinds as readonly string[]).includes(kind)) return 'excludes';
  return kind === 'not-accredited' ? 'problem' : 'warning';
}

/** What excludes a body; nothing where it may be chosen. */
export function excluding(findings: readonly BodyFinding[]): readonly BodyFinding[] {
  return findings.filter((finding) => levelOf(finding) === 'excludes');
}

function engagementFindings(
  body: Body,
  engagement: Engagement,
  { today }: BodyContext,
): readonly BodyFinding[] {
  const { firm } = engagement.data;
  const relation = relationOf(body, engagement);
  if (relation === null) return [];
  const freeFrom = freeAfter(engagement);
  const finding = (kind: EngagementKind): readonly BodyFinding[] => [
    { kind, engagement, firm: firm.trim() || engagement.title, freeFrom },
  ];
  if (relation === 'similar-name') return finding('similar-name');
  if (engagement.status === 'offered') return finding('offered');
  // Teaching what everybody may hear is no consulting; what it was has to be shown.
  const { services } = engagement.data;
  if (services.length > 0 && services.every((one) => one === 'training')) {
    return finding('training-only');
  }
  return finding(freeFrom !== null && freeFrom <= today ? 'long-ago' : relation);
}

type EngagementKind = Extract<BodyFinding, { readonly engagement: Engagement }>['kind'];

function relationOf(
  body: Body,
  { data }: Engagement,
): 'same-firm' | 'same-group' | 'similar-name' | null {
  const { title } = body;
  const { group } = body.data;
  if (isSameFirm(title, data.firm)) return 'same-firm';
  const inGroup =
    isSameGroup(group, data.group) ||
    isSameGroup(group, data.firm) ||
    isSameGroup(title, data.group);
  if (inGroup) return 'same-group';
  const names = [title, group].flatMap((one) =>
    [data.firm, data.group].map((other) => [one, other]),
  );
  return names.some(([one = '', other = '']) => isSimilarFirm(one, other)) ? 'similar-name' : null;
}

/** The day from which two years are over; null while an engagement runs or its end is not known. */
export function freeAfter({ status, data }: Pick<Engagement, 'status' | 'data'>): Day | null {
  const isOver = status === 'done' || status === 'ended';
  return isOver && data.endOn !== null ? addMonths(data.endOn, coolingMonths) : null;
}

function auditorFindings(
  body: Body,
  { name, unit, email, lastAudit }: InternalAuditor,
  today: Day,
): readonly BodyFinding[] {
  const { group, website, contact } = body.data;
  const domain = domainOf(email);
  const isTheirs =
    isSameFirm(body.title, unit) ||
    isSameGroup(group, unit) ||
    (domain !== '' && (domain === domainOf(website) || domain === domainOf(contact)));
  if (!isTheirs) return [];
  const freeFrom = lastAudit === null ? null : addMonths(lastAudit, coolingMonths);
  const isOver = freeFrom !== null && freeFrom <= today;
  return [{ kind: isOver ? 'auditor-long-ago' : 'internal-auditor', name, freeFrom }];
}

function accreditationFindings({ data }: Body, today: Day): readonly BodyFinding[] {
  const { covers, checkedOn } = data;
  const state: readonly BodyFinding[] =
    covers === 'yes'
      ? []
      : [
          {
            kind:
              covers === 'no'
                ? 'not-accredited'
                : covers === 'applied'
                  ? 'accreditation-applied'
                  : 'accreditation-unknown',
          },
        ];
  if (checkedOn === null) return [...state, { kind: 'never-checked' }];
  const isOld = addMonths(checkedOn, checkMonths) < today;
  return isOld ? [...state, { kind: 'check-old', on: checkedOn }] : state;
}

/** A quotation that was accepted holds. */
function quotationFindings({ status, due, data }: Body, today: Day): readonly BodyFinding[] {
  const isOpen = status !== 'chosen' && status !== 'rejected';
  const isQuoted = status === 'quoted' || data.quotedOn !== null || data.initialPrice !== null;
  return isOpen && isQuoted && due !== null && due < today
    ? [{ kind: 'quotation-expired', on: due }]
    : [];
}
