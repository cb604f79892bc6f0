import type { Texts } from '../text.ts'
import type { warehouse as chinese } from '../zh-CN/warehouse.ts'
import { plural } from './plural.ts'

export const warehouse: Texts<typeof chinese> = {
  title: 'Warehouses',
  form: 'Warehouse',
  newTitle: 'New warehouse',
  create: 'New warehouse',
  search: 'Name, code, address or remark',
  address: 'Address',
  products: 'Products in stock',
  stockValue: 'Stock value',
  kinds: (count) => count,
  count: (count) => plural(count, 'warehouse'),
  codeHint: 'Empty: the next code',
  created: (name) => `Warehouse “${name}” created`,
  saved: (name) => `“${name}” saved`,
  nameMissing: 'Enter the name of the warehouse',
  reload: 'Reload',
  empty: 'No warehouses yet',
  hints: {
    move: 'Choose',
    open: 'Edit',
    create: 'New',
    toggle: 'Enable / disable',
    save: 'Save',
    back: 'Back',
  },
}
