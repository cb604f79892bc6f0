import { labelGoods } from '#db/report/label-goods.ts'
import type { HandlersOf } from '../../ipc/context.ts'

export const labelHandlers: HandlersOf<'label'> = {
  goods: ({ db }, { productIds }) => productIds.flatMap((id) => labelGoods(db, id) ?? []),
}
