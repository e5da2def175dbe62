import { useTranslation } from 'react-i18next';
import type { PracticeModel } from '../../../core/practice-model/model.ts';

const aboutFields = ['id', 'title', 'summary', 'authors', 'language', 'licence', 'version', 'reviewBy'] as const;
const partFields = [
  ...(['id', 'title', 'description', 'recall', 'descriptor', 'indicators', 'nextSteps'] as const),
  ...(['area', 'levels', 'areas', 'dimensions', 'name'] as const),
];

/**
 * The places of a draft as a person calls them: "Description of “Kneading”" for `dimensions[0].description`. A place
 * without words of its own stands as it is.
 */
export function useFieldWords(draft: PracticeModel): (path: string) => string {
  const { t } = useTranslation('model-import');
  return (path) => {
    if (path === '') return t('problems.itself');
    const about = aboutFields.find((field) => field === path);
    if (about !== undefined) return t(`about.${about}`);
    const parts = path.split(/[.[\]]+/).filter((part) => part !== '');
    const last = parts.findLast((part) => partFields.some((field) => field === part));
    const known = partFields.find((field) => field === last);
    if (known === undefined) return path;
    const field = t(`problems.field.${known}`);
    const [list, index, inner, levelId] = parts;
    const dimension = list === 'dimensions' ? draft.dimensions[Number(index)] : undefined;
    if (dimension !== undefined) {
      const title = dimension.title || dimension.id;
      const level = inner === 'levels' ? draft.levels.find(({ id }) => id === levelId) : undefined;
      return level === undefined
        ? t('problems.of', { field, title })
        : t('problems.atLevel', { field, level: level.name, title });
    }
    const part = list === 'areas' ? draft.areas[Number(index)]?.title : draft.levels[Number(index)]?.name;
    return index === undefined || !part ? field : t('problems.of', { field, title: part });
  };
}
