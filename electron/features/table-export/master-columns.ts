import type { WholeListName, WholeListRow } from '#shared/contract/whole-list.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import { codeAmongNames, levelAmongNames } from '#shared/domain/price/price-level.ts'
import { column, enabledCode, limits, type ColumnsOf } from './column.ts'

/** Columns of the lists that are read as a whole, by the keys the lists' own columns have. */
export const MASTER_COLUMNS: { readonly [List in WholeListName]: ColumnsOf<WholeListRow[List]> } = {
  account: {
    code: column('text', (row) => row.code),
    name: column('text', (row) => row.name),
    kind: column('text', (row) => row.kind),
    number: column('text', (row) => row.number),
    balance: column('money', (row) => row.balance),
    state: column('text', enabledCode),
    remark: column('text', (row) => row.remark),
  },
  bill: {
    product: column('text', (row) => row.productName),
    spec: column('text', (row) => row.productSpec),
    name: column('text', (row) => row.name),
    quantity: column('quantity', (row) => row.quantity),
    unit: column('text', (row) => row.unitName),
    components: column('text', ({ lines }) =>
      lines.map((line) => `${line.productName} ${formatQuantity(line.quantity)} ${line.unitName}`).join(' + '),
    ),
    cost: column('money', (row) => row.cost),
    state: column('text', enabledCode),
    remark: column('text', (row) => row.remark),
  },
  moneyCategory: {
    direction: column('text', (row) => row.direction),
    name: column('text', (row) => row.name),
    use: column('text', (row) => (row.purpose === null ? '' : 'system')),
    state: column('text', enabledCode),
  },
  priceLevel: {
    name: column('text', (row) => levelAmongNames(row.code, row.name)),
    kind: column('text', (row) => (row.code === 'minimum' ? 'minimum' : row.builtIn ? 'builtIn' : 'own')),
    customers: column('integer', (row) => row.customers),
    products: column('integer', (row) => row.products),
    state: column('text', enabledCode),
  },
  priceList: {
    name: column('text', (row) => row.name),
    scope: column('text', ({ partnerName, levelCode, levelName }) => {
      if (partnerName !== null) return partnerName
      return levelCode === null ? codeAmongNames('everybody') : levelAmongNames(levelCode, levelName ?? '')
    }),
    validFrom: column('date', (row) => row.validFrom),
    validTo: column('date', (row) => row.validTo),
    lines: column('integer', (row) => row.lineCount),
    state: column('text', enabledCode),
    remark: column('text', (row) => row.remark),
  },
  threshold: {
    scope: column('text', ({ categoryName, warehouseName }) =>
      categoryName === '' && warehouseName === ''
        ? 'books'
        : [categoryName, warehouseName].filter((name) => name !== '').join(' · '),
    ),
    range: column('text', (row) => limits(row.minimumStock, row.maximumStock)),
    slowDays: column('integer', (row) => row.slowDays),
    expiryDays: column('integer', (row) => row.expiryDays),
  },
  warehouse: {
    code: column('text', (row) => row.code),
    name: column('text', (row) => row.name),
    address: column('text', (row) => row.address),
    products: column('integer', (row) => row.productCount),
    stockValue: column('money', (row) => row.stockValue),
    state: column('text', enabledCode),
    remark: column('text', (row) => row.remark),
  },
}
