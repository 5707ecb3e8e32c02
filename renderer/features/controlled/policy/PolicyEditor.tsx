import { Anchor, Button, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowRight,
  IconCheck,
  IconCircleDashed,
  IconGitMerge,
} from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import type { ControlledDocument } from '../../../../shared/domain/controlled-documents.ts';
import type { PolicyClause } from '../../../../shared/domain/library.ts';
import {
  composePolicy,
  missingGroups,
  policyGroups,
  type PolicyDraft,
  type PolicyGroup,
} from '../../../../shared/domain/policy.ts';
import { Banner } from '../../../components/Banner.tsx';
import { MarkdownView } from '../../../components/rich-text/MarkdownView.tsx';
import { useWizardDraft } from '../../../components/wizard/draft.ts';
import { t } from '../../../lib/i18n.ts';
import { routes } from '../../../lib/routes.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { ClauseGroup } from './ClauseGroup.tsx';
import { policyWords } from './policy-words.ts';
import { useSavePolicy } from './useSavePolicy.ts';
import classes from './PolicyEditor.module.css';

/** A policy that is being put together. */
export interface PolicyEntries {
  readonly policy: PolicyDraft;
  /** The document's text when this began; another one means that somebody changed it meanwhile. */
  readonly basis: string;
}

interface PolicyEditorProps {
  readonly storageKey: string;
  readonly clauses: readonly PolicyClause[];
  readonly initial: PolicyEntries;
  /** The draft that is updated; null while there is no policy. */
  readonly document: ControlledDocument | null;
}

/** Parts of the policy at the left, clauses of one part in the middle, the whole text at the right. */
export function PolicyEditor({ storageKey, clauses, initial, document }: PolicyEditorProps) {
  const readOnly = useReadOnly();
  const kept = useWizardDraft<PolicyEntries>(storageKey, initial, policyGroups[0]);
  const { policy, basis } = kept.draft;
  const group = policyGroups.find((one) => one === kept.step) ?? policyGroups[0];
  const body = useMemo(() => composePolicy(policy, clauses, policyWords), [policy, clauses]);
  const missing = missingGroups(policy, clauses);
  const current = document?.data.body ?? '';
  const changedMeanwhile = kept.restored && basis !== current;
  const isChanged = document === null || body !== current;
  const save = useSavePolicy(document, policy, kept.reset);
  const change = (patch: Partial<PolicyDraft>): void =>
    kept.change({ policy: { ...policy, ...patch }, basis });
  const at = policyGroups.indexOf(group);
  const next = policyGroups[at + 1];
  return (
    <div className={classes['editor']}>
      {changedMeanwhile && (
        <Banner
          tone="warning"
          icon={IconGitMerge}
          action={
            <Button size="compact-sm" variant="default" onClick={kept.reset}>
              {t('policy.takeDocument')}
            </Button>
          }
        >
          {t('policy.changedMeanwhile')}
        </Banner>
      )}
      {missing.length > 0 && (
        <Banner tone="warning" icon={IconAlertTriangle}>
          {t('policy.missing', {
            groups: missing.map((one) => policyWords.headings[one]).join(', '),
          })}
        </Banner>
      )}
      <div className={classes['columns']}>
        <nav className={classes['groups']} aria-label={t('policy.groups')}>
          {policyGroups.map((one) => (
            <GroupButton
              key={one}
              group={one}
              active={one === group}
              chosen={chosenIn(policy, clauses, one)}
              needed={missing.some((lacking) => lacking === one)}
              onChoose={() => kept.goTo(one)}
            />
          ))}
        </nav>
        <div className={classes['middle']}>
          <ClauseGroup
            key={group}
            group={group}
            clauses={clauses}
            policy={policy}
            readOnly={readOnly}
            onChange={change}
          />
        </div>
        <Preview body={body} group={group} />
      </div>
      <footer className={classes['footer']}>
        {document !== null && (
          <Anchor component={Link} href={routes.record(document.id)} size="sm">
            {t('policy.toDocument', { code: document.code })}
          </Anchor>
        )}
        {kept.restored && !readOnly && (
          <Button variant="subtle" color="gray" onClick={kept.reset}>
            {t(document === null ? 'policy.startOver' : 'policy.discard')}
          </Button>
        )}
        <span className={classes['space']} />
        {next !== undefined && (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={16} aria-hidden="true" />}
            onClick={() => kept.goTo(next)}
          >
            {t('policy.next', { group: policyWords.headings[next] })}
          </Button>
        )}
        <Button
          disabled={readOnly || !isChanged || body === ''}
          loading={save.busy}
          onClick={() => save.run(body)}
        >
          {t(document === null ? 'policy.create' : 'policy.update')}
        </Button>
      </footer>
    </div>
  );
}

function chosenIn(
  policy: PolicyDraft,
  clauses: readonly PolicyClause[],
  group: PolicyGroup,
): number {
  const ids = new Set(clauses.filter((clause) => clause.group === group).map(({ id }) => id));
  return (
    policy.choices.filter(({ clause }) => ids.has(clause)).length +
    policy.own.filter((own) => own.group === group).length
  );
}

interface GroupButtonProps {
  readonly group: PolicyGroup;
  readonly active: boolean;
  readonly chosen: number;
  readonly needed: boolean;
  readonly onChoose: () => void;
}

function GroupButton({ group, active, chosen, needed, onChoose }: GroupButtonProps) {
  const Shape = needed ? IconAlertTriangle : chosen > 0 ? IconCheck : IconCircleDashed;
  return (
    <UnstyledButton
      className={classes['group'] ?? ''}
      aria-current={active ? 'step' : undefined}
      onClick={onChoose}
    >
      <Shape size={14} aria-hidden="true" />
      <span className={classes['groupName']}>{policyWords.headings[group]}</span>
      <span className={classes['count']}>
        {needed ? t('policy.needed') : t('policy.chosen', { count: chosen })}
      </span>
    </UnstyledButton>
  );
}

/** The whole policy as it reads now; follows the part that is worked on. */
function Preview({ body, group }: { readonly body: string; readonly group: PolicyGroup }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const title = policyWords.headings[group];
    const headings = frame.current?.querySelectorAll<HTMLElement>('[data-level="1"]') ?? [];
    const heading = Array.from(headings).find(({ textContent }) => textContent === title);
    if (heading === undefined || frame.current === null) return;
    frame.current.scrollTop = heading.offsetTop - 12;
  }, [group]);
  return (
    <section
      ref={frame}
      className={classes['preview']}
      aria-label={t('policy.preview')}
      tabIndex={0}
    >
      <MarkdownView value={body} headings={2} />
    </section>
  );
}
