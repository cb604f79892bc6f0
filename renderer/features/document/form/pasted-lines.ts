import { computed, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { ProductHit } from '#shared/contract/product.ts'
import { text } from '#renderer/text/text.ts'
import type { GridColumn } from '#renderer/ui/line-grid/column.ts'
import {
  guessMapping,
  pastedLines,
  shownName,
  withRole,
  type PastedLine,
  type PasteMapping,
  type PasteRole,
  type Table,
} from '#renderer/ui/line-grid/paste-mapping.ts'
import type { LineSheet } from '#renderer/ui/line-grid/use-line-sheet.ts'
import { createProduct, productFacts, searchProducts, type LookupContext } from '../store.ts'
import { newLine, withProduct, type EntryLine } from './entry-line.ts'
import { exactHit, isBarcode } from './product-cell.ts'
import type { ProductFacts } from './product-facts.ts'

/** Goods of the table that no product stands for. */
export interface UnmatchedGoods {
  readonly key: string
  readonly name: string
  readonly line: PastedLine
  readonly rows: number
}

/** A pasted table on its way into the lines: how it is read, which products were found, what to do with the others. */
export interface Pasting {
  /** Null: nothing was pasted. */
  readonly table: Readonly<Ref<Table | null>>
  readonly mapping: Readonly<Ref<PasteMapping>>
  readonly lines: ComputedRef<readonly PastedLine[]>
  readonly looking: Readonly<Ref<boolean>>
  readonly problem: Readonly<Ref<unknown>>
  readonly unmatched: ComputedRef<readonly UnmatchedGoods[]>
  begin(table: Table): void
  setRole(column: number, role: PasteRole): void
  setHead(hasHead: boolean): void
  hitOf(line: PastedLine): ProductHit | undefined
  bind(key: string, hit: ProductHit): void
  /** Make products (待完善) of these goods. */
  create(goods: readonly UnmatchedGoods[]): Promise<void>
  /** All rows become lines, in one step of undo; what was not found stays marked in its line. */
  take(): Promise<void>
  cancel(): void
}

export interface PastingSource {
  sheet(): LineSheet<EntryLine>
  context(): LookupContext
  /** Every column of the form, also those that are hidden: what was pasted must not get lost. */
  columns(): readonly GridColumn<EntryLine>[]
  readonly facts: ProductFacts
}

/** Look-ups that may be under way at once. */
const PARALLEL = 8
const NO_MAPPING: PasteMapping = { hasHead: false, roles: [] }

const keysOf = (columns: readonly GridColumn<EntryLine>[]) => columns.map(({ key }) => key)
const keyOf = ({ names, spec }: PastedLine) => [...names, spec].join('\n')

export function usePasting(source: PastingSource): Pasting {
  const table = shallowRef<Table | null>(null)
  const mapping = shallowRef(NO_MAPPING)
  const found = shallowRef<ReadonlyMap<string, ProductHit | null>>(new Map())
  const looking = shallowRef(false)
  const problem = shallowRef<unknown>(null)
  let answers: Promise<void> = Promise.resolve()

  const lines = computed(() => (table.value === null ? [] : pastedLines(table.value, mapping.value)))
  const hitOf = (line: PastedLine) => found.value.get(keyOf(line)) ?? undefined
  const unmatched = computed(() => unmatchedGoods(lines.value, found.value))

  function ask(): void {
    const missing = new Map(lines.value.filter(({ names }) => names.length > 0).map((line) => [keyOf(line), line]))
    for (const key of found.value.keys()) missing.delete(key)
    if (missing.size > 0) answers = answers.then(() => lookUp([...missing.values()]))
  }

  async function lookUp(asked: readonly PastedLine[]): Promise<void> {
    looking.value = true
    problem.value = null
    try {
      const hits = await inParallel(asked, (line) => findProduct(line, source.context()))
      found.value = new Map([...found.value, ...hits.map(([line, hit]) => [keyOf(line), hit] as const)])
    } catch (refusal) {
      problem.value = refusal
    } finally {
      looking.value = false
    }
  }

  function read(change: PasteMapping): void {
    mapping.value = change
    ask()
  }

  function bind(key: string, hit: ProductHit): void {
    found.value = new Map([...found.value, [key, hit]])
  }

  function cancel(): void {
    table.value = null
    problem.value = null
  }

  return {
    ...{ table, mapping, lines, looking, problem, unmatched, hitOf, bind, cancel },
    begin(pasted) {
      if (pasted.length === 0) return
      found.value = new Map()
      table.value = pasted
      const columns = source.sheet().columns.value
      read(guessMapping(pasted, keysOf(columns)))
    },
    setRole: (column, role) => read(withRole(mapping.value, column, role)),
    setHead: (hasHead) => read({ ...mapping.value, hasHead }),
    async create(goods) {
      problem.value = null
      try {
        for (const one of goods) bind(one.key, await createOf(one.line, source.context()))
      } catch (refusal) {
        problem.value = refusal
      }
    },
    async take() {
      await answers
      if (table.value === null) return
      const hits = lines.value.flatMap((line) => hitOf(line) ?? [])
      source.facts.remember(hits)
      const rows = lines.value.map((line) => entryLine(line, hitOf(line), source.columns()))
      cancel()
      source.sheet().run({ do: 'paste', rows })
    },
  }
}

function unmatchedGoods(
  lines: readonly PastedLine[],
  found: ReadonlyMap<string, ProductHit | null>,
): readonly UnmatchedGoods[] {
  const goods = new Map<string, UnmatchedGoods>()
  for (const line of lines) {
    const key = keyOf(line)
    if (found.get(key) !== null) continue
    goods.set(key, { key, line, name: shownName(line), rows: (goods.get(key)?.rows ?? 0) + 1 })
  }
  return [...goods.values()]
}

/** By barcode, by code, by name: the first that stands for one product. */
async function findProduct({ names, spec }: PastedLine, context: LookupContext): Promise<ProductHit | null> {
  for (const name of names) {
    const hit = exactHit(name, await searchProducts(name, context), spec)
    if (hit !== undefined) return hit
  }
  return null
}

async function createOf(line: PastedLine, context: LookupContext): Promise<ProductHit> {
  const barcode = line.names.find(isBarcode) ?? ''
  const unit = line.unit === '' ? text.value.document.search.unitOfNew : line.unit
  const product = await createProduct(shownName(line), unit, barcode)
  const [hit] = await productFacts([product.id], context)
  if (hit === undefined) throw new Error(`product ${product.id} was made and is not found`)
  return hit
}

async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly (readonly [Item, Result])[]> {
  const waiting = [...items]
  const done: (readonly [Item, Result])[] = []
  const worker = async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) done.push([item, await work(item)])
  }
  await Promise.all(Array.from({ length: PARALLEL }, worker))
  return done
}

/** A product that was not found keeps its text and is marked; no pasted line is ever dropped. */
export function entryLine(
  pasted: PastedLine,
  hit: ProductHit | undefined,
  columns: readonly GridColumn<EntryLine>[],
): EntryLine {
  const line = hit === undefined ? newLine({ search: shownName(pasted) }) : withProduct(newLine(), hit)
  const unit = line.product?.units.find(({ name }) => name === pasted.unit)
  const inUnit = unit === undefined ? line : withUnit(line, unit.unitId)
  const entered = { ...pasted, amount: pasted.price === '' ? pasted.amount : '' }
  return (['quantity', 'price', 'amount', 'remark'] as const).reduce((now, key) => {
    const column = columns.find((one) => one.key === key)
    return entered[key] === '' || column === undefined ? now : column.write(now, entered[key])
  }, inUnit)
}

/** The unit the table names, at its own price. */
function withUnit(line: EntryLine, unitId: EntryLine['unitId']): EntryLine {
  if (unitId === line.unitId) return line
  const price = line.product?.unitPrices?.find((one) => one.unitId === unitId)?.price ?? null
  return { ...line, unitId, price }
}
