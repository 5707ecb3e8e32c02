import { backups } from './en/backups.ts';
import { actions } from './en/actions.ts';
import { agenda } from './en/agenda.ts';
import { app } from './en/app.ts';
import { assessments } from './en/assessments.ts';
import { certification } from './en/certification.ts';
import { auditInterview } from './en/audit-interview.ts';
import { audits } from './en/audits.ts';
import { common } from './en/common.ts';
import { context } from './en/context.ts';
import { controlled } from './en/controlled.ts';
import { compare } from './en/compare.ts';
import { csv } from './en/csv.ts';
import { dashboard } from './en/dashboard.ts';
import { documentsScreen } from './en/documents-screen.ts';
import { documents } from './en/documents.ts';
import { errors } from './en/errors.ts';
import { evidence } from './en/evidence.ts';
import { history } from './en/history.ts';
import { impacts } from './en/impacts.ts';
import { interview } from './en/interview.ts';
import { journey } from './en/journey.ts';
import { library } from './en/library.ts';
import { incidents } from './en/incidents.ts';
import { nonconformities } from './en/nonconformities.ts';
import { certificate } from './en/certificate.ts';
import { monitoring } from './en/monitoring.ts';
import { merge } from './en/merge.ts';
import { organisation } from './en/organisation.ts';
import { protection } from './en/protection.ts';
import { readiness } from './en/readiness.ts';
import { registers } from './en/registers.ts';
import { people } from './en/people.ts';
import { planning } from './en/planning.ts';
import { results } from './en/results.ts';
import { reviewFactTables } from './en/review-facts-tables.ts';
import { reviewFacts } from './en/review-facts.ts';
import { reviews } from './en/reviews.ts';
import { risks } from './en/risks.ts';
import { packCheck } from './en/pack-check.ts';
import { packs } from './en/packs.ts';
import { signing } from './en/signing.ts';
import { soa } from './en/soa.ts';
import { policy } from './en/policy.ts';
import { richText } from './en/rich-text.ts';
import { support } from './en/support.ts';
import { systems } from './en/systems.ts';
import { welcome } from './en/welcome.ts';
import { formatMessage } from './format.ts';

/** Every text of the screens, by key. Keys start with their area: `welcome.new`. */
export const messages = {
  ...common,
  ...app,
  ...agenda,
  ...errors,
  ...backups,
  ...systems,
  ...welcome,
  ...merge,
  ...organisation,
  ...assessments,
  ...auditInterview,
  ...audits,
  ...interview,
  ...evidence,
  ...readiness,
  ...registers,
  ...results,
  ...actions,
  ...certification,
  ...compare,
  ...context,
  ...controlled,
  ...richText,
  ...policy,
  ...csv,
  ...dashboard,
  ...documents,
  ...documentsScreen,
  ...history,
  ...impacts,
  ...journey,
  ...people,
  ...planning,
  ...monitoring,
  ...certificate,
  ...incidents,
  ...nonconformities,
  ...library,
  ...reviewFacts,
  ...reviewFactTables,
  ...reviews,
  ...risks,
  ...packCheck,
  ...packs,
  ...signing,
  ...protection,
  ...soa,
  ...support,
} as const;

export type MessageKey = keyof typeof messages;

/** Names of the placeholders in a text. */
type PlaceholdersIn<T> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersIn<Rest>
  : never;
type TextOf<M> = M extends string
  ? M
  : M extends { readonly one: infer One; readonly other: infer Other }
    ? One | Other
    : never;
/** Names of the values that a message needs; plural forms always need `count`. */
export type Placeholders<K extends MessageKey> = K extends MessageKey
  ? | PlaceholdersIn<TextOf<(typeof messages)[K]>>
    | ((typeof messages)[K] extends string ? never : 'count')
  : never;

/** The second argument of `translate`: left out where the message has no placeholder. */
export type ValuesFor<K extends MessageKey> = [Placeholders<K>] extends [never]
  ? []
  : [values: { readonly [Name in Placeholders<K>]: string | number }];

/** The text of a key with its placeholders filled. */
export function translate<K extends MessageKey>(key: K, ...values: ValuesFor<K>): string {
  return formatMessage(messages[key], values[0]);
}
