import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { findingText } from '../../../shared/documents/aims/scope/statement.ts';
import { checkScope, type ScopeFacts, type ScopeFinding } from '../../../shared/domain/scope.ts';
import { Section } from '../../components/Page.tsx';
import { Chip } from '../../components/Tag.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './ScopePanel.module.css';

interface ScopeCheckProps {
  readonly scopeId: string;
  readonly facts: ScopeFacts;
}

/** What the boundary forgets or contradicts, with the way to settle it. */
export function ScopeCheck({ scopeId, facts }: ScopeCheckProps) {
  const findings = checkScope(facts);
  return (
    <Section title={t('scope.check')} description={t('scope.check.about')}>
      {findings.length === 0 ? (
        <Clean hasSystems={facts.systems.length > 0} />
      ) : (
        <>
          <p className={classes['state']} role="status">
            {t('scope.check.found', { count: findings.length })}
          </p>
          <ul className={classes['findings']}>
            {findings.map((finding) => (
              <li key={keyOf(finding)} className={classes['finding']}>
                <IconAlertTriangle size={16} aria-hidden="true" className={classes['icon']} />
                <span className={classes['text']} dir="auto">
                  {findingText(finding)}
                </span>
                <Ways scopeId={scopeId} finding={finding} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Clean({ hasSystems }: { readonly hasSystems: boolean }) {
  if (hasSystems) {
    return (
      <p className={classes['clean']}>
        <IconCircleCheck size={16} aria-hidden="true" />
        {t('scope.check.clean')}
      </p>
    );
  }
  return (
    <p className={classes['clean']} data-open>
      {t('scope.check.noSystems')}{' '}
      <Link href={routes.recordNew('system')}>{t('scope.check.newSystem')}</Link>
    </p>
  );
}

/** Where a finding is settled, or the buttons that settle it here. */
function Ways({ scopeId, finding }: { readonly scopeId: string; readonly finding: ScopeFinding }) {
  const link = useWrite('record.link');
  const isReadOnly = useReadOnly();
  if (finding.kind === 'site-not-named' || finding.kind === 'role-not-named') {
    return (
      <Link href={routes.organisation()} className={classes['way']}>
        {t('scope.check.profile')}
      </Link>
    );
  }
  if (finding.kind === 'exclusion-without-reason') return null;
  const { id, code, title } = finding.system;
  const put = (relation: 'includes' | 'excludes'): void =>
    link.mutate(
      { fromId: scopeId, relation, toId: id },
      {
        onSuccess: () =>
          noteWithUndo(
            t(relation === 'includes' ? 'scope.check.included' : 'scope.check.excluded', {
              system: code,
            }),
          ),
      },
    );
  return (
    <>
      {finding.kind === 'system-undecided' && !isReadOnly && (
        <>
          <Button variant="default" size="compact-sm" onClick={() => put('includes')}>
            {t('scope.check.include')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => put('excludes')}>
            {t('scope.check.exclude')}
          </Button>
        </>
      )}
      <Chip href={routes.record(id)} title={title}>
        {code}
      </Chip>
    </>
  );
}

function keyOf(finding: ScopeFinding): string {
  switch (finding.kind) {
    case 'site-not-named':
      return `${finding.kind} ${finding.site}`;
    case 'exclusion-without-reason':
      return `${finding.kind} ${finding.what}`;
    case 'role-not-named':
      return `${finding.kind} ${finding.role}`;
    case 'system-role-not-named':
      return `${finding.kind} ${finding.role}`;
    case 'system-undecided':
    case 'system-in-and-out':
    case 'system-without-reason':
      return `${finding.kind} ${finding.system.id}`;
  }
}
