/** The measures of a network and where each matrix lies among its dense parameters: one account for training and reading. */
export interface NetworkShape {
  /** Width of a word's input: frozen vector and trained table rows side by side. */
  input: number;
  hidden: number;
  layers: number;
  scorer: number;
  /** Moves of the parser. */
  classes: number;
  /** How many of the positions of `parser-state.ts` the scorer sees. */
  slots: number;
  /** How many of those positions' children are seen by their relation as well; 0 in a network that sees words only. */
  relationSlots: number;
  relations: number;
}

/** Rows x columns, row after row, from float `at` of the dense parameters. */
export interface MatrixPlace {
  at: number;
  rows: number;
  cols: number;
}

export interface DirectionPlaces {
  input: MatrixPlace;
  recurrent: MatrixPlace;
  bias: MatrixPlace;
}

export interface NetworkLayout {
  /** Layer by layer, forwards then backwards. Gates lie in the order input, forget, output, candidate. */
  directions: DirectionPlaces[][];
  /** One block of `scorer` rows a slot. */
  project: MatrixPlace;
  projectBias: MatrixPlace;
  /** What stands in the sum for an empty slot. */
  empty: MatrixPlace;
  /** relationSlots x (relations + 1) rows of `scorer`; row 0 of each slot stands for no child. */
  relationRows: MatrixPlace;
  score: MatrixPlace;
  scoreBias: MatrixPlace;
  size: number;
  classesPadded: number;
}

const upTo4 = (n: number): number => (n + 3) & ~3;

export function networkLayout(shape: NetworkShape): NetworkLayout {
  const { input, hidden, layers, scorer, slots } = shape;
  const classesPadded = upTo4(shape.classes);
  let size = 0;
  const matrix = (rows: number, cols: number): MatrixPlace => {
    const place = { at: size, rows, cols };
    size += upTo4(rows * cols);
    return place;
  };
  const direction = (width: number): DirectionPlaces => ({
    input: matrix(4 * hidden, width),
    recurrent: matrix(4 * hidden, hidden),
    bias: matrix(4 * hidden, 1),
  });
  const directions: DirectionPlaces[][] = [];
  for (let layer = 0; layer < layers; layer++) {
    const width = layer === 0 ? input : 2 * hidden;
    directions.push([direction(width), direction(width)]);
  }
  const project = matrix(slots * scorer, 2 * hidden);
  const projectBias = matrix(scorer, 1);
  const empty = matrix(slots * scorer, 1);
  const score = matrix(classesPadded, scorer);
  const scoreBias = matrix(classesPadded, 1);
  const relationRows = matrix(shape.relationSlots * (shape.relations + 1), scorer);
  return { directions, project, projectBias, empty, relationRows, score, scoreBias, size, classesPadded };
}
