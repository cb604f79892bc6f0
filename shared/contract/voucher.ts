import { z } from 'zod'
import { ALL_JOURNAL_ACCOUNTS } from '../domain/journal/account.ts'
import { command, query } from './define.ts'
import { zName, zNothing, zText } from './scalar.ts'

/** As other software takes it: digits, letters, and what divides a code. */
const zAccountCode = z
  .string()
  .min(1)
  .max(30)
  .regex(/^[0-9A-Za-z._-]+$/)

/** 凭证字 and 科目对照, every account of the journal. */
export const zVoucherSettings = z.strictObject({
  word: zName(8),
  accounts: z.record(
    z.enum(ALL_JOURNAL_ACCOUNTS),
    z.strictObject({ code: zAccountCode, name: zText(60), byItem: z.boolean() }),
  ),
})

/** How vouchers are written for accounting software. */
export const settings = query(zNothing, zVoucherSettings, 'account.read')

export const saveSettings = command(zVoucherSettings, zVoucherSettings, 'account.write', ['setting', 'report'])
