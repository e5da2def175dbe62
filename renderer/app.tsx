import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { listenTo } from './api.ts';
import styles from './app.module.css';
import { ErrorNotice } from './components/notice.tsx';
import { HomePage } from './features/home/home-page.tsx';
import { useApp, useAppActions, useSettings, useStatus } from './features/shell/app.store.ts';
import { ExampleBanner } from './features/shell/example-banner.tsx';
import { Leaving } from './features/shell/leaving.tsx';
import { PageBoundary } from './features/shell/page-boundary.tsx';
import { Rail } from './features/shell/rail.tsx';
import { StoreTrouble } from './features/shell/store-trouble.tsx';
import { WelcomePage } from './features/welcome/welcome-page.tsx';

const AssessPage = lazy(() => import('./features/assess/assess-page.tsx'));
const GuidedPage = lazy(() => import('./features/assess/guided-page.tsx'));
const TrajectoryPage = lazy(() => import('./features/trajectory/trajectory-page.tsx'));
const ModelsPage = lazy(() => import('./features/models/models-page.tsx'));
const ModelPage = lazy(() => import('./features/models/model-page.tsx'));
const SettingsPage = lazy(() => import('./features/settings/settings-page.tsx'));

/** Puts the pages together; everything a page needs to stand on is asked for here, once. */
export function App() {
  const { begin } = useAppActions();
  useEffect(() => void begin(), [begin]);
  return (
    <Router hook={useHashLocation}>
      <Leaving />
      <Room />
    </Router>
  );
}

function Room() {
  const { t } = useTranslation('shell');
  const status = useStatus();
  const settings = useSettings();
  const error = useApp((state) => state.error);
  const { begin } = useAppActions();
  const [location, go] = useLocation();
  useEffect(() => listenTo('navigate', go), [go]);

  if (status === undefined || settings === undefined) {
    return (
      <div className={styles.alone}>{error === undefined ? null : <ErrorNotice error={error} onRetry={begin} />}</div>
    );
  }
  if (status.store.state !== 'ready') return <StoreTrouble state={status.store.state} />;
  const isExample = status.practice === 'example';
  if (!settings.welcomed && !isExample) {
    return <WelcomePage />;
  }
  return (
    <div className={styles.room}>
      <button type="button" className={styles.skip} onClick={skipToPage}>
        {t('skip')}
      </button>
      <Rail />
      <div className={styles.column} key={status.practice}>
        {isExample ? <ExampleBanner /> : null}
        {error === undefined ? null : <ErrorNotice error={error} onRetry={begin} />}
        <PageBoundary location={location}>
          <Suspense fallback={null}>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/assess">
                <AssessPage />
              </Route>
              <Route path="/assess/with/:versionId">
                {({ versionId }) => <AssessPage key={versionId} versionId={versionId} />}
              </Route>
              <Route path="/assess/:id">{({ id }) => <GuidedPage key={id} id={id} />}</Route>
              <Route path="/trajectory/:modelId?/:contextId?" component={TrajectoryPage} />
              <Route path="/models" component={ModelsPage} />
              <Route path="/models/:versionId">{({ versionId }) => <ModelPage versionId={versionId} />}</Route>
              <Route path="/settings" component={SettingsPage} />
              <Route component={HomePage} />
            </Switch>
          </Suspense>
        </PageBoundary>
      </div>
    </div>
  );
}

/** Moves the keyboard past the rail. */
function skipToPage() {
  document.getElementById('page')?.focus();
}
