import { Button } from '@mantine/core';
import { IconArrowBarToDown } from '@tabler/icons-react';
import type { ImpactData } from '../../../shared/domain/impact-assessment.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { Banner } from '../../components/Banner.tsx';
import { t } from '../../lib/i18n.ts';
import { fieldWords } from '../../lib/record-words.ts';

interface FromSystemProps {
  readonly system: AimsRecord<'system'>;
  /** What the record of the AI system can fill in. */
  readonly offered: Partial<ImpactData>;
  readonly data: ImpactData;
  readonly commit: (patch: Partial<ImpactData>) => void;
}

/** Offers to take over what the inventory knows already. */
export function FromSystem({ system, offered, data, commit }: FromSystemProps) {
  const names = Object.keys(offered).map((name) => {
    if (name !== 'affected') return fieldWords('impact', name).label;
    const count = (offered.affected?.length ?? 0) - data.affected.length;
    return t('impacts.prefill.groups', { count });
  });
  return (
    <Banner
      tone="info"
      icon={IconArrowBarToDown}
      action={
        <Button size="compact-sm" variant="default" onClick={() => commit(offered)}>
          {t('impacts.prefill.take')}
        </Button>
      }
    >
      {t('impacts.prefill.offer', {
        system: `${system.code} ${system.title}`,
        list: names.join(', '),
      })}
    </Banner>
  );
}
