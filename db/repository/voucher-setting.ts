import { SUGGESTED_VOUCHERS, type VoucherSettings } from '#shared/domain/journal/voucher-setting.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const content = statement<[], { content: string }>('SELECT content FROM voucher_setting WHERE id = 1')
const put = statement<[string], never>(`
  INSERT INTO voucher_setting (id, content) VALUES (1, ?)
  ON CONFLICT (id) DO UPDATE SET content = excluded.content, version = version + 1`)

/** An account that was not there when the settings were kept is as the program suggests. */
export function voucherSettings(db: ReadableDb): VoucherSettings {
  const row = content(db).get()
  if (row === undefined) return SUGGESTED_VOUCHERS
  const kept = JSON.parse(row.content) as VoucherSettings
  return { ...kept, accounts: { ...SUGGESTED_VOUCHERS.accounts, ...kept.accounts } }
}

export function putVoucherSettings(db: WritableDb, settings: VoucherSettings): void {
  put(db).run(JSON.stringify(settings))
}
