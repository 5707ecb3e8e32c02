interface Props { readonly assessmentId: string | null }
/** Placeholder until the area is written. */
export function DocumentsScreen(_props: Props): null {
  return null;
}
