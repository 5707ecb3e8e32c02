import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { Link } from 'wouter';
import { t, type PlainKey } from '../lib/i18n.ts';
import { routes } from '../lib/routes.ts';
import { saveSettings, useSettings } from '../lib/settings.ts';
import { aboutAreas, areaGroups, areaOf, machineAreas, type Area } from './areas.ts';
import { useAddress } from './useAddress.ts';
import classes from './Sidebar.module.css';

/** The areas that exist, in groups that fold; the one on screen is marked. */
export function Sidebar() {
  const { address, type } = useAddress();
  // The report of one gap analysis is shown among the parts of that gap analysis.
  const ofOne =
    address.startsWith(`${routes.documents()}/`) && !address.startsWith(routes.document(''));
  const current = areaOf(ofOne ? routes.assessments() : address, type);
  const folded = useSettings()?.foldedGroups ?? [];
  const place = useRef<HTMLDivElement>(null);
  const label = current?.label;
  useEffect(() => {
    // Whatever way one came there: the area on screen is in sight.
    if (label === undefined) return;
    place.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [label]);
  const toggle = (heading: PlainKey): void => {
    const others = folded.filter((one) => one !== heading);
    const next = others.length < folded.length ? others : [...others, heading];
    void saveSettings({ foldedGroups: next });
  };
  return (
    <nav className={classes['sidebar']} aria-label={t('app.mainNavigation')}>
      <div className={classes['scroll']} ref={place}>
        {areaGroups.map(({ heading, areas }) =>
          heading === null ? (
            <AreaList key="" areas={areas} current={current} />
          ) : (
            <Group
              key={heading}
              heading={heading}
              areas={areas}
              current={current}
              isFolded={folded.includes(heading)}
              onToggle={() => toggle(heading)}
            />
          ),
        )}
      </div>
      <div className={classes['foot']}>
        <AreaList areas={footAreas} current={current} />
      </div>
    </nav>
  );
}

const footAreas = [...aboutAreas, ...machineAreas];

interface AreaListProps {
  readonly areas: readonly Area[];
  readonly current: Area | undefined;
}

interface GroupProps extends AreaListProps {
  readonly heading: PlainKey;
  readonly isFolded: boolean;
  readonly onToggle: () => void;
}

/** Areas under a heading that folds them away; not while one of them is on screen. */
function Group({ heading, areas, current, isFolded, onToggle }: GroupProps) {
  const id = useId();
  const isHere = current !== undefined && areas.includes(current);
  const isOpen = isHere || !isFolded;
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes['group']}>
      <UnstyledButton
        className={classes['heading'] ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-disabled={isHere || undefined}
        onClick={() => {
          if (!isHere) onToggle();
        }}
      >
        {t(heading)}
        <Arrow size={14} stroke={1.6} aria-hidden="true" className={classes['arrow']} />
      </UnstyledButton>
      <div id={id} hidden={!isOpen}>
        <AreaList areas={areas} current={current} />
      </div>
    </div>
  );
}

function AreaList({ areas, current }: AreaListProps) {
  return (
    <ul className={classes['list']}>
      {areas.map((area) => {
        const { label, tabs, icon: Icon } = area;
        return (
          <li key={label}>
            <Link
              href={tabs[0].href}
              className={classes['link']}
              aria-current={area === current ? 'page' : undefined}
            >
              <Icon size={16} stroke={1.6} />
              <span className={classes['name']}>{t(label)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
