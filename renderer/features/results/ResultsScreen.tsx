interface Props { readonly assessmentId: string }
/** Placeholder until the area is written. */
export function ResultsScreen(_props: Props): null {
  return null;
}
