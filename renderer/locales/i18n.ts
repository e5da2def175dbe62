import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import assess from './en/assess.json';
import backups from './en/backups.json';
import compare from './en/compare.json';
import contexts from './en/contexts.json';
import editor from './en/editor.json';
import errors from './en/errors.json';
import home from './en/home.json';
import journal from './en/journal.json';
import modelDiff from './en/model-diff.json';
import modelImport from './en/model-import.json';
import models from './en/models.json';
import offTheMap from './en/off-the-map.json';
import plan from './en/plan.json';
import privacy from './en/privacy.json';
import protection from './en/protection.json';
import publish from './en/publish.json';
import search from './en/search.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import terms from './en/terms.json';
import trajectory from './en/trajectory.json';
import undo from './en/undo.json';
import welcome from './en/welcome.json';

/** All words a person sees, one namespace a feature; `terms` holds the field's own words, used everywhere. */
const english = {
  assess,
  backups,
  compare,
  contexts,
  editor,
  errors,
  home,
  journal,
  'model-import': modelImport,
  'model-diff': modelDiff,
  models,
  plan,
  'off-the-map': offTheMap,
  privacy,
  protection,
  publish,
  search,
  settings,
  shell,
  terms,
  trajectory,
  undo,
  welcome,
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'terms';
    resources: typeof english;
  }
}

i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'terms',
  resources: { en: english },
  interpolation: { escapeValue: false },
  returnNull: false,
});
