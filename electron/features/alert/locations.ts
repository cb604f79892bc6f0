import type { setLocations as endpoint } from '#shared/contract/alert.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { ReadableDb } from '#db/handle.ts'
import { productImage } from '#db/repository/product-image.ts'
import { locationOf, putProductLocation } from '#db/repository/product-location.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

type Input = InputOf<typeof endpoint>
type Row = Input['rows'][number]

/** Only what changes is written, so that the audit log tells what somebody did. @throws AppError NOT_FOUND, INVALID_INPUT */
export function setLocations(context: CommandContext, { rows }: Input): OutputOf<typeof endpoint> {
  const { db } = context
  assertNamedOnce(rows)
  const wanted = rows.map((row) => ({ ...row, location: row.location.toWellFormed() }))
  for (const row of wanted) assertKnown(db, row)
  const changed = wanted.filter((row) => row.location !== locationOf(db, row.productId, row.warehouseId))
  for (const { productId, warehouseId, location } of changed)
    audited(context, 'set', 'productLocation', putProductLocation(db, productId, warehouseId, location))
  return { changed: changed.length }
}

function assertNamedOnce(rows: readonly Row[]): void {
  const places = new Set<string>()
  rows.forEach(({ productId, warehouseId }, index) => {
    const place = `${productId}/${warehouseId}`
    if (places.has(place))
      throw new AppError('INVALID_INPUT', { problems: [{ field: `rows.${index}.warehouseId`, rule: 'duplicate' }] })
    places.add(place)
  })
}

function assertKnown(db: ReadableDb, { productId, warehouseId }: Row): void {
  if (productImage(db, productId) === null) throw new AppError('NOT_FOUND', { entity: 'product', id: productId })
  if (findWarehouse(db, warehouseId) === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id: warehouseId })
}
