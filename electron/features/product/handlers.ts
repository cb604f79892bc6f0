import { AppError } from '#shared/errors/app-error.ts'
import { productPage, productCounts, listPriceLevels, listUnitNames } from '#db/report/product-list.ts'
import { productRecords } from '#db/report/product-records.ts'
import { findCategory, insertCategory, listCategories, updateCategory } from '#db/repository/category.ts'
import { findNamesakes } from '#db/repository/product-namesake.ts'
import { nextProductCode } from '#db/repository/product.ts'
import { productHits, searchProducts, type HitQuestion } from '#db/search/product-hits.ts'
import { searchedGoods } from '#db/search/weighed-search.ts'
import type { InputOf } from '#shared/contract/define.ts'
import type { hits } from '#shared/contract/product.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { audited } from '../audited.ts'
import { withoutCost } from './cost.ts'
import { changeProduct, createProduct, createProductFromName, openProduct, switchProduct } from './service.ts'

export const productHandlers: HandlersOf<'product'> = {
  page: (context, input) => {
    const page = productPage(context.db, input)
    return context.seesCost ? page : { ...page, rows: page.rows.map((row) => ({ ...row, purchasePrice: null })) }
  },
  records: (context, input) => {
    const page = productRecords(context.db, input)
    return context.seesCost ? page : { ...page, rows: page.rows.map((row) => ({ ...row, purchasePrice: null })) }
  },
  search: (context, { text, limit, ...question }) =>
    searchProducts(context.db, searchedGoods(context.db, text), priced(context, question), limit).map((hit) =>
      withoutCost(context, question.purpose, hit),
    ),
  hits: (context, { ids, ...question }) =>
    productHits(context.db, ids, priced(context, question)).map((hit) => withoutCost(context, question.purpose, hit)),
  get: (context, { id }) => openProduct(context, id),
  namesakes: ({ db }, input) => findNamesakes(db, input),
  nextCode: ({ db }) => ({ code: nextProductCode(db) }),
  create: (context, content) => createProduct(context, content, false),
  update: (context, { id, version, content }) => changeProduct(context, id, version, content),
  setEnabled: (context, { id, enabled }) => switchProduct(context, id, enabled),
  createFromName: createProductFromName,
  categories: ({ db }) => listCategories(db),
  createCategory: (context, { name, parentId }) =>
    audited(context, 'create', 'category', insertCategory(context.db, name, parentId)),
  updateCategory: (context, { id, name, parentId }) => {
    if (findCategory(context.db, id) === null) throw new AppError('NOT_FOUND', { entity: 'category', id })
    return audited(context, 'update', 'category', updateCategory(context.db, id, name, parentId))
  },
  priceLevels: ({ db }) => listPriceLevels(db),
  unitNames: ({ db }) => listUnitNames(db),
  counts: (context) => {
    const counts = productCounts(context.db)
    return context.seesCost ? counts : { ...counts, stockValue: null }
  },
}

/** What the books say about prices, for whoever asks for products. */
function priced(
  { today, settings }: Context,
  { date = today, taxIncluded = true, ...question }: Omit<InputOf<typeof hits>, 'ids'>,
): HitQuestion {
  return { ...question, date, taxIncluded, priceOrder: settings.priceOrder, tax: settings.tax }
}
