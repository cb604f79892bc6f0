import { z } from 'zod'
import { command, query } from './define.ts'
import { zId, zName, zNothing } from './scalar.ts'

/** 收支项目: what an income or an expense was for. */
export const zMoneyCategoryContent = z.strictObject({ direction: z.enum(['income', 'expense']), name: zName(60) })
export type MoneyCategoryContent = z.output<typeof zMoneyCategoryContent>

export const zMoneyCategory = zMoneyCategoryContent.extend({
  id: zId('moneyCategory'),
  /** The program itself books to it; null: only people do. */
  purpose: z.enum(['transferFee', 'cashOver', 'cashShort']).nullable(),
  enabled: z.boolean(),
  version: z.int().min(1),
})
export type MoneyCategory = z.output<typeof zMoneyCategory>

export const list = query(zNothing, z.array(zMoneyCategory), 'document.read')

/** @throws AppError NOT_FOUND, DUPLICATE (name), CHANGED_MEANWHILE, IN_USE (direction) */
export const save = command(
  z.strictObject({
    id: zId('moneyCategory').nullable(),
    version: z.int().min(1).nullable(),
    content: zMoneyCategoryContent,
  }),
  zMoneyCategory,
  'account.write',
  ['account'],
)
export const setEnabled = command(
  z.strictObject({ id: zId('moneyCategory'), enabled: z.boolean() }),
  zMoneyCategory,
  'account.write',
  ['account'],
)
