import type { ReactNode } from 'react';
import type { StartLibrary } from '../../../shared/contract/record-values.ts';
import type {
  Libraries,
  LibraryIssue,
  LibraryParty,
  LibraryRisk,
} from '../../../shared/domain/library.ts';
import { Tag } from '../../components/Tag.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { secondText } from './words.ts';
import classes from './EntryDetail.module.css';

interface EntryFactsProps {
  readonly library: StartLibrary;
  readonly libraries: Libraries;
  readonly id: string;
}

/** The parts of an entry, by its library. */
export function EntryFacts({ library, libraries, id }: EntryFactsProps): ReactNode {
  const isIt = (entry: { readonly id: string }): boolean => entry.id === id;
  const risk = library === 'risks' ? libraries.risks.find(isIt) : undefined;
  const issue = library === 'issues' ? libraries.issues.find(isIt) : undefined;
  const party = library === 'parties' ? libraries.parties.find(isIt) : undefined;
  return (
    <dl className={classes['facts']}>
      {risk !== undefined && <RiskFacts risk={risk} />}
      {issue !== undefined && <IssueFacts issue={issue} />}
      {party !== undefined && <PartyFacts party={party} />}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function RiskFacts({ risk }: { readonly risk: LibraryRisk }) {
  const catalogue = useOperation('content.catalogue', undefined).data;
  const titleOf = (control: string): string =>
    catalogue?.requirements.find(({ id }) => id === control)?.title ?? '';
  return (
    <>
      <Fact label={t('library.detail.source')}>{risk.source}</Fact>
      <Fact label={t('library.detail.event')}>{risk.event}</Fact>
      <Fact label={t('library.detail.organisation')}>{risk.consequences.organisation}</Fact>
      <Fact label={t('library.detail.individuals')}>{risk.consequences.individuals}</Fact>
      <Fact label={t('library.detail.society')}>{risk.consequences.society}</Fact>
      <Fact label={t('library.detail.measures')}>
        <ul>
          {risk.measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('library.detail.controls')}>
        <ul>
          {risk.controls.map((control) => (
            <li key={control}>
              <span data-figures>{control}</span> {titleOf(control)}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('library.detail.stages')}>
        {risk.stages.map((stage) => secondText('risks', stage)).join(', ')}
      </Fact>
      <Fact label={t('library.detail.fits')}>{risk.fits.join(', ')}</Fact>
    </>
  );
}

function IssueFacts({ issue }: { readonly issue: LibraryIssue }) {
  return (
    <>
      <Fact label={t('library.detail.effect')}>{issue.effect}</Fact>
      <Fact label={t('library.detail.response')}>{issue.response}</Fact>
      <Fact label={t('library.detail.sectors')}>{sectorTexts(issue.sectors)}</Fact>
    </>
  );
}

function PartyFacts({ party }: { readonly party: LibraryParty }) {
  return (
    <>
      <Fact label={t('library.detail.needs')}>
        <ul>
          {party.needs.map(({ text, requirement, metBy }) => (
            <li key={text}>
              {text}
              <span className={classes['need']}>
                {requirement && <Tag tone="info">{t('library.detail.requirement')}</Tag>}
                <span>{t('library.detail.metBy', { ids: metBy.join(', ') })}</span>
              </span>
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={t('library.detail.sectors')}>{sectorTexts(party.sectors)}</Fact>
    </>
  );
}

function sectorTexts(sectors: LibraryIssue['sectors']): string {
  return sectors
    .map((sector) => (sector === 'all' ? t('library.sector.every') : t(`sector.${sector}`)))
    .join(', ');
}
