import type { PriceList, PriceListContent, PriceListLine } from '#shared/contract/price.ts'
import { readGoods } from '#shared/domain/import/trade-row.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findPriceList, insertPriceList, listPriceLists, updatePriceList } from '#db/repository/price-list.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { plannedRow, type Planner, type PlannedRow, type Written } from './plan.ts'
import { ProductIndex } from './product-index.ts'

/** Most lines a price list has. */
const MOST_LINES = 5000

/** 价格表: rows add to the list of that name, or give it other prices; a list of a new name is for all customers. */
export const planPriceList: Planner = ({ db }, table, { priceListName }) => {
  if (priceListName === '')
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'priceListName', rule: 'required' }] })
  const index = new ProductIndex(db)
  const list = listOfName(db, priceListName)
  const lines = new Map((list?.lines ?? []).map((line) => [lineKey(line), line]))
  const rows: PlannedRow[] = []
  const taken = new Map<string, PriceListLine & { readonly row: number }>()
  for (const row of table.rows) {
    const cells = table.reading(row)
    const found = index.find(readGoods(cells))
    const price = cells.price('price')
    if (cells.isEmpty('price')) cells.note('price', 'required')
    if ('problem' in found) cells.note(found.key, found.problem)
    const line =
      'problem' in found ? null : { productId: found.product.id, unitId: found.unitId, price, ...NO_DISCOUNT }
    const before = line === null ? undefined : taken.get(lineKey(line))
    if (before !== undefined) cells.note('name', 'twiceInFile', String(before.row + 1))
    const old = line === null ? undefined : lines.get(lineKey(line))
    const action = old === undefined ? 'create' : old.price === price ? 'skip' : 'update'
    const planned = plannedRow(row, action, cells.problems)
    rows.push(planned)
    if (line !== null && planned.action !== 'error') taken.set(lineKey(line), { ...line, row })
  }
  if (new Set([...lines.keys(), ...taken.keys()]).size > MOST_LINES)
    throw new AppError('INVALID_INPUT', { problems: [{ field: 'rows', rule: 'too_many' }] })
  const changed = [...taken.values()].map(({ row: _row, ...line }) => line)
  return {
    rows,
    needsTryOut: false,
    rowsAreDocuments: false,
    write: (context) => writeList(context, priceListName, list, changed),
  }
}

const NO_DISCOUNT = { baseLevelId: null, discountRate: null } as const

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
