import type { InputOf } from '#shared/contract/define.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { scan as scanEndpoint, Scanned } from '#shared/contract/till.ts'
import { scanMeaning, type ScanMeaning } from '#shared/domain/till/scan-meaning.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import type { Money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity, type Quantity } from '#shared/kernel/quantity.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { documentOfNumber, goodsOfBarcode, goodsOfProductCode, goodsOfSerial } from '#db/repository/till-lookup.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import { productHits, type HitQuestion } from '#db/search/product-hits.ts'
import type { Context } from '../../ipc/context.ts'

type Place = Pick<HitQuestion, 'partnerId' | 'warehouseId'>
type Reading = Context & { readonly db: ReadableDb }

/** What a scanned code is at the till, with everything its line needs. */
export function scanned(context: Reading, { code, ...place }: InputOf<typeof scanEndpoint>): Scanned {
  const { db } = context
  const meaning = scanMeaning(
    code,
    {
      barcode: (text) => goodsOfBarcode(db, text),
      productCode: (text) => goodsOfProductCode(db, text),
      serial: (text) => goodsOfSerial(db, text),
      document: (number) => documentOfNumber(db, number),
    },
    tillSettings(db).scaleRules,
  )
  if (meaning.kind === 'document') return documentScanned(db, meaning.id)
  return meaning.kind === 'product' ? productScanned(context, meaning, place) : meaning
}

function documentScanned(db: ReadableDb, id: Extract<ScanMeaning, { kind: 'document' }>['id']): Scanned {
  const row = findDocumentRow(db, id)
  return row === null ? { kind: 'unknown' } : { kind: 'document', id, type: row.type, number: row.number }
}

function productScanned(
  context: Reading,
  { goods, amount, weight, serial }: Extract<ScanMeaning, { kind: 'product' }>,
  place: Place,
): Scanned {
  const [hit] = tillHits(context, [goods.productId], place)
  // A disabled product is not sold: to the till it is unknown, and the tray says what can be done.
  if (hit === undefined || !hit.enabled) return { kind: 'unknown' }
  const inUnit = { ...hit, unitId: goods.unitId, price: priceIn(hit, goods.unitId) }
  const weighed = amount !== null || weight !== null
  return {
    kind: 'product',
    hit: inUnit,
    quantity: weight ?? weightOf(amount, inUnit.price) ?? (serial === null ? null : ONE_UNIT),
    amount,
    weighed,
    serial,
  }
}

function priceIn(hit: ProductHit, unitId: ProductHit['unitId']): UnitPrice | null {
  return hit.unitPrices?.find((one) => one.unitId === unitId)?.price ?? hit.price
}

/** 分 × 10^8 per 1/1,000,000 元 per unit give 1/10,000 units (R1). */
const TO_QUANTITY = 100_000_000

/** What a label with an amount alone must weigh; null without an amount, or a price to tell it by. */
function weightOf(amount: Money | null, price: UnitPrice | null): Quantity | null {
  if (amount === null) return null
  const weight = price === null || price === 0 ? 0 : mulDiv([amount, TO_QUANTITY], [price])
  return weight > 0 ? quantity(weight) : ONE_UNIT
}

/** The facts of products as the till shows them. */
export function tillHits(context: Reading, ids: readonly ProductHit['id'][], place: Place): ProductHit[] {
  return productHits(context.db, ids, tillQuestion(context, place))
}

/** Prices at the till are 含税, and those that are set: not what a wholesale customer paid last. */
export function tillQuestion({ today, settings }: Context, place: Place): HitQuestion {
  const { priceOrder, tax } = settings
  return { ...place, purpose: 'sales', date: today, taxIncluded: true, priceOrder, tax, withoutLast: true }
}
