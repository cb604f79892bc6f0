import { AppError } from '#shared/errors/app-error.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { post, postImpact, redo, undoPosting } from '#shared/contract/stocktake.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { StocktakeId, StocktakeLineId } from '#shared/kernel/id.ts'
import { ZERO_QUANTITY, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { describeLines } from '#db/report/stocktake-affected.ts'
import { uncostedGoods } from '#db/report/posting-doubt.ts'
import { documentsOfChange } from '#db/report/stocktake-late.ts'
import { undecidedLines } from '#db/report/stocktake-choice.ts'
import { countDateOf } from '#db/report/stocktake-summary.ts'
import { bookedDifference, linkDocument, liveDocumentsOf } from '#db/repository/stocktake-document.ts'
import { insertPosting, lastPostingOf, postableLines, type PostingKind } from '#db/repository/stocktake-posting.ts'
import { setStocktakeState, type StocktakeRecord } from '#db/repository/stocktake.ts'
import type { CommandContext, QueryContext } from '../../ipc/context.ts'
import { isClosedDate } from '../document/closed-period.ts'
import { refusalOf } from '../refusal.ts'
import { differenceDocuments } from './difference-documents.ts'
import { acceptLate, lateOf } from './late.ts'
import { replaceDocuments } from './replace-documents.ts'
import { auditTask, requireInState, shownTask } from './task.ts'

type Posted = OutputOf<typeof post>

/**
 * 过账: only the difference becomes facts (R23). Zero differences are kept as proof, without a movement.
 * @throws AppError STOCKTAKE_STATE, STOCKTAKE_MISSED, INVALID_INPUT (date), and those of a posting
 */
export function postStocktake(context: CommandContext, input: InputOf<typeof post>): Posted {
  const { db } = context
  const task = requireInState(db, input.id, ['review'])
  if (input.acceptLate) acceptLate(context, task, lateOf(context, task.id))
  const undecided = undecidedLines(db, task.id).length
  const countDate = countDateOf(db, task.id)
  if ((undecided > 0 && !input.keepMissed) || countDate === null)
    throw new AppError('STOCKTAKE_MISSED', { number: task.number, lines: undecided })
  const businessDate = input.businessDate ?? countDate
  // Before the count it would say what nobody knew; later is for a count date that has been closed.
  if (businessDate < countDate)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'businessDate', rule: 'too_small' }] })
  writeDifference(context, task, 'post', countDate, businessDate, '')
  setStocktakeState(db, task.id, 'posted')
  return posted(context, task)
}

function writeDifference(
  context: CommandContext,
  task: StocktakeRecord,
  kind: PostingKind,
  countDate: BusinessDate,
  businessDate: BusinessDate,
  reason: string,
): void {
  const { db, now, userId } = context
  const lines = postableLines(db, task.id)
  const postingId = insertPosting(db, { stocktakeId: task.id, kind, countDate, businessDate, now, userId }, lines)
  const wanted = differenceDocuments(db, task, businessDate, lines)
  const made = replaceDocuments(context, liveDocumentsOf(db, task.id), wanted, reason)
  for (const documentId of made) linkDocument(db, postingId, task.id, documentId)
  auditTask(context, task.id, kind)
}

function posted(context: CommandContext, task: StocktakeRecord): Posted {
  const [gain, loss] = [bookedDifference(context.db, task.id, 'gain'), bookedDifference(context.db, task.id, 'loss')]
  return {
    stocktake: shownTask(context, task.id),
    gains: gain.lines,
    losses: loss.lines,
    gainAmount: context.seesCost ? gain.value : null,
    lossAmount: context.seesCost ? loss.value : null,
  }
}

/** What posting would end with: it runs for real in a transaction that is rolled back. */
export function postingImpact(
  context: QueryContext,
  { id, businessDate, acceptLate: accept }: InputOf<typeof postImpact>,
): OutputOf<typeof postImpact> {
  try {
    return context.tryOut((command) => {
      postStocktake(command, { id, businessDate, keepMissed: true, acceptLate: accept })
      const documents = liveDocumentsOf(command.db, id).map((document) => document.id)
      return { documents: documents.length, uncosted: uncostedGoods(command.db, documents), refusal: null }
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { documents: 0, uncosted: [], refusal: refusalOf(error) }
  }
}

/** Take the posting back: its documents are reversed together, later movements stay, the review is open again. */
export function undoStocktakePosting(context: CommandContext, { id, reason }: InputOf<typeof undoPosting>): void {
  const { db, now, userId } = context
  const task = requireInState(db, id, ['posted'])
  const last = lastPostingOf(db, id)
  if (last === null) throw new Error(`stocktake ${id} is posted without a posting`)
  const { countDate, businessDate } = last
  insertPosting(db, { stocktakeId: id, kind: 'undo', countDate, businessDate, now, userId }, [])
  replaceDocuments(context, liveDocumentsOf(db, id), [], reason)
  setStocktakeState(db, task.id, 'review')
  auditTask(context, id, 'undo')
}

/**
 * R23, 改单: documents that came too late are taken into account, and the difference is posted again so that the
 * counted quantity still holds. Without such documents nothing changes.
 */
export function redoStocktake(
  context: CommandContext,
  { id, documentId }: InputOf<typeof redo>,
): OutputOf<typeof redo> {
  const { db } = context
  const task = requireInState(db, id, ['posted'])
  const asked = documentId === null ? null : new Set(documentsOfChange(db, documentId))
  const late = lateOf(context, id).filter((movement) => asked?.has(movement.documentId) ?? true)
  const last = lastPostingOf(db, id)
  const numbers = [...new Set(late.map(({ number }) => number))]
  const before = differencesOf(db, id)
  if (late.length > 0 && last !== null) {
    acceptLate(context, task, late)
    // What is closed by now is not posted to any more (R22).
    const date = isClosedDate(db, last.businessDate) ? context.today : last.businessDate
    writeDifference(context, task, 'redo', last.countDate, date, numbers.join(' ').slice(0, 200))
  }
  return { ...posted(context, task), numbers, lines: changedLines(db, id, before) }
}

function differencesOf(db: ReadableDb, id: StocktakeId): ReadonlyMap<StocktakeLineId, Quantity> {
  return new Map(postableLines(db, id).map(({ lineId, difference }) => [lineId, difference]))
}

/** Lines whose difference is another one now. */
function changedLines(
  db: ReadableDb,
  id: StocktakeId,
  before: ReadonlyMap<StocktakeLineId, Quantity>,
): OutputOf<typeof redo>['lines'] {
  const changed = [...differencesOf(db, id)].filter(([lineId, difference]) => before.get(lineId) !== difference)
  const { lines } = describeLines(
    db,
    id,
    changed.map(([lineId]) => lineId),
  )
  return lines.map(({ lineId, name, unitName, difference }) => ({
    lineId,
    name,
    unitName,
    before: before.get(lineId) ?? ZERO_QUANTITY,
    after: difference,
  }))
}
