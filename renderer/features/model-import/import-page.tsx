import { ChooseStep } from './choose-step.tsx';
import { useImportStage } from './import.store.ts';
import { MappingStep } from './mapping-step.tsx';
import { NativeStep } from './native-step.tsx';
import { ReadingStep } from './reading-step.tsx';
import { RefusedStep } from './refused-step.tsx';
import { SavedStep } from './saved-step.tsx';

/** Takes a model in: from files or a pasted text, by way of what was recognised, to a draft or a version. */
export default function ImportPage() {
  const stage = useImportStage();
  switch (stage.at) {
    case 'choosing':
      return <ChooseStep />;
    case 'reading':
      return <ReadingStep />;
    case 'refused':
      return <RefusedStep refusal={stage.refusal} />;
    case 'native':
      return <NativeStep reading={stage.reading} />;
    case 'mapping':
      return <MappingStep building={stage.building} choices={stage.choices} isBuilding={stage.isBuilding} />;
    case 'saved':
      return <SavedStep saved={stage.saved} />;
  }
}
