import type { Account } from '#shared/contract/account.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { AllTexts } from '#renderer/text/text.ts'
import type { ListColumn } from '#renderer/ui/list-grid/list-column.ts'

/** Columns of 资金账户; without the right to see balances there is none. */
export function accountColumns(
  { terms, money: { accounts: words } }: AllTexts,
  showsBalance: boolean,
): ListColumn<Account>[] {
  const balance: ListColumn<Account> = {
    key: 'balance',
    title: words.balance,
    width: 130,
    align: 'right',
    grow: 0,
    sort: 'balance',
    emphasised: true,
    text: (account) => (account.balance === null ? '' : formatMoney(account.balance)),
  }
  return [
    { key: 'code', title: terms.code, width: 80, grow: 0, tone: 'third', sort: 'code', text: ({ code }) => code },
    {
      key: 'name',
      title: terms.name,
      width: 180,
      min: 110,
      grow: 2,
      sort: 'name',
      emphasised: true,
      text: ({ name }) => name,
    },
    { key: 'kind', title: words.kind, width: 96, grow: 0, text: ({ kind }) => words.kinds[kind] },
    { key: 'number', title: words.number, width: 170, tone: 'second', priority: 2, text: ({ number }) => number },
    ...(showsBalance ? [balance] : []),
    {
      key: 'state',
      title: terms.state,
      width: 86,
      grow: 0,
      text: ({ enabled }) => (enabled ? terms.enabled : terms.disabled),
    },
    { key: 'remark', title: terms.remark, width: 160, tone: 'third', priority: 3, text: ({ remark }) => remark },
  ]
}
