import type { PartnerId, PriceLevelId, WarehouseId } from '#shared/kernel/id.ts'
import { parseMoney } from '#shared/kernel/money.ts'
import { listPriceLevels } from '#db/report/product-list.ts'
import { insertPartner } from '#db/repository/partner.ts'
import { insertWarehouse, listWarehouses } from '#db/repository/warehouse.ts'
import type { CommandContext } from '../ipc/context.ts'
import { audited } from '../features/audited.ts'
import { nameAccounts, nameCategories } from './accounts.ts'
import { makeArticles, type Article } from './articles.ts'
import type { Language } from './catalogue.ts'
import { CUSTOMERS, SUPPLIERS, WHOLESALE_CUSTOMERS, type Person } from './people.ts'
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
export function makeMasters(context: CommandContext, language: Language): Masters {
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
  const suppliers = SUPPLIERS.map((person, index) => makePartner(context, language, person, 'supplier', index, null))
  const customers = CUSTOMERS.map((person, index) =>
    makePartner(
      context,
      language,
      person,
      'customer',
      index,
      levels.get(index < WHOLESALE_CUSTOMERS ? 'wholesale' : 'retail') ?? null,
    ),
  )
  return {
    shop: shop.id,
    back: back.id,
    suppliers,
    traders: customers.slice(0, WHOLESALE_CUSTOMERS),
    neighbours: customers.slice(WHOLESALE_CUSTOMERS),
    articles: makeArticles(context, language, levels),
  }
}

function makePartner(
  context: CommandContext,
  language: Language,
  person: Person,
  side: 'supplier' | 'customer',
  index: number,
  priceLevelId: PriceLevelId | null,
): PartnerId {
  const [name, contact, address] = person
  const trader = side === 'supplier' || index < WHOLESALE_CUSTOMERS
  const content = {
    code: '',
    name: inLanguage(name, language),
    isSupplier: side === 'supplier',
    isCustomer: side === 'customer',
    contact: inLanguage(contact, language),
    phone: `138${side === 'supplier' ? '0000' : '0001'}${String(index + 1).padStart(4, '0')}`,
    address: inLanguage(address, language),
    taxNumber: '',
    bankName: '',
    bankAccount: '',
    priceLevelId,
    creditLimit: side === 'customer' && trader ? parseMoney('80000') : null,
    termDays: trader ? 30 : 0,
    remark: '',
  }
  return audited(context, 'create', 'partner', insertPartner(context.db, content)).id
}
