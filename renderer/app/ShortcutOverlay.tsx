import { Keys } from '../components/Keys.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { availableCommands, shortcutsOf, useCommandList, type Command } from '../lib/commands.ts';
import { t } from '../lib/i18n.ts';
import { useApp } from '../lib/store.ts';
import classes from './ShortcutOverlay.module.css';

/** All shortcuts that work on this screen, by group. */
export function ShortcutOverlay() {
  const opened = useApp((state) => state.overlay === 'shortcuts');
  return (
    <Dialog
      opened={opened}
      onClose={() => useApp.setState({ overlay: 'none' })}
      title={t('app.shortcuts')}
      size="lg"
    >
      {opened && <ShortcutList />}
    </Dialog>
  );
}

function ShortcutList() {
  useCommandList();
  const groups = new Map<Command['group'], Command[]>();
  for (const command of availableCommands()) {
    if (shortcutsOf(command).length === 0) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return (
    <>
      <p className={classes['note']}>{t('app.shortcuts.note')}</p>
      <div className={classes['groups']}>
        {[...groups].toReversed().map(([group, commands]) => (
          <section key={group} className={classes['group']}>
            <h3 className={classes['title']}>{t(group)}</h3>
            <dl className={classes['list']}>
              {commands.map((command) => (
                <div key={command.id} className={classes['line']}>
                  <dt>{t(command.label)}</dt>
                  <dd>
                    {shortcutsOf(command).map((shortcut) => (
                      <Keys key={shortcut} shortcut={shortcut} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
