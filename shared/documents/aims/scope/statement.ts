import {
  scopeStatement,
  type ScopeFacts,
  type ScopeFinding,
  type ScopeSentence,
} from '../../../domain/scope.ts';
import { translate } from '../../../i18n/index.ts';
import type { Words } from '../../words.ts';
import { named, roleLabel } from '../context/common.ts';

/** The scope statement in words, one paragraph for what is in and one line for each exclusion. */
export function statementText(facts: ScopeFacts, words: Pick<Words, 'list'>): string {
  const said = scopeStatement(facts);
  const inside = said.filter(({ kind }) => kind !== 'exclusion');
  const outside = said.filter(({ kind }) => kind === 'exclusion');
  return [
    inside.map((sentence) => sentenceText(sentence, words)).join(' '),
    ...outside.map((sentence) => sentenceText(sentence, words)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function sentenceText(sentence: ScopeSentence, { list }: Pick<Words, 'list'>): string {
  switch (sentence.kind) {
    case 'activities':
      return ended(
        translate('scopeStatement.activities', {
          organisation: sentence.organisation,
          activities: sentence.activities,
        }),
      );
    case 'places':
      return placesText(listed(sentence.functions, list), listed(sentence.sites, list));
    case 'roles':
      return translate('scopeStatement.roles', { roles: list(sentence.roles.map(roleLabel)) });
    case 'systems':
      return sentence.named.length === 0
        ? translate('scopeStatement.systems.counted', { count: sentence.count })
        : translate('scopeStatement.systems.named', {
            count: sentence.count,
            systems: listed(sentence.named.map(named), list),
          });
    case 'exclusion': {
      const what = sentence.what.replace(/[.;:,]+$/, '');
      const text = translate('scopeStatement.exclusion', { what, reason: sentence.reason });
      return ended(text.trim());
    }
  }
}

/** Entries with commas of their own stand between semicolons: "Sales, Cork; Support, Ghent". */
function listed(entries: readonly string[], list: Words['list']): string {
  return entries.some((entry) => entry.includes(',')) ? entries.join('; ') : list(entries);
}

function placesText(functions: string, sites: string): string {
  if (sites === '') return translate('scopeStatement.places.functions', { functions });
  if (functions === '') return translate('scopeStatement.places.sites', { sites });
  return translate('scopeStatement.places.both', { functions, sites });
}

/** With a full stop at its end, unless a mark of its own is there. */
function ended(text: string): string {
  return /[.!?…。]["'”’)]*$/.test(text) ? text : `${text}.`;
}

/** What the check against the inventory found, in words. */
export function findingText(finding: ScopeFinding): string {
  switch (finding.kind) {
    case 'system-undecided':
    case 'system-in-and-out':
    case 'system-without-reason':
      return translate(`scope.finding.${finding.kind}`, { system: named(finding.system) });
    case 'exclusion-without-reason':
      return translate('scope.finding.exclusion-without-reason', { what: finding.what });
    case 'site-not-named':
      return translate('scope.finding.site-not-named', { site: finding.site });
    case 'role-not-named':
      return translate('scope.finding.role-not-named', { role: roleLabel(finding.role) });
    case 'system-role-not-named':
      return translate('scope.finding.system-role-not-named', {
        role: roleLabel(finding.role),
        system: named(finding.system),
      });
  }
}
