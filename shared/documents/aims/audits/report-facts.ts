import type { Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';
import type { Audit, Check, Finding, Member } from './common.ts';

/** What the report of an audit is made from. */
export interface ReportFacts {
  readonly input: AimsDocInput;
  readonly audit: Audit;
  readonly format: Words;
  readonly team: readonly Member[];
  /** In the order in which they were asked. */
  readonly checks: readonly Check[];
  /** Those that follow up earlier findings. */
  readonly followUps: readonly Check[];
  /** The gravest first, without withdrawn ones. */
  readonly findings: readonly Finding[];
  readonly open: readonly string[];
}
