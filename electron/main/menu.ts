import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Ports } from '../services/ports.ts';
import { menuMessages } from '../../shared/i18n/en/menu.ts';

type Item = readonly [message: keyof typeof menuMessages, command: string, accelerator?: string];

const file: readonly Item[] = [
  ['menu.new', 'workspace.new', 'CmdOrCtrl+N'],
  ['menu.open', 'workspace.open', 'CmdOrCtrl+O'],
  ['menu.saveCopy', 'workspace.saveCopy', 'CmdOrCtrl+Shift+S'],
  ['menu.lock', 'workspace.lock', 'CmdOrCtrl+L'],
  ['menu.close', 'workspace.close', 'CmdOrCtrl+W'],
];

/** The application menu; its commands are run by the page's command registry. */
export function setMenu(emit: Ports['emit'], development: boolean): void {
  const item = ([message, id, accelerator]: Item): MenuItemConstructorOptions => ({
    label: menuMessages[message],
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => emit('command', { id }),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: menuMessages['menu.file'],
      submenu: [...file.map(item), { type: 'separator' }, { role: 'quit' }],
    },
    // The roles bring copy and paste; undo of records is the page's own.
    {
      label: menuMessages['menu.edit'],
      submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: menuMessages['menu.view'],
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(development ? [{ role: 'toggleDevTools' as const }] : []),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
