import { auditMaster } from '#db/ledger/audit-master.ts'
import type { Master } from '#db/ledger/verify-masters.ts'
import type { ProductImage } from '#db/repository/product-image.ts'
import type { CommandContext } from '../ipc/context.ts'

/** A changed master row, written into the audit log on its way to the reply. */
export function audited<Row extends { readonly id: number }>(
  context: CommandContext,
  action: string,
  master: Master,
  row: Row,
): Row {
  auditMaster(context.db, context, action, master, row.id)
  return row
}

/** The same of a product, which its repository has just read as the audit log keeps it: once is enough for thousands. */
export function auditedProduct(context: CommandContext, action: string, image: ProductImage): ProductImage {
  auditMaster(context.db, context, action, 'product', image.id, image)
  return image
}
