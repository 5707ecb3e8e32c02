export function NewAssessmentScreen() { return null; }
