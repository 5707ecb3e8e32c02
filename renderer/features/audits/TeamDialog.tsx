import { Button, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AuditDetail, Auditor } from '../../../shared/contract/audit-values.ts';
import { Banner } from '../../components/Banner.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation, useWrite } from '../../lib/api.ts';
import { errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { Competence, Independence } from './Judgement.tsx';
import classes from './AuditPanel.module.css';

interface TeamDialogProps {
  readonly detail: AuditDetail;
  readonly relation: 'led-by' | 'audited-by';
  /** Ids of those who are it already. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
}

/** Chooses an auditor; whoever would audit their own work is refused with the reason. */
export function TeamDialog({ detail, relation, taken, onClose }: TeamDialogProps) {
  const { audit, systems } = detail;
  const { requirements, processes, startOn } = audit.data;
  const candidates = useOperation('audit.candidates', {
    requirements: [...requirements],
    processes: [...processes],
    systems: systems.map(({ id }) => id),
    startOn,
  });
  const link = useWrite('record.link', { silent: true });
  const choose = (person: Auditor['person']): void =>
    link.mutate({ fromId: audit.id, relation, toId: person.id }, { onSuccess: onClose });
  const title = t(relation === 'led-by' ? 'audits.team.chooseLead' : 'audits.team.add');
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <div className={classes['form']}>
        {link.error !== null && <Refusal error={link.error} />}
        <QueryView query={candidates}>
          {(all) => {
            const offered = all.filter(({ person }) => !taken.includes(person.id));
            return offered.length === 0 ? (
              <NoPersons />
            ) : (
              <Candidates auditors={offered} busy={link.isPending} onChoose={choose} />
            );
          }}
        </QueryView>
      </div>
    </Dialog>
  );
}

function Refusal({ error }: { readonly error: unknown }) {
  const { title, meaning, todo } = errorText(error);
  return (
    <Banner tone="error" icon={IconAlertTriangle}>
      <strong>{title}</strong> {`${meaning} ${todo}`}
    </Banner>
  );
}

function NoPersons() {
  return (
    <EmptyState
      icon={IconUsers}
      title={t('audits.candidates.none')}
      body={t('audits.candidates.none.todo')}
      action={
        <Button component={Link} href={routes.recordNew('person')}>
          {t('audits.candidates.newPerson')}
        </Button>
      }
    />
  );
}

interface CandidatesProps {
  readonly auditors: readonly Auditor[];
  readonly busy: boolean;
  readonly onChoose: (person: Auditor['person']) => void;
}

function Candidates({ auditors, busy, onChoose }: CandidatesProps) {
  return (
    <ul className={classes['candidates']} aria-label={t('audits.candidates')}>
      {auditors.map(({ person, conflicts, competence, function: role }) => (
        <li key={person.id}>
          <UnstyledButton
            className={classes['candidate'] ?? ''}
            disabled={busy}
            onClick={() => onChoose(person)}
          >
            <span className={classes['name']}>
              <span className={classes['person']} dir="auto">
                {person.title}
              </span>
              <span className={classes['function']} dir="auto">
                {role}
              </span>
            </span>
            <Independence conflicts={conflicts} />
            {conflicts.length === 0 && <Competence competence={competence} />}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
