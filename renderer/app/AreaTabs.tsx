import { Link } from 'wouter';
import { t } from '../lib/i18n.ts';
import { areaOf, registerLabel, tabOf, type Area, type AreaTab } from './areas.ts';
import { useAddress } from './useAddress.ts';
import classes from './AreaTabs.module.css';

/** The registers and screens of the area on screen; nothing where there is only one. */
export function AreaTabs() {
  const { address, type } = useAddress();
  const area = areaOf(address, type);
  if (area === undefined || area.tabs.length === 1) return null;
  const current = tabOf(area, address, type);
  if (current === null) return null;
  return <TabBar area={area} tabs={area.tabs} current={current} />;
}

interface TabBarProps {
  readonly area: Area;
  /** Those of the area's tabs that are offered. */
  readonly tabs: readonly AreaTab[];
  readonly current: AreaTab | null;
}

/** Tabs of an area, as links. */
export function TabBar({ area, tabs, current }: TabBarProps) {
  return (
    <nav className={classes['tabs']} aria-label={t('app.areaTabs', { area: t(area.label) })}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={classes['tab']}
          aria-current={tab === current ? 'page' : undefined}
        >
          {tabText(tab)}
        </Link>
      ))}
    </nav>
  );
}

function tabText(tab: AreaTab): string {
  return registerLabel(tab) ?? (typeof tab.label === 'string' ? t(tab.label) : '');
}
