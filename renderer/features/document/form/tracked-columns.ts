import { expiryState } from '#shared/domain/batch-expiry.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { moneyToText, formatMoney, MONEY_LIMIT, parseMoney } from '#shared/kernel/money.ts'
import { formatQuantity, ONE_UNIT, parseQuantity, quantityToText, QUANTITY_LIMIT } from '#shared/kernel/quantity.ts'
import { shortDate } from '#renderer/text/format.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { CellPart, CellTone } from '#renderer/ui/line-grid/column.ts'
import type { BatchesInStock } from './batch-choice.ts'
import { enter, within, type ColumnBody } from './entered-columns.ts'
import { baseQuantityOf, isBlankLine, type EntryLine } from './entry-line.ts'
import type { LineDirection } from './line-direction.ts'

export type TrackedColumn = 'direction' | 'batch' | 'serials' | 'weight' | 'valueChange'

export interface TrackedSources {
  readonly directions: () => ReadonlyMap<string, LineDirection>
  readonly batches: () => BatchesInStock
  readonly businessDate: () => BusinessDate
  readonly today: () => string
}

/** Serial numbers a line needs: one for each base unit. */
export function serialsNeeded(line: EntryLine): number {
  return baseQuantityOf(line) / ONE_UNIT
}

export function lacksSerials(line: EntryLine): boolean {
  return line.product?.serialTracked === true && line.serials.length !== serialsNeeded(line)
}

/** Columns of what is tracked beside the quantity: which way, which batch, which numbers, which share, what change. */
export function trackedColumns(
  definition: DocumentDefinition,
  words: AllTexts,
  sources: TrackedSources,
): Record<TrackedColumn, ColumnBody> {
  const heads = words.document.columns
  const sides = definition.type === 'disassembly' ? words.tracking.sides.disassembly : words.tracking.sides.assembly
  return {
    direction: {
      title: heads.direction,
      width: 68,
      align: 'center',
      kind: 'choice',
      editable: true,
      priority: 0,
      read: (line) => {
        const direction = sources.directions().get(line.key)
        return direction === undefined ? '' : sides[direction]
      },
      tone: (line) => (isBlankLine(line) ? 'faint' : 'rest'),
      // Delete: as the place of the line suggests.
      write: (line) => ({ ...line, direction: null }),
    },
    batch: batchColumn(words, sources),
    serials: {
      title: heads.serials,
      width: 84,
      align: 'center',
      kind: 'panel',
      editable: true,
      priority: 0,
      read: (line) =>
        line.product?.serialTracked === true || line.serials.length > 0
          ? `${line.serials.length}/${formatQuantity(baseQuantityOf(line))}`
          : '',
      tone: (line) => (lacksSerials(line) ? 'warn' : 'rest'),
      stopsAt: (line) => line.product?.serialTracked === true,
      wants: lacksSerials,
      write: (line) => ({ ...line, serials: [] }),
    },
    weight: { ...weightColumn, title: heads.weight, tone: (line) => weightTone(line, sources) },
    valueChange: { ...valueChangeColumn, title: heads.valueChange },
  }
}

function batchColumn(words: AllTexts, sources: TrackedSources): ColumnBody {
  const parts = (line: EntryLine): readonly CellPart[] => {
    if (line.batch === null) return []
    const state = expiryState(line.batch.expiresOn, sources.businessDate())
    const tone: CellTone = state === 'expired' ? 'negative' : state === 'near' ? 'warn' : 'faint'
    const code: CellPart = { text: line.batch.code, tone: state === 'expired' ? 'negative' : 'rest' }
    if (line.batch.expiresOn === null) return [code]
    const date = shortDate(line.batch.expiresOn, sources.today())
    return [code, { text: state === 'expired' ? words.tracking.expired(date) : date, tone, small: true }]
  }
  return {
    title: words.document.columns.batch,
    width: 156,
    align: 'left',
    kind: 'lookup',
    editable: true,
    priority: 0,
    read: (line) =>
      parts(line)
        .map((part) => part.text)
        .join(' '),
    parts,
    editText: (line) => line.batch?.code ?? '',
    stopsAt: (line) => line.product?.batchTracked === true,
    write: (line, text) => withTypedBatch(line, text, sources),
  }
}

/** A code that is known brings its dates; another one has none yet. */
export function withTypedBatch(line: EntryLine, text: string, { batches }: Pick<TrackedSources, 'batches'>): EntryLine {
  const code = text.trim()
  if (line.product === null || code === line.batch?.code) return line
  if (code === '') return { ...line, batch: null, batchFollows: false }
  const known = batches()
    .get(line.product.id)
    ?.find((batch) => batch.code === code)
  const { producedOn = null, expiresOn = null } = known ?? {}
  return { ...line, batch: { code, producedOn, expiresOn }, batchFollows: false }
}

const NUMERIC = { align: 'right', editable: true } as const

/** Only what comes in carries a share. */
function weightTone(line: EntryLine, { directions }: TrackedSources): CellTone {
  return directions().get(line.key) === 'out' ? 'faint' : 'rest'
}

const weightColumn: Omit<ColumnBody, 'title'> = {
  ...NUMERIC,
  width: 92,
  kind: 'quantity',
  priority: 1,
  read: (line) => line.unread['weight'] ?? (line.weight === null ? '' : formatQuantity(line.weight)),
  editText: (line) => line.unread['weight'] ?? (line.weight === null ? '' : quantityToText(line.weight)),
  write: (line, text) => {
    const weight = within(parseQuantity(text), QUANTITY_LIMIT)
    return enter(line, 'weight', text, weight !== null, { weight })
  },
}

const valueChangeColumn: Omit<ColumnBody, 'title'> = {
  ...NUMERIC,
  width: 132,
  kind: 'money',
  priority: 0,
  read: (line) => line.unread['valueChange'] ?? (line.valueChange === null ? '' : signed(line)),
  editText: (line) => line.unread['valueChange'] ?? (line.valueChange === null ? '' : moneyToText(line.valueChange)),
  write: (line, text) => {
    const parsed = parseMoney(text)
    const valueChange = parsed === null || Math.abs(parsed) > MONEY_LIMIT ? null : parsed
    return enter(line, 'valueChange', text, valueChange !== null, { valueChange })
  },
  tone: (line) => ((line.valueChange ?? 0) < 0 ? 'negative' : 'rest'),
}

function signed({ valueChange }: EntryLine): string {
  if (valueChange === null) return ''
  return valueChange > 0 ? `+${formatMoney(valueChange)}` : formatMoney(valueChange)
}
