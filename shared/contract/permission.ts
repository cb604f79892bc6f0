/**
 * What an endpoint asks of the caller. `anyone` needs no open books and no login (window, books chooser),
 * `member` any logged-in user; the rest are granted by role. Default deny.
 */
export const PERMISSIONS = [
  'anyone',
  'member',
  'product.read',
  'product.write',
  'partner.read',
  'partner.write',
  'warehouse.read',
  'warehouse.write',
  'document.read',
  'document.write',
  'document.void',
  /** Stock documents: other in/out, gain, loss, transfer, assembly, adjustment. */
  'document.stock',
  /** Collections and payments, and with cost everything else of money. */
  'money.read',
  'money.write',
  'money.void',
  /** 资金流水: what lies in which account. */
  'account.read',
  'account.write',
  /** Stand for a price below the minimum or below cost. */
  'price.override',
  /** Stand for a sale over the credit limit, or to a customer whose debt is overdue. */
  'credit.override',
  /** 对账: record what a partner confirmed, and withdraw it. */
  'statement.confirm',
  /** Change what a partner has confirmed. */
  'statement.override',
  /** 收银: sell, take goods back, hold, undo the last sale, open a shift. */
  'till.use',
  /** 开钱箱 without a sale. */
  'till.drawer',
  'shift.close',
  'period.close',
  'period.reopen',
  'stock.read',
  /** How a cost came about: only for roles that see cost. */
  'stock.cost',
  'stocktake.read',
  /** Count, review, recount. */
  'stocktake.count',
  /** 盘点过账: what changes stock. */
  'stocktake.post',
  /** 报表; those of money need 资金流水 too, those that are all cost need 成本. */
  'report.read',
  /** 导出: take a list or a report out of the books as a file, beside what it takes to see it. */
  'export',
  /** 导入: masters and documents out of a table, beside what it takes to enter them, and taking that back. */
  'import',
  'setting.write',
  'user.write',
  'verify',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** Built-in roles 老板 · 文员/仓管 · 收银 · 会计. Custom roles are rows that name permissions. */
export const ROLES = ['owner', 'clerk', 'cashier', 'accountant'] as const

export type Role = (typeof ROLES)[number]

const READS: readonly Permission[] = [
  'member',
  'product.read',
  'partner.read',
  'warehouse.read',
  'document.read',
  'stock.read',
  'money.read',
  'report.read',
]

/** Field permission 成本: whether cost, margin and purchase prices stay in the replies to this role. */
export const ROLE_SEES_COST: Readonly<Record<Role, boolean>> = {
  owner: true,
  clerk: true,
  cashier: false,
  accountant: true,
}

/** Role → what it may do. The owner may do everything. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  owner: PERMISSIONS,
  clerk: [
    ...READS,
    'product.write',
    'partner.write',
    'warehouse.write',
    'document.write',
    'document.void',
    'document.stock',
    'money.write',
    'money.void',
    'account.read',
    'statement.confirm',
    'till.use',
    'till.drawer',
    'shift.close',
    'stock.cost',
    'stocktake.read',
    'stocktake.count',
    'export',
    'import',
  ],
  cashier: [...READS, 'document.write', 'money.write', 'till.use', 'till.drawer', 'shift.close'],
  accountant: [
    ...READS,
    'partner.write',
    'money.write',
    'money.void',
    'account.read',
    'account.write',
    'statement.confirm',
    'statement.override',
    'verify',
    'period.close',
    'stock.cost',
    'stocktake.read',
    'export',
  ],
}

export function roleMay(role: Role, permission: Permission): boolean {
  return permission === 'anyone' || ROLE_PERMISSIONS[role].includes(permission)
}
