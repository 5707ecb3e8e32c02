import { navigate } from 'wouter/use-hash-location';

/** Patterns of the route table; the typed builders below make addresses that match them. */
export const paths = {
  assessments: '/assessments',
  assessmentNew: '/assessments/new',
  assessmentRepeat: '/assessments/:id/repeat',
  assessmentSetup: '/assessments/:id/set-up',
  interview: '/assessments/:id/interview/:questionId?',
  results: '/assessments/:id/results',
  actions: '/assessments/:id/actions',
  compare: '/assessments/:id/compare/:otherId?',
  evidence: '/evidence/:evidenceId?',
  documents: '/documents/:assessmentId?',
  organisation: '/organisation',
  assessor: '/assessor',
  workspace: '/workspace',
  settings: '/settings',
} as const;

const optional = (part: string | undefined): string =>
  part === undefined ? '' : `/${encodeURIComponent(part)}`;

/** Addresses of the screens. */
export const routes = {
  assessments: (): string => '/assessments',
  assessmentNew: (): string => '/assessments/new',
  assessmentRepeat: (id: string): string => `/assessments/${id}/repeat`,
  assessmentSetup: (id: string): string => `/assessments/${id}/set-up`,
  interview: (id: string, questionId?: string): string =>
    `/assessments/${id}/interview${optional(questionId)}`,
  results: (id: string): string => `/assessments/${id}/results`,
  actions: (id: string): string => `/assessments/${id}/actions`,
  compare: (id: string, otherId?: string): string =>
    `/assessments/${id}/compare${optional(otherId)}`,
  evidence: (evidenceId?: string): string => `/evidence${optional(evidenceId)}`,
  documents: (assessmentId?: string): string => `/documents${optional(assessmentId)}`,
  organisation: (): string => '/organisation',
  assessor: (): string => '/assessor',
  workspace: (): string => '/workspace',
  settings: (): string => '/settings',
} as const satisfies Record<keyof typeof paths, (...parts: never[]) => string>;

/** Goes to a screen; `replace` leaves no step to go back to. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  navigate(address, { replace: options.replace ?? false });
}
