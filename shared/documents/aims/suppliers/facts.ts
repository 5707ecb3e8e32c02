import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import { chainPoints } from '../../../domain/value-chain.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';
import { chainPointText } from './chain-point-text.ts';

export type Supplier = AimsRecord<'supplier'>;

/** One organisation along the value chain with what hangs on it. */
export interface SupplierEntry {
  readonly supplier: Supplier;
  readonly systems: readonly AnyRecord[];
  readonly risks: readonly AnyRecord[];
  readonly open: readonly string[];
}

/** What the register says, found once. */
export interface ChainFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly entries: readonly SupplierEntry[];
  readonly ended: readonly Supplier[];
}

/** Gathers everybody along the value chain. */
export function chainFacts(input: AimsDocInput): ChainFacts {
  const { records, createdAt } = input;
  const format = wordsFor(input.organisation.documentLanguage);
  const today = createdAt.slice(0, 10);
  const all = records.of('supplier');
  const present = (record: AnyRecord): boolean => record.archivedAt === null;
  return {
    input,
    words: format,
    entries: all
      .filter(({ status }) => status !== 'ended')
      .map((supplier) => ({
        supplier,
        systems: records.linkingTo(supplier.id, 'supplied-by').filter(present),
        risks: records
          .linkingTo(supplier.id, 'concerns')
          .filter((one) => isOfType(one, 'risk'))
          .filter(present),
        open: chainPoints(supplier, today).map((point) => chainPointText(point, format.date)),
      })),
    ended: all.filter(({ status }) => status === 'ended'),
  };
}
