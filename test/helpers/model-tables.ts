import fc, { type Arbitrary } from 'fast-check';

/** A model as its author would write it into a spreadsheet: plain words, every title of its own. */
export interface PlainModel {
  readonly levels: readonly string[];
  readonly areas: readonly { readonly title: string; readonly dimensions: readonly PlainDimension[] }[];
}

export interface PlainDimension {
  readonly title: string;
  readonly description: string;
  /** One entry per level: its statements, none where the author was silent. */
  readonly texts: readonly (readonly string[])[];
}

const scales = [
  ['Beginner', 'Proficient', 'Expert'],
  ['Level 1', 'Level 2', 'Level 3', 'Level 4'],
  ['1 Novice', '2 Working', '3 Practitioner', '4 Expert', '5 Authority'],
  ['Foundation', 'Intermediate', 'Advanced'],
  ['Anfänger', 'Fortgeschritten', 'Experte'],
  ['Stage 1: starting', 'Stage 2: growing', 'Stage 3: leading'],
];

const verbs = ['Kneading', 'Proving', 'Baking', 'Tasting', 'Selling', 'Milling', 'Éplucher', 'Zählen'];
const things = ['dough', 'loaves', 'grain', 'guests', 'ovens', 'recipes', 'Brötchen', 'crème'];
const sentences = [
  'asks before acting',
  'looks twice, then acts',
  'does it "by hand"',
  'helps; listens',
  'למד משהו',
  'e\u0301te\u0301 chaud',
  'writes 3/4 down',
];

const statement = fc
  .tuple(
    fc.constantFrom('Often', 'Mostly', 'Together'),
    fc.constantFrom(...sentences),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([how, what, times]) => `${how} ${what} ${times} times`);

/** Any plain model; `silent` lets levels of a dimension be empty, `several` lets cells hold several statements. */
export function plainModel({ silent = true, several = true } = {}): Arbitrary<PlainModel> {
  const titles = fc.uniqueArray(
    fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things)).map(([verb, thing]) => `${verb} ${thing}`),
    { minLength: 4, maxLength: 9 },
  );
  return fc
    .tuple(fc.constantFrom(...scales), titles, fc.integer({ min: 1, max: 3 }))
    .chain(([levels, names, areaCount]) => {
      const cell = fc.array(statement, { minLength: silent ? 0 : 1, maxLength: several ? 3 : 1 });
      const dimension = (title: string) =>
        fc.tuple(statement, fc.tuple(...levels.map(() => cell))).map(
          ([description, texts]): PlainDimension => ({
            title,
            description,
            // A dimension says something at its first level, so that every row has more than a title.
            texts: texts.map((one, index) => (index === 0 && one.length === 0 ? ['Seldom does it'] : one)),
          }),
        );
      return fc.tuple(...names.map(dimension)).map((dimensions) => ({
        levels,
        areas: Array.from({ length: areaCount }, (_, area) => ({
          title: ['Doing it', 'With others', 'Looking ahead'][area] ?? '',
          dimensions: dimensions.filter((_one, index) => index % areaCount === area),
        })),
      }));
    });
}

type Rows = readonly (readonly string[])[];

/** Several statements of a cell, a line for each. */
const cellOf = (texts: readonly string[]) =>
  texts.length > 1 ? texts.map((text) => `- ${text}`).join('\n') : (texts[0] ?? '');

const everyDimension = ({ areas }: PlainModel) =>
  areas.flatMap(({ title: area, dimensions }) => dimensions.map((dimension) => ({ area, ...dimension })));

export function asMatrix(model: PlainModel): Rows {
  return [
    ['Area', 'Skill', 'Description', ...model.levels],
    ...everyDimension(model).map(({ area, title, description, texts }) => [
      area,
      title,
      description,
      ...texts.map(cellOf),
    ]),
  ];
}

/** The area of each row only in its first, as merged cells come out. */
export function asMergedMatrix(model: PlainModel): Rows {
  return asMatrix(model).map((row, index, rows) =>
    index > 1 && row[0] === rows[index - 1]?.[0] ? ['', ...row.slice(1)] : row,
  );
}

export function asTurnedMatrix(model: PlainModel): Rows {
  const rows = asMatrix(model);
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

/** Areas as rows of their own above their dimensions. */
export function asMatrixWithHeadings(model: PlainModel): Rows {
  const width = model.levels.length + 1;
  return [
    ['Skill', 'Description', ...model.levels],
    ...model.areas.flatMap(({ title, dimensions }) => [
      [title, ...Array.from({ length: width }, () => '')],
      ...dimensions.map((one) => [one.title, one.description, ...one.texts.map(cellOf)]),
    ]),
  ];
}

export function asLong(model: PlainModel): Rows {
  return [
    ['Area', 'Skill', 'Description', 'Level', 'Descriptor'],
    ...everyDimension(model).flatMap(({ area, title, description, texts }) =>
      texts.flatMap((one, index) =>
        one.length === 0 ? [] : [[area, title, description, model.levels[index] ?? '', cellOf(one)]],
      ),
    ),
  ];
}

/** The texts of the first dimension as those of the scale, for all dimensions alike. */
export function asSharedScale(model: PlainModel): { readonly list: Rows; readonly scale: Rows } {
  const shared = everyDimension(model)[0]?.texts ?? [];
  return {
    list: [
      ['Area', 'Skill', 'Description'],
      ...everyDimension(model).map(({ area, title, description }) => [area, title, description]),
    ],
    scale: [['Level', 'Meaning'], ...model.levels.map((level, index) => [level, cellOf(shared[index] ?? [])])],
  };
}

/** Areas, skills, levels and texts in tables of their own that refer to each other by ids. */
export function asSplitTables(model: PlainModel): Readonly<Record<'areas' | 'skills' | 'levels' | 'texts', Rows>> {
  const dimensions = everyDimension(model);
  return {
    areas: [['id', 'name'], ...model.areas.map(({ title }, index) => [`ar${index + 1}`, title])],
    skills: [
      ['id', 'name', 'description', 'area'],
      ...dimensions.map(({ area, title, description }, index) => [
        `sk${index + 1}`,
        title,
        description,
        `ar${model.areas.findIndex((one) => one.title === area) + 1}`,
      ]),
    ],
    levels: [['id', 'name'], ...model.levels.map((name, index) => [`lv${index + 1}`, name])],
    texts: [
      ['skill', 'level', 'text'],
      ...dimensions.flatMap(({ texts }, index) =>
        texts.flatMap((one, level) => (one.length === 0 ? [] : [[`sk${index + 1}`, `lv${level + 1}`, cellOf(one)]])),
      ),
    ],
  };
}

/** What any of these tables has to become, in the simplest words: no ids, no order but the author's. */
export function plainOutcome(model: PlainModel, sharedScale = false): unknown {
  const dimensions = everyDimension(model);
  const shared = dimensions[0]?.texts ?? [];
  return {
    levels: model.levels,
    areas: model.areas.map(({ title }) => title),
    dimensions: dimensions.map(({ area, title, description, texts }) => ({
      ...{ area, title, description },
      texts: (sharedScale ? shared : texts).map((one) =>
        one.length > 1 ? { statements: one } : { descriptor: one[0] },
      ),
    })),
  };
}
