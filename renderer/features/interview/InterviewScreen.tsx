interface Props { readonly assessmentId: string; readonly questionId: string | null }
/** Placeholder until the area is written. */
export function InterviewScreen(_props: Props): null {
  return null;
}
