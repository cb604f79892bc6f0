import type { PriceList, PriceListContent, PriceListLine } from '#shared/contract/price.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import { readDiscount, readGoods } from '#shared/domain/import/trade-row.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { PriceLevelId } from '#shared/kernel/id.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findPriceList, insertPriceList, listPriceLists, updatePriceList } from '#db/repository/price-list.ts'
import type { CommandContext } from '../../ipc/context.ts'
import type { ImportSettings } from './import-order.ts'
import { plannedRow, type Planner, type PlannedRow, type Written } from './plan.ts'
import { PriceLevels } from './price-levels.ts'
import { ProductIndex } from './product-index.ts'

/** Most lines a price list has. */
const MOST_LINES = 5000

/** 价格表: rows add to the list of that name, or give it other prices; a list of a new name is for all customers. */
export const planPriceList: Planner = ({ db }, table, settings) => {
  const { priceListName } = settings
  if (priceListName === '')
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'priceListName', rule: 'required' }] })
  const [index, levels] = [new ProductIndex(db), new PriceLevels(db, settings.createMissing)]
  const list = listOfName(db, priceListName)
  const lines = new Map((list?.lines ?? []).map((line) => [lineKey(line), line]))
  const rows: PlannedRow[] = []
  const taken = new Map<string, NamedLine & { readonly row: number }>()
  for (const row of table.rows) {
    const cells = table.reading(row)
    const found = index.find(readGoods(cells))
    const priced = readPriced(cells, levels, settings)
    if ('problem' in found) cells.note(found.key, found.problem)
    const line = 'problem' in found ? null : { productId: found.product.id, unitId: found.unitId, ...priced }
    const before = line === null ? undefined : taken.get(lineKey(line))
    if (before !== undefined) cells.note('name', 'twiceInFile', String(before.row + 1))
    const planned = plannedRow(row, actionOf(lines, levels, line), cells.problems)
    rows.push(planned)
    if (line !== null && planned.action !== 'error') taken.set(lineKey(line), { ...line, row })
  }
  if (new Set([...lines.keys(), ...taken.keys()]).size > MOST_LINES)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'rows', rule: 'too_many' }] })
  return {
    rows,
    needsTryOut: false,
    rowsAreDocuments: false,
    write: (context) => {
      const changed = [...taken.values()].map((line) => lineOf(line, (name) => levels.require(context, name)))
      return writeList(context, priceListName, list, changed)
    },
  }
}

/** What a row says of its goods: a price, or so much off the price of a level, which may not be known yet. */
type Priced = Pick<PriceListLine, 'price' | 'discountRate'> & { readonly levelName: string }
type NamedLine = Priced & Pick<PriceListLine, 'productId' | 'unitId'>

function readPriced(cells: RowReading, levels: PriceLevels, { discount: meaning }: ImportSettings): Priced {
  const price = cells.price('price')
  const levelName = cells.text('baseLevel', 40)
  const discountRate = cells.read('discount', (text) => readDiscount(text, meaning))
  if (cells.isEmpty('baseLevel')) {
    if (cells.isEmpty('price')) cells.note('price', 'required')
    // A price of its own is what is paid: nothing is taken off it.
    else if (discountRate !== null && discountRate !== 0) cells.note('discount', 'priceOrLevel')
    return { price, levelName: '', discountRate: null }
  }
  if (!cells.isEmpty('price')) cells.note('baseLevel', 'priceOrLevel')
  if (cells.isEmpty('discount')) cells.note('discount', 'required')
  levels.note(cells, 'baseLevel', levelName)
  return { price: null, levelName, discountRate }
}

function lineOf(
  { productId, unitId, price, levelName, discountRate }: NamedLine,
  levelOf: (name: string) => PriceLevelId | null,
): PriceListLine {
  return { productId, unitId, price, discountRate, baseLevelId: levelName === '' ? null : levelOf(levelName) }
}

function actionOf(
  lines: ReadonlyMap<string, PriceListLine>,
  levels: PriceLevels,
  line: NamedLine | null,
): PlannedRow['action'] {
  const old = line === null ? undefined : lines.get(lineKey(line))
  if (line === null || old === undefined) return 'create'
  const { price, baseLevelId, discountRate } = lineOf(line, (name) => levels.known(name))
  const same = old.price === price && old.baseLevelId === baseLevelId && old.discountRate === discountRate
  return same ? 'skip' : 'update'
}

function lineKey({ productId, unitId }: Pick<PriceListLine, 'productId' | 'unitId'>): string {
  return `${productId}/${unitId}`
}

function listOfName(db: ReadableDb, name: string): PriceList | null {
  const row = listPriceLists(db).find((list) => list.name === name)
  return row === undefined ? null : findPriceList(db, row.id)
}

function writeList(
  context: CommandContext,
  name: string,
  list: PriceList | null,
  changed: readonly PriceListLine[],
): Written {
  const { db } = context
  if (changed.length === 0) return { made: [], documents: 0 }
  if (list === null) {
    const head = { name, partnerId: null, priceLevelId: null, validFrom: null, validTo: null, remark: '' }
    const id = insertPriceList(db, { ...head, lines: [...changed] })
    auditMaster(db, context, 'create', 'priceList', id)
    const version = findPriceList(db, id)?.version ?? null
    return { made: [{ entity: 'priceList', entityId: id, version, before: null }], documents: 0 }
  }
  const before = contentOfList(list)
  const others = before.lines.filter((line) => !changed.some((one) => lineKey(one) === lineKey(line)))
  updatePriceList(db, list.id, { ...before, lines: [...others, ...changed] })
  auditMaster(db, context, 'update', 'priceList', list.id)
  const version = findPriceList(db, list.id)?.version ?? null
  return { made: [{ entity: 'priceList', entityId: list.id, version, before: JSON.stringify(before) }], documents: 0 }
}

/** What the form would hold of a list as it stands. */
export function contentOfList(list: PriceList): PriceListContent {
  const { name, partnerId, priceLevelId, validFrom, validTo, remark, lines } = list
  return {
    ...{ name, partnerId, priceLevelId, validFrom, validTo, remark },
    lines: lines.map(({ productId, unitId, price, baseLevelId, discountRate }) => ({
      ...{ productId, unitId, price, baseLevelId, discountRate },
    })),
  }
}
