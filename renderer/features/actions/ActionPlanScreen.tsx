interface Props { readonly assessmentId: string }
/** Placeholder until the area is written. */
export function ActionPlanScreen(_props: Props): null {
  return null;
}
