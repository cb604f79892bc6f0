import { roleMay } from '#shared/contract/permission.ts'
import type { VoucherSettings } from '#shared/domain/journal/voucher-setting.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { api } from '#renderer/ipc/client.ts'

/** Where the books are, and who asks. */
export interface VoucherPlace {
  readonly today: BusinessDate
  readonly maySave: boolean
  readonly settings: VoucherSettings
}

export async function openVouchers(): Promise<VoucherPlace | null> {
  const books = await api.books.current({})
  if (books === null) return null
  const settings = await api.voucher.settings({})
  return { today: books.today, maySave: roleMay(books.role, 'account.write'), settings }
}

export function saveVouchers(settings: VoucherSettings): Promise<VoucherSettings> {
  // What is edited on the screen is reactive; plain data only crosses to main.
  return api.voucher.saveSettings(JSON.parse(JSON.stringify(settings)) as VoucherSettings)
}
