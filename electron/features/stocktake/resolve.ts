import { AppError } from '#shared/errors/app-error.ts'
import type { Resolved, Scanned } from '#shared/contract/stocktake-count.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { resolve } from '#shared/contract/stocktake-count.ts'
import { pageFirstRow } from '#shared/domain/stocktake/page-barcode.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { countCard, countLine } from '#db/report/stocktake-count-list.ts'
import { countedElsewhere } from '#db/report/stocktake-scope.ts'
import { baseUnitOf, countableProduct, productOfCode } from '#db/repository/stocktake-code.ts'
import { findLineOfRow, isInRound, linesOfProduct, type LineRecord } from '#db/repository/stocktake-line.ts'
import { currentRound } from '#db/repository/stocktake-round.ts'
import { productsOfSerial } from '#db/repository/stocktake-serial.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import { weighedLabel } from '../weighed-label.ts'
import { lineFor } from './shown.ts'
import { isBlindNow, type Reading } from './task.ts'

/** What a code or a choice means in this stocktake, before anything is counted or shown. */
export type Meaning =
  | {
      readonly is: 'line'
      readonly line: LineRecord
      readonly unitId: UnitId
      readonly serial: string
      /** 秤码: what the label weighs. */
      readonly weight: Quantity | null
    }
  | {
      readonly is: 'lines'
      readonly lines: readonly LineRecord[]
      readonly unitId: UnitId
      readonly weight: Quantity | null
    }
  | { readonly is: 'row'; readonly line: LineRecord }
  | { readonly is: 'foreign'; readonly productId: ProductId; readonly line: LineRecord | null }
  | { readonly is: 'unknown' }

type Target = InputOf<typeof resolve>['target']

/** In the order of likelihood: page of the sheet, barcode or product code, label of the scale, serial number. */
export function meaningOf(context: Reading, task: StocktakeRecord, target: Target): Meaning {
  const { db } = context
  if (target.by === 'row') return meaningOfRow(db, task, target.rowNumber)
  if (target.by === 'product') return meaningOfProduct(db, task, target.productId, null)
  const row = pageFirstRow(task.number, target.code)
  if (row !== null) return meaningOfPage(db, task, row)
  const product = productOfCode(db, target.code)
  if (product !== null) return meaningOfProduct(db, task, product.productId, product.unitId)
  const label = weighedLabel(context, target.code, { partnerId: null, warehouseId: task.warehouseId })
  if (label === null) return meaningOfSerial(db, task, target.code)
  const meaning = meaningOfProduct(db, task, label.productId, label.unitId)
  return meaning.is === 'line' || meaning.is === 'lines' ? { ...meaning, weight: label.quantity } : meaning
}

function meaningOfPage(db: ReadableDb, task: StocktakeRecord, row: number): Meaning {
  const line = findLineOfRow(db, task.id, row)
  return line === null ? { is: 'unknown' } : { is: 'row', line }
}

function meaningOfRow(db: ReadableDb, task: StocktakeRecord, rowNumber: number): Meaning {
  const line = findLineOfRow(db, task.id, rowNumber)
  if (line === null) return { is: 'unknown' }
  if (!isInRound(db, currentRound(db, task.id).id, line.id)) return { is: 'foreign', productId: line.productId, line }
  return { is: 'line', line, unitId: baseUnitOf(db, line.productId), serial: '', weight: null }
}

function meaningOfProduct(db: ReadableDb, task: StocktakeRecord, productId: ProductId, unitId: UnitId | null): Meaning {
  const all = linesOfProduct(db, task.id, productId)
  const round = currentRound(db, task.id).id
  const lines = all.filter((line) => isInRound(db, round, line.id))
  const [line, another] = lines
  if (line === undefined)
    return countableProduct(db, productId) === null
      ? { is: 'unknown' }
      : { is: 'foreign', productId, line: all[0] ?? null }
  const unit = unitId ?? baseUnitOf(db, productId)
  return another === undefined
    ? { is: 'line', line, unitId: unit, serial: '', weight: null }
    : { is: 'lines', lines, unitId: unit, weight: null }
}

/** A serial number names its product only if one product of the stocktake ever had it. */
function meaningOfSerial(db: ReadableDb, task: StocktakeRecord, serial: string): Meaning {
  const [productId, another] = productsOfSerial(db, serial, task.id)
  if (productId === undefined || another !== undefined) return { is: 'unknown' }
  const meaning = meaningOfProduct(db, task, productId, null)
  return meaning.is === 'line' ? { ...meaning, serial } : meaning
}

/** What `resolve` answers. */
export function resolved(context: Reading, task: StocktakeRecord, target: Target): Resolved {
  const meaning = meaningOf(context, task, target)
  if (meaning.is !== 'line') return otherThanLine(context, task, meaning, target.by === 'code' ? target.code : '')
  const card = countCard(context.db, task.id, currentRound(context.db, task.id).id, meaning.line.id)
  if (card === null) throw new AppError('NOT_FOUND', { entity: 'stocktakeLine', id: meaning.line.id })
  return {
    found: 'line',
    line: lineFor(isBlindNow(task), card),
    unitId: meaning.unitId,
    weighed: meaning.weight !== null,
  }
}

type Other = Exclude<Resolved & Scanned, { found: 'line' | 'counted' }>

/** A page, a choice of batches, something foreign, something unknown. */
export function otherThanLine(
  context: Reading,
  task: StocktakeRecord,
  meaning: Exclude<Meaning, { is: 'line' }>,
  code: string,
): Other {
  const { db } = context
  switch (meaning.is) {
    case 'row':
      return { found: 'row', lineId: meaning.line.id, rowNumber: meaning.line.rowNumber }
    case 'lines': {
      const round = currentRound(db, task.id).id
      const lines = meaning.lines.flatMap((line) => countLine(db, round, line.id) ?? [])
      const shown = lines.map((line) => lineFor(isBlindNow(task), line))
      return { found: 'choice', unitId: meaning.unitId, lines: shown, weight: meaning.weight }
    }
    case 'foreign':
      return foreign(db, task, meaning)
    case 'unknown':
      return { found: 'unknown', code }
  }
}

function foreign(db: ReadableDb, task: StocktakeRecord, meaning: Extract<Meaning, { is: 'foreign' }>): Other {
  const product = countableProduct(db, meaning.productId)
  // A service has no stock to count; to the one who scans it is nothing.
  if (product === null || product.kind === 'service') return { found: 'unknown', code: product?.code ?? '' }
  const other = countedElsewhere(db, task.warehouseId).get(product.id)
  return {
    found: 'foreign',
    why:
      meaning.line !== null ? 'notInRound' : other !== undefined && other.id !== task.id ? 'elsewhere' : 'outOfScope',
    productId: product.id,
    code: product.code,
    name: product.name,
    spec: product.spec,
    batchTracked: product.batchTracked === 1,
  }
}
