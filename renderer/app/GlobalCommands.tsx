import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBuilding,
  IconClipboardCheck,
  IconCopy,
  IconDeviceFloppy,
  IconFileCertificate,
  IconFileText,
  IconFolder,
  IconFolderOpen,
  IconKeyboard,
  IconPaperclip,
  IconPencil,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSunMoon,
  IconUser,
  IconX,
} from '@tabler/icons-react';
import { useCommands, type Command } from '../lib/commands.ts';
import { stepHistory } from '../lib/history.ts';
import { t } from '../lib/i18n.ts';
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

const isOpen = (): boolean => useApp.getState().workspace != null;
const isWritable = (): boolean => useApp.getState().workspace?.readOnly === false;

const go = (
  id: string,
  label: Command['label'],
  icon: NonNullable<Command['icon']>,
  address: string,
  shortcut: string,
): Command => ({
  id: `go.${id}`,
  label,
  icon,
  group: 'app.goGroup',
  shortcut,
  when: isOpen,
  run: () => goTo(address),
});

/** Commands that work everywhere; the application menu sends the same ids. */
export function GlobalCommands() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  useCommands([
    go('assessments', 'app.nav.gapAnalysis', IconClipboardCheck, routes.assessments(), 'Alt+1'),
    go('evidence', 'app.nav.evidence', IconPaperclip, routes.evidence(), 'Alt+2'),
    go('documents', 'app.nav.documents', IconFileText, routes.documents(), 'Alt+3'),
    go('organisation', 'app.nav.organisation', IconBuilding, routes.organisation(), 'Alt+4'),
    go('assessor', 'app.nav.assessor', IconUser, routes.assessor(), 'Alt+5'),
    go('workspace', 'app.workspace.check', IconFileCertificate, routes.workspace(), 'Alt+6'),
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
