import type { PartnerId, PriceLevelId, WarehouseId } from '#shared/kernel/id.ts'
import { listPriceLevels } from '#db/report/product-list.ts'
import { insertPartner } from '#db/repository/partner.ts'
import { insertWarehouse, listWarehouses } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../ipc/context.ts'
import { audited } from '../features/audited.ts'
import { nameAccounts, nameCategories } from './accounts.ts'
import { makeArticles, type Article } from './articles.ts'
import type { Catalogue, Language } from './catalogue.ts'
import { NEIGHBOURS, type Person } from './people.ts'
import { yuan } from './orders.ts'
import { inLanguage, WORDS } from './words.ts'

export interface Masters {
  readonly shop: WarehouseId
  readonly back: WarehouseId
  readonly suppliers: readonly PartnerId[]
  /** Buy by the case at the wholesale price. */
  readonly traders: readonly PartnerId[]
  /** Buy single pieces at the retail price. */
  readonly neighbours: readonly PartnerId[]
  readonly articles: readonly Article[]
}

/** Warehouses, partners and products, each with its row in the log. */
export function makeMasters(context: CommandContext, language: Language, catalogue: Catalogue): Masters {
  const [shop] = listWarehouses(context.db)
  if (shop === undefined) throw new Error('new books have a warehouse')
  nameAccounts(context, language)
  nameCategories(context, language)
  const name = inLanguage(WORDS.back, language)
  const back = audited(
    context,
    'create',
    'warehouse',
    insertWarehouse(context.db, { code: '', name, address: '', remark: '' }),
  )
  const levels = new Map(listPriceLevels(context.db).map(({ code, id }) => [code, id]))
  const partners = (people: readonly Person[], kind: PartnerKind, from = 0) =>
    people.map((person, index) =>
      makePartner(context, language, catalogue.creditLimit, person, kind, from + index, levels),
    )
  const suppliers = partners(catalogue.suppliers, 'supplier')
  const traders = partners(catalogue.customers, 'trader')
  const neighbours = partners(NEIGHBOURS, 'neighbour', traders.length)
  return {
    shop: shop.id,
    back: back.id,
    suppliers,
    traders,
    neighbours,
    articles: makeArticles(context, language, catalogue, levels),
  }
}

type PartnerKind = 'supplier' | 'trader' | 'neighbour'

const LEVEL_OF = { trader: 'wholesale', neighbour: 'retail' } as const

function makePartner(
  context: CommandContext,
  language: Language,
  creditLimit: number,
  [name, englishName, contact, englishContact, address, englishAddress]: Person,
  kind: PartnerKind,
  index: number,
  levels: ReadonlyMap<string, PriceLevelId>,
): PartnerId {
  const isSupplier = kind === 'supplier'
  const content = {
    code: '',
    name: inLanguage([name, englishName], language),
    isSupplier,
    isCustomer: !isSupplier,
    contact: inLanguage([contact, englishContact], language),
    phone: `138${isSupplier ? '0000' : '0001'}${String(index + 1).padStart(4, '0')}`,
    address: inLanguage([address, englishAddress], language),
    taxNumber: '',
    bankName: '',
    bankAccount: '',
    priceLevelId: isSupplier ? null : (levels.get(LEVEL_OF[kind]) ?? null),
    creditLimit: kind === 'trader' ? yuan(creditLimit) : null,
    termDays: kind === 'neighbour' ? 0 : 30,
    remark: '',
  }
  return audited(context, 'create', 'partner', insertPartner(context.db, content)).id
}
