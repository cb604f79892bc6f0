import { expiryState } from '#shared/domain/batch-expiry.ts'
import type { CellNote } from '#renderer/ui/line-grid/column.ts'
import { formatQuantity, ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { batchUse, takesBatch } from './batch-choice.ts'
import { baseQuantityOf, ratioOf, type EntryLine } from './entry-line.ts'
import { countedInUnitOf } from './line-facts.ts'
import { exceedsSource, isGivenBack } from './line-source.ts'
import { note, type NoteSources } from './line-notes.ts'
import { lacksSerials, serialsNeeded } from './tracked-columns.ts'

/** What there is to say of batch, serial numbers, what is given back, and the change of value. */
export function trackingNotes(line: EntryLine, lines: readonly EntryLine[], sources: NoteSources): readonly CellNote[] {
  if (line.product === null) return []
  return [
    ...sourceNotes(line, sources),
    ...batchNotes(line, lines, sources),
    ...serialNotes(line, sources),
    ...changeNotes(line, sources),
  ]
}

function has({ definition }: NoteSources, column: 'batch' | 'serials' | 'valueChange'): boolean {
  return definition.lineColumns.includes(column)
}

function sourceNotes(line: EntryLine, { definition, words, fixes }: NoteSources): readonly CellNote[] {
  const { source } = line
  if (source === null || !exceedsSource(line)) return []
  const say = words.tracking.note
  const left = formatQuantity(source.quantity)
  const exceeds = source.carriesOut
    ? say.exceedsOrder
    : definition.type === 'transfer'
      ? say.exceedsTransfer
      : say.exceeds
  const text = source.carriesOut ? '' : say.exceedsText
  return [
    note('quantity', 'warn', exceeds(source.number, left), text, [
      { label: say.matchQuantity(left), run: () => fixes.setQuantity(line, source.quantity) },
    ]),
  ]
}

function batchNotes(line: EntryLine, lines: readonly EntryLine[], sources: NoteSources): readonly CellNote[] {
  if (line.product?.batchTracked !== true || !has(sources, 'batch')) return []
  const { words, checked, fixes } = sources
  const say = words.tracking.note
  if (line.batch === null)
    return checked && !isGivenBack(line) ? [note('batch', 'error', say.batchMissing, say.batchMissingText)] : []
  if (takesBatch(line, sources)) return leavingBatchNotes(line, lines, sources)
  const needsDate = line.product.shelfLifeDays != null && line.batch.expiresOn === null && !isGivenBack(line)
  if (!needsDate) return []
  const enter = { label: say.enterDates, run: () => fixes.openPanel(line, 'batch') }
  return [note('batch', 'warn', say.noExpiry(line.batch.code), '', [enter])]
}

function leavingBatchNotes(line: EntryLine, lines: readonly EntryLine[], sources: NoteSources): readonly CellNote[] {
  const { batch } = line
  if (batch === null) return []
  const say = sources.words.tracking.note
  const notes: CellNote[] = []
  if (
    batch.expiresOn !== null &&
    expiryState(batch.expiresOn, sources.businessDate) === 'expired' &&
    sources.type !== 'loss'
  )
    notes.push(note('batch', 'warn', say.batchExpired(batch.code, batch.expiresOn), say.batchExpiredText))
  const use = batchUse(line, lines, sources)
  if (use === null) return notes
  if (use.stock <= 0) return [...notes, note('batch', 'warn', say.batchUnknown(batch.code), say.batchUnknownText)]
  return use.taken > use.stock ? [...notes, shortNote(line, use, sources)] : notes
}

function shortNote(
  line: EntryLine,
  { stock, taken }: { readonly stock: Quantity; readonly taken: Quantity },
  { words, fixes }: NoteSources,
): CellNote {
  const say = words.tracking.note
  const shown = (base: Quantity) => countedInUnitOf(line, base)
  const here = quantity(baseQuantityOf(line) - (taken - stock))
  // A line in cases cannot be told to take three bottles of one batch.
  const splits = here > 0 && ratioOf(line) === ONE_UNIT
  const fix = { label: say.splitBatch(shown(here)), run: () => fixes.splitBatch(line, here) }
  const title = say.batchShort(line.batch?.code ?? '')
  return note('batch', 'warn', title, say.batchShortText(shown(stock), shown(taken)), splits ? [fix] : [])
}

function serialNotes(line: EntryLine, sources: NoteSources): readonly CellNote[] {
  if (!has(sources, 'serials') || !lacksSerials(line)) return []
  const { words, checked, fixes } = sources
  const say = words.tracking.note
  const needed = serialsNeeded(line)
  if (baseQuantityOf(line) % ONE_UNIT !== 0) return [note('serials', 'error', say.serialsWhole)]
  // While the line is being entered the count in the cell says enough.
  if (!checked && line.serials.length <= needed) return []
  const given = String(line.serials.length)
  const enter = { label: say.enterSerials, run: () => fixes.openPanel(line, 'serials') }
  const match = { label: say.matchQuantity(given), run: () => fixes.setQuantity(line, quantity(+given * ONE_UNIT)) }
  const matches = line.serials.length > 0 && ratioOf(line) === ONE_UNIT
  return [
    note('serials', 'error', say.serials(given, String(needed)), say.serialsText, matches ? [enter, match] : [enter]),
  ]
}

function changeNotes(line: EntryLine, sources: NoteSources): readonly CellNote[] {
  if (!has(sources, 'valueChange') || !sources.checked || line.unread['valueChange'] !== undefined) return []
  if (line.valueChange !== null && line.valueChange !== 0) return []
  const say = sources.words.tracking.note
  return [note('valueChange', 'error', say.valueChangeMissing, say.valueChangeMissingText)]
}
