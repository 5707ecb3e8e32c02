interface Props { readonly evidenceId: string | null }
/** Placeholder until the area is written. */
export function EvidenceScreen(_props: Props): null {
  return null;
}
