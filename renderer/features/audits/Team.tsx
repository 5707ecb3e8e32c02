import { ActionIcon, Button } from '@mantine/core';
import { IconUserMinus, IconUserPlus, IconUserStar } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditDetail, TeamMember } from '../../../shared/contract/audit-values.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { Competence, Independence } from './Judgement.tsx';
import { TeamDialog } from './TeamDialog.tsx';
import classes from './AuditPanel.module.css';

interface TeamProps {
  readonly detail: AuditDetail;
  readonly team: readonly TeamMember[];
  readonly readOnly: boolean;
}

/** Who audits, with what speaks against each of them. */
export function Team({ detail, team, readOnly }: TeamProps) {
  const [choosing, setChoosing] = useState<'led-by' | 'audited-by' | null>(null);
  const hasLead = team.some(({ lead }) => lead);
  return (
    <Section
      title={t('audits.team')}
      description={t('audits.team.why')}
      actions={
        !readOnly && (
          <div className={classes['buttons']}>
            <Button
              variant={hasLead ? 'default' : 'filled'}
              leftSection={<IconUserStar size={16} aria-hidden="true" />}
              onClick={() => setChoosing('led-by')}
            >
              {t(hasLead ? 'audits.team.changeLead' : 'audits.team.chooseLead')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconUserPlus size={16} aria-hidden="true" />}
              onClick={() => setChoosing('audited-by')}
            >
              {t('audits.team.add')}
            </Button>
          </div>
        )
      }
    >
      {team.length === 0 ? (
        <p className={classes['none']}>{t('audits.team.none')}</p>
      ) : (
        <ul className={classes['members']} aria-label={t('audits.team')}>
          {team.map((member) => (
            <Member key={member.linkId} member={member} readOnly={readOnly} />
          ))}
        </ul>
      )}
      {choosing !== null && (
        <TeamDialog
          detail={detail}
          relation={choosing}
          taken={team
            .filter(({ lead }) => lead === (choosing === 'led-by'))
            .map(({ person }) => person.id)}
          onClose={() => setChoosing(null)}
        />
      )}
    </Section>
  );
}

function Member({ member, readOnly }: { readonly member: TeamMember; readonly readOnly: boolean }) {
  const { person, lead, linkId, conflicts, competence } = member;
  const unlink = useWrite('record.unlink');
  const remove = t('audits.team.remove', { name: person.title });
  return (
    <li className={classes['member']}>
      <span className={classes['name']}>
        <RecordChip record={person} />
        {lead && <Tag tone="info">{t('audits.team.lead')}</Tag>}
        <span className={classes['function']} dir="auto">
          {member.function}
        </span>
      </span>
      {readOnly ? (
        <span />
      ) : (
        <ActionIcon aria-label={remove} title={remove} onClick={() => unlink.mutate({ linkId })}>
          <IconUserMinus size={16} aria-hidden="true" />
        </ActionIcon>
      )}
      <Independence conflicts={conflicts} />
      <Competence competence={competence} />
    </li>
  );
}
