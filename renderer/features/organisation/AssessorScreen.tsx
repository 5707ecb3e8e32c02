export function AssessorScreen() { return null; }
