import type { IdentityEntry } from '../../../shared/contract/signing-values.ts';
import { isUsable } from '../../components/signing/signer.ts';

/** What was typed, by identity. */
export type Passphrases = Readonly<Record<string, string>>;

/** Whether all is there that signing as an identity takes. */
export const canSignWith = ({ id, remembered }: IdentityEntry, passphrases: Passphrases): boolean =>
  remembered || (passphrases[id] ?? '') !== '';

/** Who signs, in order: those that were chosen and are still there, or else the first that can. */
export function signersOf(
  identities: readonly IdentityEntry[],
  wanted: readonly string[] | null,
): readonly IdentityEntry[] {
  const usable = identities.filter(isUsable);
  const chosen = (wanted ?? []).flatMap((id) => usable.find((one) => one.id === id) ?? []);
  return chosen.length > 0 ? chosen : usable.slice(0, 1);
}
