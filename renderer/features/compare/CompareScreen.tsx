interface Props { readonly assessmentId: string; readonly otherId: string | null }
/** Placeholder until the area is written. */
export function CompareScreen(_props: Props): null {
  return null;
}
