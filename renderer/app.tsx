import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { listenTo } from './api.ts';
import styles from './app.module.css';
import { ErrorNotice } from './components/notice.tsx';
import { RecoveryNotice } from './features/backups/recovery-notice.tsx';
import { HomePage } from './features/home/home-page.tsx';
import { Capture } from './features/journal/capture.tsx';
import { DropTarget } from './features/model-import/drop-target.tsx';
import { PaletteDoor } from './features/palette/palette-door.tsx';
import { useProtection, useProtectionActions } from './features/protection/protection.store.ts';
import { useApp, useAppActions, useSettings, useStatus } from './features/shell/app.store.ts';
import { ExampleBanner } from './features/shell/example-banner.tsx';
import { Leaving } from './features/shell/leaving.tsx';
import { PageBoundary } from './features/shell/page-boundary.tsx';
import { Rail } from './features/shell/rail.tsx';
import { StoreTrouble } from './features/shell/store-trouble.tsx';
import { UnsavedNotice } from './features/shell/unsaved-notice.tsx';
import { UndoLine } from './features/undo/undo-line.tsx';
import { useUndoEverywhere } from './features/undo/use-undo.ts';
import { WelcomePage } from './features/welcome/welcome-page.tsx';

const AssessPage = lazy(() => import('./features/assess/assess-page.tsx'));
const GuidedPage = lazy(() => import('./features/assess/guided-page.tsx'));
const TrajectoryPage = lazy(() => import('./features/trajectory/trajectory-page.tsx'));
const PlanPage = lazy(() => import('./features/plan/plan-page.tsx'));
const JournalPage = lazy(() => import('./features/journal/journal-page.tsx'));
const ImportPage = lazy(() => import('./features/model-import/import-page.tsx'));
const ModelsPage = lazy(() => import('./features/models/models-page.tsx'));
const ModelPage = lazy(() => import('./features/models/model-page.tsx'));
const VersionsPage = lazy(() => import('./features/models/versions-page.tsx'));
const EditorPage = lazy(() => import('./features/editor/editor-page.tsx'));
const PublishPage = lazy(() => import('./features/publish/publish-page.tsx'));
const DiffPage = lazy(() => import('./features/model-diff/diff-page.tsx'));
const ContextsPage = lazy(() => import('./features/contexts/contexts-page.tsx'));
const ComparePage = lazy(() => import('./features/compare/compare-page.tsx'));
const OffTheMapPage = lazy(() => import('./features/off-the-map/off-the-map-page.tsx'));
const SearchPage = lazy(() => import('./features/search/search-page.tsx'));
const PrivacyPage = lazy(() => import('./features/privacy/privacy-page.tsx'));
const LogPage = lazy(() => import('./features/privacy/log-page.tsx'));
const BackupsPage = lazy(() => import('./features/backups/backups-page.tsx'));
const ProtectPage = lazy(() => import('./features/protection/protect-page.tsx'));
const RecoverySheet = lazy(() => import('./features/protection/recovery-sheet.tsx'));
const ReplacePassphrasePage = lazy(() => import('./features/protection/replace-passphrase-page.tsx'));
const UnlockPage = lazy(() => import('./features/protection/unlock-page.tsx'));
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

/** What stands between the person and the rooms, if anything does; otherwise the rooms. */
function Room() {
  const status = useStatus();
  const settings = useSettings();
  const error = useApp((state) => state.error);
  const { begin, beginAfresh } = useAppActions();
  const { asked, freshCode, openedWithCode } = useProtection();
  const { askToProtect } = useProtectionActions();
  const [, go] = useLocation();
  useEffect(() => listenTo('navigate', go), [go]);
  useEffect(() => listenTo('practiceChanged', () => void beginAfresh()), [beginAfresh]);

  if (freshCode !== undefined) return alone(<RecoverySheet fresh={freshCode} />);
  if (status === undefined || settings === undefined) {
    return (
      <div className={styles.alone}>{error === undefined ? null : <ErrorNotice error={error} onRetry={begin} />}</div>
    );
  }
  const { state } = status.store;
  const isExample = status.practice === 'example';
  if (state === 'new') {
    return asked === 'protect' ? alone(<ProtectPage occasion="new" />) : <WelcomePage onBegin={askToProtect} />;
  }
  if (state === 'locked') return alone(<UnlockPage />);
  if (state !== 'ready') return <StoreTrouble state={state} />;
  if (isExample) return <Rooms />;
  if (openedWithCode !== undefined) return alone(<ReplacePassphrasePage code={openedWithCode} />);
  if (status.asksForProtection) return alone(<ProtectPage occasion="plain" />);
  if (asked === 'protect') return alone(<ProtectPage occasion="later" />);
  if (!settings.welcomed) return <WelcomePage />;
  return <Rooms />;
}

/** A screen that is fetched when it is needed and has the window to itself. */
function alone(screen: ReactNode) {
  return <Suspense fallback={null}>{screen}</Suspense>;
}

/** The rail, the page at hand, and what has to be said above it. */
function Rooms() {
  const { t } = useTranslation('shell');
  const practice = useStatus()?.practice;
  const error = useApp((state) => state.error);
  const generation = useApp((state) => state.generation);
  const { begin } = useAppActions();
  const [location] = useLocation();
  useUndoEverywhere(`${practice ?? ''} ${generation}`.trim());
  return (
    <div className={styles.room}>
      <button type="button" className={styles.skip} onClick={skipToPage}>
        {t('skip')}
      </button>
      <Rail />
      <DropTarget />
      <div className={styles.column} key={`${practice} ${generation}`}>
        {practice === 'example' ? <ExampleBanner /> : <RecoveryNotice />}
        <UnsavedNotice />
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
              <Route path="/plan/:modelId?/:contextId?" component={PlanPage} />
              <Route path="/compare/:modelId?/:firstId?/:secondId?" component={ComparePage} />
              <Route path="/contexts" component={ContextsPage} />
              <Route path="/journal" component={JournalPage} />
              <Route path="/models" component={ModelsPage} />
              <Route path="/models/import" component={ImportPage} />
              <Route path="/models/of/:modelId">{({ modelId }) => <VersionsPage modelId={modelId} />}</Route>
              <Route path="/models/draft/:modelId">
                {({ modelId }) => <EditorPage key={modelId} modelId={modelId} />}
              </Route>
              <Route path="/models/draft/:modelId/publish">
                {({ modelId }) => <PublishPage key={modelId} modelId={modelId} />}
              </Route>
              <Route path="/models/diff/:modelId/:fromId?/:toId?" component={DiffRoute} />
              <Route path="/models/:versionId">{({ versionId }) => <ModelPage versionId={versionId} />}</Route>
              <Route path="/off-the-map" component={OffTheMapPage} />
              <Route path="/search" component={SearchPage} />
              <Route path="/privacy" component={PrivacyPage} />
              <Route path="/privacy/log" component={LogPage} />
              <Route path="/privacy/backups/:id?">
                {({ id }) => <BackupsPage {...(id === undefined ? {} : { id })} />}
              </Route>
              <Route path="/settings" component={SettingsPage} />
              <Route component={HomePage} />
            </Switch>
          </Suspense>
        </PageBoundary>
      </div>
      <Capture />
      <UndoLine />
      <PaletteDoor />
    </div>
  );
}

function DiffRoute({ params }: { readonly params: { modelId: string; fromId?: string; toId?: string } }) {
  return <DiffPage {...params} />;
}

/** Moves the keyboard past the rail. */
function skipToPage() {
  document.getElementById('page')?.focus();
}
