import type { Person } from '../../../../shared/domain/assessment.ts';
import { ownersOf } from '../../../../shared/domain/interview.ts';
import type { RecordedAnswer } from '../../../../shared/domain/tree.ts';

/** The interviewee that somebody typed as "Ana Silva, Head of Data". */
export function personFrom(typed: string, id: string): Person {
  const [name = '', ...rest] = typed.split(',').map((part) => part.trim());
  // Without a name before the comma all of it is the name.
  if (name === '') return { id, role: 'interviewee', name: typed.trim(), function: '' };
  return { id, role: 'interviewee', name, function: rest.filter(Boolean).join(', ') };
}

/** Who may own an action: earlier owners first, then the interviewees, each name once. */
export function ownerSuggestions(
  answers: readonly RecordedAnswer[],
  people: readonly Person[],
): readonly string[] {
  const interviewees = people.filter(({ role }) => role === 'interviewee');
  const names = new Map<string, string>();
  for (const name of [...ownersOf(answers), ...interviewees.map((person) => person.name)]) {
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}
