export function SetupScreen(_props: { readonly assessmentId: string }) { return null; }
