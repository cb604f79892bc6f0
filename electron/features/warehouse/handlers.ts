import { AppError } from '#shared/errors/app-error.ts'
import type { Warehouse, WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { allWarehouseFigures, NO_FIGURES, type WarehouseFigures } from '#db/report/warehouse-value.ts'
import {
  findTransitWarehouse,
  findWarehouse,
  insertWarehouse,
  listWarehouses,
  setWarehouseEnabled,
  updateWarehouse,
  type WarehouseImage,
} from '#db/repository/warehouse.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

export const warehouseHandlers: HandlersOf<'warehouse'> = {
  list: (context) => {
    const figures = allWarehouseFigures(context.db)
    return listWarehouses(context.db).map((image) => withFigures(context, image, figures.get(image.id)))
  },
  choices: ({ db }) => listWarehouses(db).map(choiceOf),
  get: (context, { id }) => shown(context, requireWarehouse(context.db, id)),
  create: (context, content) =>
    shown(context, audited(context, 'create', 'warehouse', insertWarehouse(context.db, content))),
  update: (context, { id, version, content }) => {
    const before = requireWarehouse(context.db, id)
    if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'warehouse', name: before.name })
    const code = content.code === '' ? before.code : content.code
    return shown(
      context,
      audited(context, 'update', 'warehouse', updateWarehouse(context.db, id, { ...content, code })),
    )
  },
  setEnabled: (context, { id, enabled }) => {
    requireWarehouse(context.db, id)
    return shown(
      context,
      audited(context, enabled ? 'enable' : 'disable', 'warehouse', setWarehouseEnabled(context.db, id, enabled)),
    )
  },
  ensureTransit: (context, { name }) => {
    const known = findTransitWarehouse(context.db)
    if (known !== null) return choiceOf(known)
    const content = { code: '', name, address: '', remark: '', kind: 'transit' } as const
    return choiceOf(audited(context, 'create', 'warehouse', insertWarehouse(context.db, content)))
  },
}

function choiceOf({ id, code, name, enabled, kind }: WarehouseImage): WarehouseChoice {
  return kind === undefined ? { id, code, name, enabled } : { id, code, name, enabled, kind }
}

function requireWarehouse(db: ReadableDb, id: WarehouseId): WarehouseImage {
  const found = findWarehouse(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id })
  return found
}

function shown(context: Context & { readonly db: ReadableDb }, image: WarehouseImage): Warehouse {
  return withFigures(context, image, allWarehouseFigures(context.db).get(image.id))
}

function withFigures(context: Context, image: WarehouseImage, figures: WarehouseFigures = NO_FIGURES): Warehouse {
  return { ...image, ...figures, stockValue: context.seesCost ? figures.stockValue : null }
}
