/** A small valid model as its author writes it: every line is unique, so that a test can point at one. */
export const breadText = `format: child-model/1
id: bread
title: Baking bread
version: 1.0.0
language: en
summary: How bread is baked.
authors: [A bakery]
licence: CC0-1.0
reviewBy: 2030-01-31
levels:
  - id: first
    name: First
  - id: second
    name: Second
  - id: third
    name: Third
areas:
  - id: dough
    title: Dough
dimensions:
  - id: kneading
    area: dough
    title: Kneading
    description: >-
      How the dough is worked,
      and how long.
    recall: you kneaded a dough
    levels:
      first:
        descriptor: You press the dough until it holds.
        indicators:
          - id: pressed
            text: Pressed the dough
          - id: floured
            text: Floured the board
        nextSteps:
          - Fold it once more.
      second:
        descriptor: You fold and turn.
  - id: baking
    area: dough
    title: In the oven
    description: How heat is used.
    levels: {}
`;

/** `breadText` with one piece, which occurs exactly once, replaced. */
export function breadWith(piece: string, replacement: string): string {
  const parts = breadText.split(piece);
  if (parts.length !== 2) throw new Error(`${JSON.stringify(piece)} occurs ${parts.length - 1} times, not once.`);
  return parts.join(replacement);
}
