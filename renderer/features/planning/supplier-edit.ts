import type { SupplierData } from '../../../shared/domain/value-chain.ts';

/** A supplier, customer or partner that is being edited. */
export interface SupplierEdit {
  readonly data: SupplierData;
  readonly change: (patch: Partial<SupplierData>) => void;
  readonly commit: (patch: Partial<SupplierData>) => void;
  readonly flush: () => void;
  readonly readOnly: boolean;
}
