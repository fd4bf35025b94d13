import { Component, type ReactNode } from 'react';
import { i18n } from '../messages/i18n.ts';

interface Props {
  readonly children: ReactNode;
}

/** Where a component throws: a sentence and a way on instead of an empty page. Runs are kept by then. */
export class CrashBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null as string | null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <main className="page">
        <div className="panel stack" role="alert">
          <p>{i18n.t('app.crashed', { message })}</p>
          <button type="button" onClick={() => location.reload()}>
            {i18n.t('app.reload')}
          </button>
        </div>
      </main>
    );
  }
}
