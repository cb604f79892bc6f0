import type { JournalAccount } from '#shared/domain/journal/account.ts'
import { ALL_JOURNAL_ACCOUNTS, JOURNAL_ACCOUNTS } from '#shared/domain/journal/account.ts'
import type { AccountMapping, VoucherSettings } from '#shared/domain/journal/voucher-setting.ts'

/** 科目对照 as it is being typed. */
export interface MappingDraft {
  word: string
  accounts: Record<JournalAccount, { -readonly [Key in keyof AccountMapping]: AccountMapping[Key] }>
}

export function draftOf({ word, accounts }: VoucherSettings): MappingDraft {
  const copies = ALL_JOURNAL_ACCOUNTS.map((account) => [account, { ...accounts[account] }])
  return { word, accounts: Object.fromEntries(copies) as MappingDraft['accounts'] }
}

export type CodeFault = 'codeMissing' | 'codeWrong'

/** What is wrong with a code; null: nothing. */
export function codeFault(code: string): CodeFault | null {
  if (code === '') return 'codeMissing'
  return /^[0-9A-Za-z._-]{1,30}$/.test(code) ? null : 'codeWrong'
}

/** How many fields have to be put right before it can be saved. */
export function faults({ word, accounts }: MappingDraft): number {
  const wrong = ALL_JOURNAL_ACCOUNTS.filter((account) => codeFault(accounts[account].code) !== null)
  return wrong.length + (word.trim() === '' ? 1 : 0)
}

/** Accounts a search finds by our code, our name, their code or their name. */
export function foundAccounts(
  { accounts }: MappingDraft,
  names: Readonly<Record<JournalAccount, string>>,
  search: string,
): readonly JournalAccount[] {
  const wanted = search.trim().toLowerCase()
  return ALL_JOURNAL_ACCOUNTS.filter((account) => {
    const { code, name } = accounts[account]
    return [JOURNAL_ACCOUNTS[account].code, names[account], code, name].some((one) =>
      one.toLowerCase().includes(wanted),
    )
  })
}
