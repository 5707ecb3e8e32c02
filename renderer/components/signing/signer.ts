import { useState } from 'react';
import type { IdentityEntry } from '../../../shared/contract/signing-values.ts';
import { useOperation } from '../../lib/api.ts';
import { errorLine } from '../../lib/errors.ts';

/** Whether an identity is valid today. */
export const isUsable = ({ state }: IdentityEntry): boolean =>
  state === 'valid' || state === 'expires-soon';

/** An identity in a list to choose from: its name and function. */
export const identityChoice = ({ id, certificate }: IdentityEntry) => ({
  value: id,
  label: [certificate.name, certificate.function].filter((text) => text !== '').join(', '),
});

/** Who signs in a dialog, and what they typed. */
export interface Signer {
  /** Those that can sign today; undefined while they are read. */
  readonly identities: readonly IdentityEntry[] | undefined;
  readonly identity: IdentityEntry | undefined;
  readonly passphrase: string;
  /** What did not work, or false. */
  readonly problem: string | false;
  /** What an operation takes of it; undefined while something is missing. */
  readonly given: { readonly identityId: string; readonly passphrase?: string } | undefined;
  choose(id: string | null): void;
  type(passphrase: string): void;
  /** Says beside the field why it did not work. */
  fail(error: unknown): void;
}

/** The state of `SignerFields`. */
export function useSigner(): Signer {
  const identities = useOperation('identity.list', undefined).data?.identities.filter(isUsable);
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | false>(false);
  const identity = identities?.find(({ id }) => id === chosen) ?? identities?.[0];
  const ready = identity !== undefined && (identity.remembered || passphrase !== '');
  return {
    identities,
    identity,
    passphrase,
    problem,
    given: ready
      ? { identityId: identity.id, ...(identity.remembered ? {} : { passphrase }) }
      : undefined,
    choose(id) {
      setChosen(id);
      setProblem(false);
    },
    type(text) {
      setPassphrase(text);
      setProblem(false);
    },
    fail(error) {
      setProblem(errorLine(error));
    },
  };
}
