import type { Hint } from '#shared/contract/stocktake-hint.ts'
import { readsAlike } from '#shared/domain/stocktake/detective/barcode.ts'
import { findDoubleScan, movedMeanwhile } from '#shared/domain/stocktake/detective/entries.ts'
import { findMissingLoss } from '#shared/domain/stocktake/detective/losses.ts'
import { guessPack } from '#shared/domain/stocktake/detective/pack.ts'
import { isEasilySwapped } from '#shared/domain/stocktake/detective/swap.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { StocktakeLineId } from '#shared/kernel/id.ts'
import { quantity, QUANTITY_LIMIT, toBaseQuantity, type Quantity } from '#shared/kernel/quantity.ts'
import {
  barcodesOf,
  draftedLines,
  findSuspect,
  lastBelowZero,
  lossDatesOf,
  namesakesOf,
  nearBarcodes,
  oppositeOf,
  packsOf,
  type DraftedLine,
  type Suspect,
} from '#db/report/stocktake-hints.ts'
import type { LateMovement } from '#db/report/stocktake-late.ts'
import { byLine } from '#db/report/stocktake-late.ts'
import { ratioOf } from '#db/repository/stocktake-code.ts'
import { eventsOf } from '#db/repository/stocktake-event.ts'
import { standingOf } from '#db/repository/stocktake-result.ts'
import type { StocktakeRecord } from '#db/repository/stocktake.ts'
import { lateOf } from './late.ts'
import type { Reading } from './task.ts'

/** What the detective has at hand for one line. */
interface Case {
  readonly context: Reading
  readonly task: StocktakeRecord
  readonly suspect: Suspect
  readonly late: readonly LateMovement[]
  readonly drafts: readonly DraftedLine[]
}

type Clue = (one: Case) => readonly Hint[]

/** 差异侦探: strongest first. What moved goods without the books knowing comes before what a tired clerk does. */
const CLUES: readonly Clue[] = [
  draftClue,
  swapClue,
  packClue,
  scanClue,
  meanwhileClue,
  lossClue,
  negativeClue,
  codeClue,
]

/** Hints for the lines on the screen; a line without a difference has none but late documents. */
export function hintsOf(context: Reading, task: StocktakeRecord, lineIds: readonly StocktakeLineId[]): Hint[] {
  const late = byLine(lateOf(context, task.id))
  const suspects = [...new Set(lineIds)].flatMap((lineId) => findSuspect(context.db, task.id, lineId) ?? [])
  const drafts = draftedLines(
    context.db,
    suspects.map((suspect) => suspect.productId),
  ).filter((draft) => draft.warehouseId === null || draft.warehouseId === task.warehouseId)
  return suspects.flatMap((suspect) => {
    const one: Case = {
      context,
      task,
      suspect,
      late: late.get(suspect.lineId) ?? [],
      drafts: drafts.filter((draft) => draft.productId === suspect.productId),
    }
    return [...lateClue(one), ...(suspect.difference === 0 ? [] : CLUES.flatMap((clue) => clue(one)))]
  })
}

function lateClue({ suspect, late }: Case): Hint[] {
  const { lineId, difference } = suspect
  const after = quantity(difference - late.reduce((sum, movement) => sum + movement.quantity, 0))
  const [first] = late
  if (first === undefined) return []
  const { number, documentId } = first
  return [{ kind: 'late', lineId, number, documentId, before: difference, after, fix: { do: 'acceptLate', lineId } }]
}

/** A draft that moves goods the way they are missing: they may have left, or come, already. */
function draftClue({ context, suspect, drafts }: Case): Hint[] {
  return drafts.flatMap((draft): Hint[] => {
    const base = draftQuantity(context, draft)
    const isOut = documentDefinition(draft.type).direction === 'out'
    if (base === null || base === 0 || isOut !== suspect.difference < 0) return []
    const { draftId, type, partnerName } = draft
    const { lineId, unitName: unit } = suspect
    return [
      {
        kind: 'draft',
        lineId,
        draftId,
        type,
        partnerName,
        quantity: base,
        unit,
        fix: { do: 'openDraft', draftId, type },
      },
    ]
  })
}

function draftQuantity({ db }: Reading, draft: DraftedLine): Quantity | null {
  if (!Number.isSafeInteger(draft.quantity) || draft.quantity < 0 || draft.quantity > QUANTITY_LIMIT) return null
  const entered = quantity(draft.quantity)
  if (draft.unitId === null) return entered
  const ratio = ratioOf(db, draft.productId, draft.unitId)
  if (ratio === null || BigInt(entered) * BigInt(ratio) > BigInt(QUANTITY_LIMIT) * 10_000n) return null
  return toBaseQuantity(entered, ratio)
}

function swapClue({ context, task, suspect }: Case): Hint[] {
  if (suspect.serialTracked === 1) return []
  const other = oppositeOf(context.db, task.id, suspect).find(
    (one) => one.serialTracked === 0 && isEasilySwapped(suspect, one),
  )
  if (other === undefined) return []
  const size = quantity(Math.abs(suspect.difference))
  const [from, to] = suspect.difference > 0 ? [suspect, other] : [other, suspect]
  return [
    {
      kind: 'swapped',
      lineId: suspect.lineId,
      other: other.name,
      quantity: size,
      unit: suspect.unitName,
      fix: { do: 'swap', fromLineId: from.lineId, toLineId: to.lineId, quantity: size },
    },
  ]
}

/** Cases counted as pieces have one right figure; cases missed or counted twice must be looked at. */
function packClue({ context, suspect }: Case): Hint[] {
  if (suspect.serialTracked === 1) return []
  const guess = guessPack(suspect.difference, packsOf(context.db, suspect.productId))
  if (guess === null) return []
  const { lineId, expected, unitName: unit } = suspect
  const { how, times, pack } = guess
  const isUnitMistake = how === 'casesAsPieces' || how === 'piecesAsCases'
  return [
    {
      kind: 'pack',
      lineId,
      times,
      pack: pack.ratio,
      packUnit: pack.name,
      unit,
      how,
      fix: isUnitMistake && expected >= 0 ? { do: 'correct', lineId, quantity: expected } : { do: 'recount', lineId },
    },
  ]
}

function scanClue({ context, suspect }: Case): Hint[] {
  const scan = findDoubleScan(entriesOf(context, suspect), suspect.difference)
  if (scan === null) return []
  const { lineId, unitName: unit } = suspect
  return [
    { kind: 'scannedTwice', lineId, at: scan.at, quantity: scan.quantity, unit, fix: { do: 'undo', eventId: scan.id } },
  ]
}

function meanwhileClue({ context, suspect }: Case): Hint[] {
  const moved = movedMeanwhile(entriesOf(context, suspect), suspect.difference)
  if (moved === null) return []
  const { lineId, unitName: unit } = suspect
  return [{ kind: 'movedMeanwhile', lineId, quantity: moved, unit, fix: { do: 'recount', lineId } }]
}

function entriesOf({ db }: Reading, { lineId }: Suspect) {
  const roundId = standingOf(db, lineId)?.roundId
  return roundId === undefined ? [] : eventsOf(db, lineId, roundId)
}

function lossClue({ context, task, suspect }: Case): Hint[] {
  const { db, today } = context
  const dates = lossDatesOf(db, suspect.productId, task.warehouseId, addDays(today, -90))
  const habit = findMissingLoss(dates, suspect.difference, today)
  const { lineId } = suspect
  if (habit === null) return []
  return [{ kind: 'lossNotEntered', lineId, ...habit, fix: { do: 'setReason', lineId, reason: 'damaged' } }]
}

function negativeClue({ context, task, suspect }: Case): Hint[] {
  const below = lastBelowZero(context.db, suspect.productId, task.warehouseId, context.today)
  const { lineId, unitName: unit, productId } = suspect
  return below === null ? [] : [{ kind: 'wasNegative', lineId, ...below, unit, fix: { do: 'openLedger', productId } }]
}

function codeClue({ context, suspect }: Case): Hint[] {
  const { db } = context
  const [twin] = [
    ...namesakesOf(db, suspect),
    ...barcodesOf(db, suspect.productId).flatMap((barcode) =>
      nearBarcodes(db, barcode, suspect.productId).filter((one) => readsAlike(barcode, one.barcode)),
    ),
  ]
  if (twin === undefined) return []
  const { lineId } = suspect
  return [
    {
      kind: 'sameCode',
      lineId,
      other: twin.name,
      otherCode: twin.code,
      fix: { do: 'openLedger', productId: twin.id },
    },
  ]
}
