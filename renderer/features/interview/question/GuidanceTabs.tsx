import { memo } from 'react';
import { Tabs } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { Catalogue, Question } from '../../../../shared/domain/content.ts';
import { t } from '../../../lib/i18n.ts';
import classes from '../../../components/interview/Question.module.css';

const tabs = ['why', 'good', 'evidence', 'ask', 'standard'] as const;
/** A part of the help. */
export type GuidanceTab = (typeof tabs)[number];

/** Which help stays open from question to question; '' for none. */
export function useGuidanceTab(): readonly [GuidanceTab | '', (tab: GuidanceTab | '') => void] {
  const [tab, setTab] = useLocalStorage({
    key: 'aimsbook.interview.guidance',
    defaultValue: 'good',
    getInitialValueInEffect: false,
  });
  return [tabs.find((known) => known === tab) ?? '', setTab];
}

/** The tab after the given one; after the last none. */
export function nextGuidanceTab(tab: GuidanceTab | ''): GuidanceTab | '' {
  return tab === '' ? tabs[0] : (tabs[tabs.indexOf(tab) + 1] ?? '');
}

const classNames = {
  list: classes['tabList'] ?? '',
  tab: classes['tab'] ?? '',
  panel: classes['tabPanel'] ?? '',
};

/** The same element at every render, so that going to the next question does not build it again. */
const tabList = (
  <Tabs.List aria-label={t('interview.guidance')}>
    {tabs.map((name) => (
      <Tabs.Tab key={name} value={name}>
        {t(`interview.guidance.${name}`)}
      </Tabs.Tab>
    ))}
  </Tabs.List>
);

interface GuidanceTabsProps {
  readonly question: Question;
  readonly catalogue: Catalogue;
  readonly tab: GuidanceTab | '';
  readonly onTab: (tab: GuidanceTab | '') => void;
}

/** What helps to ask and to judge; one part at a time, or none, and it stays as chosen. */
export const GuidanceTabs = memo(function GuidanceTabs({
  question,
  catalogue,
  tab,
  onTab,
}: GuidanceTabsProps) {
  return (
    <Tabs
      value={tab === '' ? null : tab}
      onChange={(value) => onTab((value ?? '') as GuidanceTab | '')}
      allowTabDeactivation
      classNames={classNames}
    >
      {tabList}
      {tab !== '' && (
        <Tabs.Panel value={tab}>
          <GuidanceText tab={tab} question={question} catalogue={catalogue} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
});

interface GuidanceTextProps {
  readonly tab: GuidanceTab;
  readonly question: Question;
  readonly catalogue: Catalogue;
}

function GuidanceText({ tab, question, catalogue }: GuidanceTextProps) {
  if (tab === 'evidence' || tab === 'ask') {
    const lines =
      tab === 'evidence' ? question.evidence : question.ask.map((role) => catalogue.roles[role]);
    return (
      <ul className={classes['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  }
  if (tab === 'standard') {
    const guidance = catalogue.guidance[question.requirement];
    return (
      <dl className={classes['standard']}>
        <dt>{t('common.asks')}</dt>
        <dd>{guidance?.asks}</dd>
        <dt>{t('common.auditor')}</dt>
        <dd>{guidance?.auditor}</dd>
      </dl>
    );
  }
  return <p className={classes['guidanceText']}>{tab === 'why' ? question.why : question.good}</p>;
}
