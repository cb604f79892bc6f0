import type { InputOf } from '#shared/contract/define.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { scan as scanEndpoint, Scanned } from '#shared/contract/till.ts'
import { priceOfUnit } from '#shared/domain/price/price-of-unit.ts'
import { scanMeaning, type ScanMeaning } from '#shared/domain/till/scan-meaning.ts'
import { ONE_UNIT } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { tillSettings } from '#db/repository/till-setting.ts'
import { codeLookups } from '#db/repository/weighed-code.ts'
import { productHits, type HitQuestion } from '#db/search/product-hits.ts'
import type { Context } from '../../ipc/context.ts'
import { tillQuestion, weightOf } from '../weighed-label.ts'

type Place = Pick<HitQuestion, 'partnerId' | 'warehouseId'>
type Reading = Context & { readonly db: ReadableDb }

/** What a scanned code is at the till, with everything its line needs. */
export function scanned(context: Reading, { code, ...place }: InputOf<typeof scanEndpoint>): Scanned {
  const { db } = context
  const meaning = scanMeaning(code, codeLookups(db), tillSettings(db).scaleRules)
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
  const inUnit = { ...hit, unitId: goods.unitId, price: priceOfUnit(hit, goods.unitId) }
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

/** The facts of products as the till shows them. */
export function tillHits(context: Reading, ids: readonly ProductHit['id'][], place: Place): ProductHit[] {
  return productHits(context.db, ids, tillQuestion(context, place))
}
