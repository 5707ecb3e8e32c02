import { create } from 'zustand';

/** The parts of the results, one on screen at a time. */
export const resultsViews = ['scores', 'requirements', 'gaps', 'method'] as const;
export type ResultsView = (typeof resultsViews)[number];

/** Which part is on screen; kept while the user looks at a question and comes back. */
export const useResultsView = create<{ readonly view: ResultsView }>(() => ({ view: 'scores' }));

export function showResults(view: ResultsView): void {
  useResultsView.setState({ view });
}
