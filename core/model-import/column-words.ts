import type { TextKind } from './mapping.ts';

/** What the name of a column, a sheet or a list may say about what it holds. */
export type ColumnHint =
  | 'dimension'
  | 'area'
  | 'description'
  | 'level'
  | 'descriptor'
  | 'indicators'
  | 'next-steps'
  | 'recall'
  | 'key'
  | 'order'
  | 'name'
  | 'aside';

/** In the languages people sent tables in; the singular and, where it differs, the plural. Folded as `fold` does. */
const hintWords: Readonly<Record<ColumnHint, string>> = {
  dimension:
    'dimension dimensions skill skills competency competencies competence competences capability capabilities practice ' +
    'theme themes topic topics criterion criteria aspect aspects element factor attribute quality kompetenz kompetenzen ' +
    'fahigkeit fahigkeiten thema themen dimensionen competencia competencias habilidad habilidades tema temas ' +
    'competenza competenze abilita vaardigheid competentie criterio criterios critere criteres',
  area:
    'area areas domain domains category categories group groups section pillar cluster field strand bereich bereiche ' +
    'kategorie gruppe domaine domaines categorie ambito ambitos categoria categorias gebied',
  description:
    'description descriptions definition summary explanation meaning beschreibung erklarung zusammenfassung ' +
    'descripcion definicion resumen descricao resumo descrizione sommario omschrijving samenvatting',
  level:
    'level levels stage stages grade grades maturity proficiency role roles band rung scale stufe stufen niveau niveaux ' +
    'nivel niveles niveis livello livelli reifegrad',
  descriptor: 'descriptor descriptors text texts statement behaviour behavior descripteur deskriptor descriptores',
  indicators:
    'indicator indicators behaviours behaviors statements examples observables indikator indikatoren indicateur ' +
    'indicateurs indicador indicadores indicatore indicatori',
  'next-steps': 'steps actions growth schritte etapes pasos passos passi stappen',
  recall: 'recall remember erinnerung rappel',
  key: 'id ids key code slug identifier uuid nr no number ref nummer numero',
  order: 'rank order sort position sequence weight ordre reihenfolge rang orden ordem ordine volgorde',
  name: 'name names title titles label titel titre nom nombre nome titolo naam bezeichnung',
  aside:
    'notes note comment comments link links url resource resources related source sources owner status date tags tag ' +
    'tools updated created version author authors image icon colour color',
};

const hintOfWord: ReadonlyMap<string, ColumnHint> = new Map(
  (Object.keys(hintWords) as ColumnHint[]).flatMap((hint) => hintWords[hint].split(' ').map((word) => [word, hint])),
);

/** A text for comparing: without accents, case and punctuation, single blanks. Other scripts stay as they are. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Longer ones are texts, not names. */
const longestName = 120;

/**
 * What a name such as "Skill description" or "level_id" says. Its last word counts, unless it is one that only says what
 * of the thing is meant (a name, an id): "Level name" is about the level.
 */
export function hintOf(name: string): ColumnHint | undefined {
  if (name.length > longestName) return undefined;
  const folded = fold(name.replace(/([a-z])([A-Z])/g, '$1 $2'));
  if (/^next steps?$|^what next$/.test(folded)) return 'next-steps';
  if (folded === '' || folded.split(' ').length > 4) return undefined;
  const words = folded.split(' ');
  const last = hintOfWord.get(words.at(-1) ?? '');
  if (last === 'name' || last === 'key') {
    const before = words.slice(0, -1).map((word) => hintOfWord.get(word));
    const thing = before.find((hint) => hint === 'level' || hint === 'area' || hint === 'dimension');
    return last === 'name' && thing !== undefined ? thing : last;
  }
  return last ?? (words.length === 1 ? undefined : hintOfWord.get(words[0] ?? ''));
}

/** What kind of thing a name is about, also as part of a longer one: the levels in "skill_level", the areas in "areas". */
export function subjectOf(name: string): 'level' | 'area' | 'dimension' | undefined {
  const words = fold(name.replace(/([a-z])([A-Z])/g, '$1 $2')).split(' ');
  for (const word of words.toReversed()) {
    const hint = hintOfWord.get(word);
    if (hint === 'level' || hint === 'area' || hint === 'dimension') return hint;
  }
  return undefined;
}

/** Words levels are called by, in the order in which they usually rise within one scale. */
const levelWords = new Set(
  (
    'none novice beginner beginning awareness aware foundation foundational basic basics emerging starting initial entry ' +
    'explorer learner apprentice trainee junior associate developing working intermediate practising practicing ' +
    'practitioner independent established skilled competent capable proficient accomplished senior strong advanced ' +
    'lead leading staff principal expert exemplary mastery master distinguished authority transforming optimizing ' +
    'optimising managed defined repeatable anfanger fortgeschritten fortgeschrittene experte expertin debutant ' +
    'intermediaire avance principiante intermedio avanzado experto iniciante avancado principiante esperto beginnend ' +
    'gevorderd world'
  ).split(' '),
);

const numbered = /^(?:level|lvl|stage|step|grade|l|stufe|niveau|nivel|livello|band)?\s*\.?\s*(\d{1,2})(?=$|\D)/i;

/** The number in "Level 2", "L2", "2" or "2: Working"; undefined when there is none. */
export function levelNumber(name: string): number | undefined {
  const found = numbered.exec(name.trim());
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** Whether a name looks like that of a level: numbered, or with a word that levels are called by. */
export function isLevelLike(name: string): boolean {
  if (name.trim() === '' || name.length > 80) return false;
  return (
    levelNumber(name) !== undefined ||
    fold(name)
      .split(' ')
      .some((word) => levelWords.has(word))
  );
}

/** Whether a name says that there is nothing here to rate. */
export function saysNone(name: string): boolean {
  return /\b(none|nil|n a|not applicable|no ability|keine|nicht zutreffend|aucun|aucune|non applicable|ninguno|nenhum|nessuno|geen)\b/.test(
    fold(name),
  );
}

export interface LevelHeader {
  readonly level: string;
  readonly kind: TextKind;
}

/** Takes "Beginner: indicators", "levels.beginner.descriptor" or "Level 2" apart into a level and what is said of it. */
export function levelHeader(header: string): LevelHeader {
  const bare = header.trim().replace(/^(?:levels|level|stages|stufen|niveaux|niveles)\./i, '');
  const parts = /^(.*\S)\s*[.:|–—-]\s*([^.:|–—]+)$/su.exec(bare) ?? /^(.*\S)\s+\(([^()]+)\)$/su.exec(bare);
  const tail = parts?.[2] === undefined ? undefined : hintOf(parts[2]);
  if (parts?.[1] !== undefined) {
    if (tail === 'indicators' || tail === 'next-steps') return { level: parts[1], kind: tail };
    if (tail === 'descriptor' || tail === 'description') return { level: parts[1], kind: 'descriptor' };
  }
  return { level: bare, kind: 'descriptor' };
}
