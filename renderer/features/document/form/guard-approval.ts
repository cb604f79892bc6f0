import { shallowRef, type Ref } from 'vue'
import { roleMay, type Role } from '#shared/contract/permission.ts'
import type { Finding } from '#shared/contract/document-guard.ts'
import { OVERRIDE_PERMISSION } from '#shared/domain/guard/guard.ts'
import { blockingCodes, type Approval } from './posting.ts'

/** Who stands for what guards refuse: the user, where the role may, else who types a password. */
export interface GuardApproval {
  readonly userName: Readonly<Ref<string>>
  readonly password: Readonly<Ref<string>>
  enter(word: { readonly userName?: string; readonly password?: string }): void
  /** Somebody else has to type a password. */
  needsWord(findings: readonly Finding[]): boolean
  /** Null while the password is missing. It is forgotten as soon as it is used. */
  take(findings: readonly Finding[]): Approval | null
}

export function useGuardApproval(role: () => Role): GuardApproval {
  const userName = shallowRef('')
  const password = shallowRef('')

  function needsWord(findings: readonly Finding[]): boolean {
    return blockingCodes(findings).some((code) => !roleMay(role(), OVERRIDE_PERMISSION[code]))
  }

  function take(findings: readonly Finding[]): Approval | null {
    const overrides = blockingCodes(findings)
    if (!needsWord(findings)) return { overrides }
    if (userName.value === '' || password.value === '') return null
    const authorization = { userName: userName.value, password: password.value }
    password.value = ''
    return { overrides, authorization }
  }

  function enter(word: Parameters<GuardApproval['enter']>[0]): void {
    userName.value = word.userName ?? userName.value
    password.value = word.password ?? password.value
  }

  return { userName, password, enter, needsWord, take }
}
