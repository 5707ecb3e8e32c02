export function RepeatAssessmentScreen(_props: { readonly assessmentId: string }) { return null; }
