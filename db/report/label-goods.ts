import type { LabelGoods } from '#shared/contract/label.ts'
import type { ProductId, UnitId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { QUANTITY_SCALE, type Quantity } from '#shared/kernel/quantity.ts'
import { unitPrice, type UnitPrice } from '#shared/kernel/unit-price.ts'
import { statement, type ReadableDb } from '../handle.ts'

interface UnitRow {
  readonly unitId: UnitId
  readonly name: string
  readonly ratio: Quantity
  readonly barcode: string
  readonly retailPrice: UnitPrice | null
  readonly memberPrice: UnitPrice | null
}

const product = statement<[number], Omit<LabelGoods, 'units'>>(
  'SELECT id, code, name, spec, brand FROM product WHERE id = ?',
)
const PRICE = (level: string) => `(
  SELECT pp.price FROM product_price pp JOIN price_level l ON l.id = pp.price_level_id
  WHERE pp.product_id = u.product_id AND pp.unit_id = u.unit_id AND l.code = '${level}')`
const units = statement<[number], UnitRow>(`
  SELECT u.unit_id AS unitId, n.name, u.ratio, ifnull((
      SELECT b.barcode FROM product_barcode b WHERE b.product_id = u.product_id AND b.unit_id = u.unit_id
      ORDER BY b.position LIMIT 1), '') AS barcode,
    ${PRICE('retail')} AS retailPrice, ${PRICE('member')} AS memberPrice
  FROM product_unit u JOIN unit n ON n.id = u.unit_id WHERE u.product_id = ? ORDER BY u.position`)

/** What labels say of a product; null when there is none. */
export function labelGoods(db: ReadableDb, id: ProductId): LabelGoods | null {
  const found = product(db).get(id)
  if (found === undefined) return null
  const rows = units(db).all(id)
  const [base] = rows
  return {
    ...found,
    units: rows.map(({ unitId, name, ratio, barcode, retailPrice, memberPrice }) => ({
      unitId,
      name,
      barcode,
      retailPrice: retailPrice ?? ofRatio(base?.retailPrice ?? null, ratio),
      memberPrice: memberPrice ?? ofRatio(base?.memberPrice ?? null, ratio),
    })),
  }
}

function ofRatio(basePrice: UnitPrice | null, ratio: Quantity): UnitPrice | null {
  return basePrice === null ? null : unitPrice(mulDiv([basePrice, ratio], [QUANTITY_SCALE]))
}
