import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import { date, flag, id, money } from './columns.ts'

/** 资金账户 */
export const account = sqliteTable('account', {
  id: id('id', 'account').primaryKey({ autoIncrement: true }),
  code: text('code').notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['cash', 'bank', 'wechat', 'alipay', 'card', 'other'] }).notNull(),
  number: text('number').notNull().default(''),
  remark: text('remark').notNull().default(''),
  enabled: flag('enabled').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** 收支项目 */
export const moneyCategory = sqliteTable('money_category', {
  id: id('id', 'moneyCategory').primaryKey({ autoIncrement: true }),
  direction: text('direction', { enum: ['income', 'expense'] }).notNull(),
  name: text('name').notNull(),
  purpose: text('purpose', { enum: ['transferFee', 'cashOver', 'cashShort'] }),
  enabled: flag('enabled').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** 付款方式 */
export const documentTender = sqliteTable('document_tender', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  lineNumber: integer('line_number').notNull(),
  method: text('method', { enum: ['account', 'onAccount', 'deposit'] }).notNull(),
  accountId: id('account_id', 'account'),
  amount: money('amount').notNull(),
  received: money('received'),
  remark: text('remark').notNull().default(''),
})

/** 收支明细 */
export const moneyLine = sqliteTable('money_line', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  lineNumber: integer('line_number').notNull(),
  categoryId: id('category_id', 'moneyCategory').notNull(),
  amount: money('amount').notNull(),
  remark: text('remark').notNull().default(''),
})

/** 资金单据补充 */
export const moneyTerms = sqliteTable('money_terms', {
  documentId: id('document_id', 'document').primaryKey(),
  side: text('side', { enum: ['payable', 'receivable'] }),
  adjustment: text('adjustment', { enum: ['adjust', 'badDebt', 'netting', 'apply'] }),
  discount: money('discount').notNull().default(ZERO_MONEY),
  dueDate: date('due_date'),
  withDocumentId: id('with_document_id', 'document'),
  orderDocumentId: id('order_document_id', 'document'),
})

/** 资金流水 */
export const accountEntry = sqliteTable('account_entry', {
  id: id('id', 'accountEntry').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  accountId: id('account_id', 'account').notNull(),
  businessDate: date('business_date').notNull(),
  amount: money('amount').notNull(),
  reversesEntryId: id('reverses_entry_id', 'accountEntry'),
})

/** 核销 */
export const settlement = sqliteTable('settlement', {
  id: id('id', 'settlement').primaryKey({ autoIncrement: true }),
  documentId: id('document_id', 'document').notNull(),
  owedEntryId: id('owed_entry_id', 'partnerEntry').notNull(),
  paidEntryId: id('paid_entry_id', 'partnerEntry').notNull(),
  businessDate: date('business_date').notNull(),
  amount: money('amount').notNull(),
  undoesSettlementId: id('undoes_settlement_id', 'settlement'),
})

/** 对账 */
export const statementEvent = sqliteTable('statement_event', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  partnerId: id('partner_id', 'partner').notNull(),
  side: text('side', { enum: ['payable', 'receivable'] }).notNull(),
  kind: text('kind', { enum: ['confirm', 'withdraw'] }).notNull(),
  through: date('through'),
  balance: money('balance').notNull(),
  at: integer('at').notNull(),
  userId: id('user_id', 'user').notNull(),
  reason: text('reason').notNull().default(''),
})
