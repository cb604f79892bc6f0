import { appendAudit } from '#db/ledger/audit.ts'
import { putVoucherSettings, voucherSettings } from '#db/repository/voucher-setting.ts'
import type { HandlersOf } from '../../ipc/context.ts'

export const voucherHandlers: HandlersOf<'voucher'> = {
  settings: ({ db }) => voucherSettings(db),
  saveSettings: ({ db, now, userId }, settings) => {
    putVoucherSettings(db, settings)
    appendAudit(db, {
      at: now,
      userId,
      action: 'voucher.settings',
      entity: 'voucherSetting',
      entityId: 1,
      after: settings,
    })
    return settings
  },
}
