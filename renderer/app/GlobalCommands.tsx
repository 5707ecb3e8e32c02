import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconDeviceFloppy,
  IconFileCertificate,
  IconFolder,
  IconFolderOpen,
  IconHistory,
  IconKeyboard,
  IconLock,
  IconPackage,
  IconPencil,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSunMoon,
  IconX,
} from '@tabler/icons-react';
import { useCommands, type Command } from '../lib/commands.ts';
import { stepHistory } from '../lib/history.ts';
import { t } from '../lib/i18n.ts';
import { lockWorkspace } from '../lib/locking.ts';
import { goTo, routes } from '../lib/routes.ts';
import { flushAll } from '../lib/saver.ts';
import { saveSettings } from '../lib/settings.ts';
import { toast, useApp } from '../lib/store.ts';
import {
  closeWorkspace,
  openWorkspace,
  revealWorkspace,
  saveWorkspaceCopy,
} from '../lib/workspace.ts';
import { aboutAreas, areaGroups } from './areas.ts';

/** The workspace that is open and shown: none while another one waits for its passphrase. */
const shown = () => {
  const { workspace, waiting } = useApp.getState();
  return waiting === null ? workspace : null;
};
const isOpen = (): boolean => shown() != null;
const isWritable = (): boolean => shown()?.readOnly === false;
const isProtected = (): boolean => shown()?.encrypted === true;

const go = (
  id: string,
  label: Command['label'],
  icon: NonNullable<Command['icon']>,
  address: string,
  shortcut?: string,
): Command => ({
  id: `go.${id}`,
  label,
  icon,
  group: 'app.goGroup',
  ...(shortcut === undefined ? {} : { shortcut }),
  when: isOpen,
  run: () => goTo(address),
});

/** The areas in the order of the sidebar; the first nine have a figure each. */
const goToAreas: readonly Command[] = [
  ...areaGroups.flatMap(({ areas }) => areas),
  ...aboutAreas,
].map(({ label, icon, tabs: [{ href }] }, at) =>
  go(href.slice(1), label, icon, href, at < 9 ? `Alt+${at + 1}` : undefined),
);

/** Commands that work everywhere; the application menu sends the same ids. */
export function GlobalCommands() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  useCommands([
    ...goToAreas,
    go('packs.make', 'packs.make.command', IconPackage, routes.packs()),
    go('workspace', 'app.workspace.check', IconFileCertificate, routes.workspace()),
    go('changes', 'history.title', IconHistory, routes.changes()),
    go('settings', 'app.nav.settings', IconSettings, routes.settings(), 'Ctrl+,'),
    {
      id: 'workspace.new',
      label: 'app.workspace.new',
      group: 'app.workspaceGroup',
      icon: IconPlus,
      shortcut: 'Ctrl+N',
      run: () => useApp.setState({ overlay: 'new-workspace' }),
    },
    {
      id: 'workspace.open',
      label: 'app.workspace.open',
      group: 'app.workspaceGroup',
      icon: IconFolderOpen,
      shortcut: 'Ctrl+O',
      run: openWorkspace,
    },
    {
      id: 'workspace.saveCopy',
      label: 'app.workspace.saveCopy',
      group: 'app.workspaceGroup',
      icon: IconCopy,
      shortcut: 'Ctrl+Shift+S',
      when: isOpen,
      run: saveWorkspaceCopy,
    },
    {
      id: 'workspace.reveal',
      label: 'app.workspace.reveal',
      group: 'app.workspaceGroup',
      icon: IconFolder,
      when: isOpen,
      run: revealWorkspace,
    },
    {
      id: 'workspace.rename',
      label: 'app.workspace.rename',
      group: 'app.workspaceGroup',
      icon: IconPencil,
      when: isWritable,
      run: () => useApp.setState({ overlay: 'rename' }),
    },
    {
      id: 'workspace.lock',
      label: 'app.workspace.lock',
      group: 'app.workspaceGroup',
      icon: IconLock,
      shortcut: 'Ctrl+L',
      when: isProtected,
      run: lockWorkspace,
    },
    {
      id: 'workspace.close',
      label: 'app.workspace.close',
      group: 'app.workspaceGroup',
      icon: IconX,
      shortcut: 'Ctrl+W',
      when: isOpen,
      run: closeWorkspace,
    },
    {
      id: 'app.palette',
      label: 'app.palette',
      group: 'app.group',
      icon: IconSearch,
      shortcut: 'Ctrl+K',
      inPalette: false,
      run: () => useApp.setState({ overlay: 'palette' }),
    },
    {
      id: 'app.shortcuts',
      label: 'app.shortcuts',
      group: 'app.group',
      icon: IconKeyboard,
      shortcut: ['?', 'F1'],
      run: () => useApp.setState({ overlay: 'shortcuts' }),
    },
    {
      id: 'app.undo',
      label: 'app.undo',
      group: 'app.group',
      icon: IconArrowBackUp,
      shortcut: 'Ctrl+Z',
      when: isWritable,
      run: () => stepHistory('undo'),
    },
    {
      id: 'app.redo',
      label: 'app.redo',
      group: 'app.group',
      icon: IconArrowForwardUp,
      shortcut: ['Ctrl+Shift+Z', 'Ctrl+Y'],
      when: isWritable,
      run: () => stepHistory('redo'),
    },
    {
      id: 'app.save',
      label: 'app.save',
      group: 'app.group',
      icon: IconDeviceFloppy,
      shortcut: 'Ctrl+S',
      when: isWritable,
      run: async () => {
        if (await flushAll()) {
          toast({
            tone: 'good',
            subject: 'save',
            title: t('app.saved'),
            body: t('app.saved.body'),
          });
        }
      },
    },
    {
      id: 'app.theme',
      label: 'app.toggleTheme',
      group: 'app.group',
      icon: IconSunMoon,
      run: async () => {
        const theme = scheme === 'dark' ? 'light' : 'dark';
        setColorScheme(theme);
        await saveSettings({ theme });
      },
    },
  ]);
  return null;
}
