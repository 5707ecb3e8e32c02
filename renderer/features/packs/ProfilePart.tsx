import { Group, Radio } from '@mantine/core';
import { packProfiles } from '../../../shared/domain/pack.ts';
import { DayField } from '../../components/DayField.tsx';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './MakePack.module.css';
import { usePack } from './pack-store.ts';

/** What the pack is for. */
export function ProfilePart() {
  const profile = usePack((state) => state.profile);
  const from = usePack((state) => state.from);
  const to = usePack((state) => state.to);
  return (
    <Section title={t('packs.make.for')}>
      <Radio.Group
        aria-label={t('packs.make.for')}
        value={profile}
        onChange={(value) => usePack.setState({ profile: value })}
      >
        <div className={classes['profiles']}>
          {packProfiles.map((one) => (
            <Radio.Card
              key={one}
              value={one}
              className={classes['profile'] ?? ''}
              data-chosen={one === profile || undefined}
            >
              <Radio.Indicator />
              <span className={classes['words']}>
                <strong>{t(`packs.make.profile.${one}`)}</strong>
                <span className={classes['muted']}>{t(`packs.make.profile.${one}.what`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {profile === 'surveillance' && (
        <>
          <Group gap="md">
            <DayField
              label={t('packs.make.from')}
              value={from}
              onChange={(day) => usePack.setState({ from: day })}
            />
            <DayField
              label={t('packs.make.to')}
              value={to}
              error={from !== null && to !== null && to < from && t('packs.make.turned')}
              onChange={(day) => usePack.setState({ to: day })}
            />
          </Group>
          <p className={classes['muted']}>{t('packs.make.period.help')}</p>
        </>
      )}
    </Section>
  );
}
