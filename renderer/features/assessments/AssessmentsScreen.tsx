export function AssessmentsScreen() { return null; }
