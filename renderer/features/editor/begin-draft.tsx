import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { InputOf } from '../../../core/contract/contract.ts';
import type { ChildError } from '../../../core/errors.ts';
import type { ModelSummary } from '../../../core/practice-model/model.ts';
import { api } from '../../api.ts';
import { Button, type ButtonProps } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { LineField } from '../../components/line-field.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { asChildError, useLoaded } from '../../use-loaded.ts';
import { routeOfDraft } from './editor.store.ts';

type Looks = Pick<ButtonProps, 'kind' | 'size'>;
type Origin = InputOf<'modelDrafts', 'create'>;

/** Begins a draft and goes to it; tells what went wrong otherwise. */
function useBegin() {
  const [, go] = useLocation();
  const [error, setError] = useState<ChildError>();
  const begin = async (origin: Origin) => {
    try {
      const { modelId } = await api.modelDrafts.create(origin);
      go(routeOfDraft(modelId));
    } catch (failure) {
      setError(asChildError(failure));
    }
  };
  return { begin, error };
}

export interface AdaptProps extends Looks {
  readonly model: Pick<ModelSummary, 'versionId' | 'title'>;
  /** Among many models its name tells which one is meant. */
  readonly isNamed?: boolean;
}

/** Begins a model of one's own with the words of another one. */
export function AdaptButton({ model, isNamed = false, ...looks }: AdaptProps) {
  const { t } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        {...looks}
        onPress={() => setOpen(true)}
        {...(isNamed ? { 'aria-label': t('begin.adaptNamed', { title: model.title }) } : {})}
      >
        {t('begin.adapt')}
      </Button>
      {isOpen ? (
        <TitleDialog
          heading={t('begin.adaptTitle')}
          text={t('begin.adaptText')}
          suggested={t('begin.adaptedTitle', { title: model.title })}
          originOf={(title) => ({ from: 'copy', versionId: model.versionId, title })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Begins a model with nothing in it. */
export function NewModelButton(looks: Looks) {
  const { t, i18n } = useTranslation('editor');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...looks} onPress={() => setOpen(true)}>
        {t('begin.new')}
      </Button>
      {isOpen ? (
        <TitleDialog
          heading={t('begin.newTitle')}
          text={t('begin.newText')}
          suggested=""
          originOf={(title) => ({ from: 'nothing', title, language: i18n.language })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

interface NextVersionProps extends Looks {
  readonly model: Pick<ModelSummary, 'versionId' | 'modelId' | 'hasDraft'>;
}

/** Begins what will be the next version of a model, or goes on with it. */
function NextVersionButton({ model, ...looks }: NextVersionProps) {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const { begin, error } = useBegin();
  const open = () =>
    model.hasDraft ? go(routeOfDraft(model.modelId)) : void begin({ from: 'version', versionId: model.versionId });
  return (
    <>
      <Button {...looks} onPress={open}>
        {t(model.hasDraft ? 'begin.goOn' : 'begin.next')}
      </Button>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </>
  );
}

/** Every way to write on with a model: as one of one's own, as its next version, and beside its earlier ones. */
export function WritingWays({ versionId, modelId, title }: Pick<ModelSummary, 'versionId' | 'modelId' | 'title'>) {
  const { t } = useTranslation('editor');
  const [, go] = useLocation();
  const [library] = useLoaded('library of models', () => api.models.list());
  const known = library.state === 'ready' ? library.value.models.find((one) => one.modelId === modelId) : undefined;
  const goesOn = known !== undefined && (known.hasDraft || known.origin !== 'shipped');
  return (
    <>
      {known !== undefined && known.versionCount > 1 ? (
        <Button kind="plain" onPress={() => go(`/models/diff/${modelId}`)}>
          {t('diff.compare')}
        </Button>
      ) : null}
      <AdaptButton model={{ versionId, title }} />
      {goesOn ? <NextVersionButton model={{ versionId, modelId, hasDraft: known.hasDraft }} /> : null}
    </>
  );
}

interface TitleDialogProps {
  readonly heading: string;
  readonly text: string;
  readonly suggested: string;
  readonly originOf: (title: string) => Origin;
  readonly onClose: () => void;
}

function TitleDialog({ heading, text, suggested, originOf, onClose }: TitleDialogProps) {
  const { t } = useTranslation('editor');
  const { begin, error } = useBegin();
  const [title, setTitle] = useState(suggested);
  return (
    <Dialog
      title={heading}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('begin.cancel')}</Button>
          <Button kind="primary" type="submit" form="draft-title">
            {t('begin.begin')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      <form
        id="draft-title"
        onSubmit={(event) => {
          event.preventDefault();
          void begin(originOf(title.trim()));
        }}
      >
        <LineField label={t('begin.title')} value={title} onChange={setTitle} autoFocus />
      </form>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </Dialog>
  );
}
