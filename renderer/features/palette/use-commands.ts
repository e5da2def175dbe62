import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { byStanding } from '../../../core/library/filter.ts';
import { api } from '../../api.ts';
import { useLoaded } from '../../use-loaded.ts';
import { useCaptureActions } from '../journal/capture.store.ts';
import { captureKey } from '../journal/use-capture-key.ts';
import { useAppActions, useStatus } from '../shell/app.store.ts';
import { groups } from '../shell/rail.tsx';
import { lockKey } from '../shell/use-lock-key.ts';
import { useUndo, useUndoActions } from '../undo/undo.store.ts';
import { redoKey, undoKey } from '../undo/use-undo.ts';
import type { Command, CommandGroup } from './commands.ts';
import { searchKey } from './use-palette-keys.ts';

const appearances = ['system', 'light', 'dark'] as const;

async function lookAround() {
  const [{ models }, subjects] = await Promise.all([api.models.list(), api.trajectory.subjects()]);
  return { models, subjects };
}

/** Everything the palette offers besides what was written: what can be done, every page, model and trajectory. */
export function useCommands(): readonly CommandGroup[] {
  const { t } = useTranslation(['search', 'shell', 'undo']);
  const [, go] = useLocation();
  const actions = useActions();
  const [around] = useLoaded('palette', lookAround);
  const { models, subjects } = around.state === 'ready' ? around.value : { models: [], subjects: [] };
  const pages: readonly Command[] = [
    ...groups.flat().map(({ place, to }) => ({ id: `to ${to}`, label: t(`shell:rail.${place}`), run: () => go(to) })),
    { id: 'to /search', label: t('palette.search'), hint: searchKey, run: () => go('/search') },
    { id: 'to /compare', label: t('palette.compare'), run: () => go('/compare') },
    { id: 'to /privacy/backups', label: t('palette.backups'), run: () => go('/privacy/backups') },
  ];
  const begin = byStanding(models).offered.map(({ versionId, title }) => ({
    id: `begin ${versionId}`,
    label: t('palette.begin', { model: title }),
    run: () => go(`/assess/with/${versionId}`),
  }));
  return [
    { id: 'pages', title: t('palette.pages'), commands: pages },
    { id: 'actions', title: t('palette.actions'), commands: [...actions, ...begin] },
    {
      id: 'trajectories',
      title: t('palette.trajectories'),
      commands: subjects.map(({ modelId, modelTitle, context }) => ({
        id: `trajectory ${modelId} ${context.id}`,
        label: `${modelTitle} · ${context.name}`,
        run: () => go(`/trajectory/${modelId}/${context.id}`),
      })),
    },
    {
      id: 'models',
      title: t('palette.models'),
      commands: models.map(({ versionId, title }) => ({
        id: `model ${versionId}`,
        label: t('palette.readModel', { model: title }),
        run: () => go(`/models/${versionId}`),
      })),
    },
  ];
}

/** What can be done at once: undo and redo by their names, lock, and how the application looks. */
function useActions(): readonly Command[] {
  const { t } = useTranslation(['search', 'undo']);
  const steps = useUndo((state) => state.steps);
  const { undo, redo } = useUndoActions();
  const { lock, changeSettings } = useAppActions();
  const { begin: newEntry } = useCaptureActions();
  const status = useStatus();
  const isProtected = status?.protection === 'passphrase' && status.practice === 'own';
  return [
    { id: 'new entry', label: t('palette.newEntry'), hint: captureKey, run: newEntry },
    ...(steps.undo === undefined
      ? []
      : [
          {
            id: 'undo',
            label: t('undo:undoStep', { step: t(`undo:step.${steps.undo}`) }),
            hint: undoKey,
            run: () => void undo(),
          },
        ]),
    ...(steps.redo === undefined
      ? []
      : [
          {
            id: 'redo',
            label: t('undo:redoStep', { step: t(`undo:step.${steps.redo}`) }),
            hint: redoKey,
            run: () => void redo(),
          },
        ]),
    ...(isProtected ? [{ id: 'lock', label: t('palette.lock'), hint: lockKey, run: () => void lock() }] : []),
    ...appearances.map((appearance) => ({
      id: `appearance ${appearance}`,
      label: t(`palette.appearance.${appearance}`),
      run: () => void changeSettings({ appearance }),
    })),
  ];
}
