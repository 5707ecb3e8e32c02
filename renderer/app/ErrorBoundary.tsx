import { Button, Code } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { t } from '../lib/i18n.ts';
import { goTo, routes } from '../lib/routes.ts';
import { flushAll } from '../lib/saver.ts';
import classes from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
  /** Another value starts the children anew, e.g. the address. */
  readonly resetKey?: string;
  /** It takes the whole window, not a screen inside the shell. */
  readonly whole?: boolean;
}

interface State {
  readonly error: Error | null;
  readonly resetKey: string | undefined;
}

/** Shows what a screen that failed leaves behind: that the data is safe, and how to go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (props.resetKey === state.resetKey) return null;
    return { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const Frame = this.props.whole === true ? 'main' : 'div';
    return (
      <Frame className={classes['crash']}>
        <div role="alert">
          <h1 className={classes['title']}>{t('app.crash.title')}</h1>
          <p>{t('app.crash.body')}</p>
          <p>{t('app.crash.todo')}</p>
        </div>
        <div className={classes['actions']}>
          <Button onClick={() => void flushAll().finally(() => location.reload())}>
            {t('app.crash.reload')}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              goTo(routes.home());
              this.setState({ error: null });
            }}
          >
            {t('app.crash.home')}
          </Button>
        </div>
        <details>
          <summary>{t('app.crash.detail')}</summary>
          <Code block>{`${error.name}: ${error.message}`}</Code>
        </details>
      </Frame>
    );
  }
}
