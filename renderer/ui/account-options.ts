import type { Account } from '#shared/contract/account.ts'
import type { AccountId } from '#shared/kernel/id.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { SelectOption } from '#renderer/ui/select-options.ts'

/** Enabled accounts to choose from, with what lies in them. */
export function accountOptions(accounts: readonly Account[], text: AllTexts): SelectOption<AccountId | null>[] {
  return accounts
    .filter(({ enabled }) => enabled)
    .map(({ id, name, code, kind, balance }) => ({
      value: id,
      label: name,
      keywords: `${code} ${text.money.accounts.kinds[kind]} ${kind}`,
      ...(balance === null ? {} : { detail: formatMoney(balance) }),
    }))
}
