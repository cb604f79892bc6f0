/** What is wrong with a cell: the row cannot be taken as it is. */
export const CELL_ERRORS = [
  'required',
  'tooLong',
  'sheetError',
  'garbled',
  'scientific',
  'notANumber',
  'tooManyDecimals',
  'negative',
  'zero',
  'tooLarge',
  'notAPercentage',
  'notADate',
  'notASide',
  'notYesNo',
  'notAGoodsKind',
  'notAList',
  'tooMany',
  'twiceInRow',
  'serviceTracked',
  'sideRequired',
  'ratioWithoutUnit',
  'unitWithoutRatio',
  'sameUnit',
  'unitFrozen',
  'minimumAboveMaximum',
  'twiceInFile',
  'barcodeTaken',
  'unknownGoods',
  'severalGoods',
  'unknownUnit',
  'unknownPartner',
  'severalPartners',
  'unknownWarehouse',
  'unknownAccount',
  'unknownLevel',
  'priceOrLevel',
  'disabled',
  'mixedDocument',
  'tracked',
  'expiryBeforeProduction',
  'refused',
] as const

/** What may be wrong, or is worth knowing: the row is taken. */
export const CELL_WARNINGS = [
  'checkDigit',
  'leadingZero',
  'sameName',
  'newUnit',
  'newLevel',
  'newWarehouse',
  'defaultUnit',
  'openingIgnored',
  'withoutCost',
  'amountDiffers',
] as const

export type CellError = (typeof CELL_ERRORS)[number]
export type CellWarning = (typeof CELL_WARNINGS)[number]
export type CellProblemCode = CellError | CellWarning

const WARNINGS: ReadonlySet<string> = new Set(CELL_WARNINGS)

export function isWarning(problem: CellProblemCode): problem is CellWarning {
  return WARNINGS.has(problem)
}

/** A problem of one cell, found by the key of its column. */
export interface CellProblem {
  readonly key: string
  readonly problem: CellProblemCode
  /** What is wrong, or whom it collides with. */
  readonly text: string
}
