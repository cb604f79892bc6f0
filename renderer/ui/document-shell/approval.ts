import { shallowRef, type Ref } from 'vue'
import type { Authorization } from '#shared/contract/bridge.ts'
import { roleMay, type Role } from '#shared/contract/permission.ts'
import { OVERRIDE_PERMISSION, type GuardCode } from '#shared/domain/guard/guard.ts'

/** Which refusals are overridden, and by whom if not by the user. */
export interface Approval {
  readonly overrides: readonly GuardCode[]
  readonly authorization?: Authorization
}

export const NO_APPROVAL: Approval = { overrides: [] }

/** Who stands for what is refused: the user, where the role may, else who types a password. */
export interface Approving {
  readonly userName: Readonly<Ref<string>>
  readonly password: Readonly<Ref<string>>
  /** It was tried without one. */
  readonly missing: Readonly<Ref<boolean>>
  enter(word: { readonly userName?: string; readonly password?: string }): void
  /** Something else was refused, or nothing is any more: that was not tried yet. */
  begin(): void
  /** Somebody else has to type a password. */
  needsWord(codes: readonly GuardCode[]): boolean
  /** Null while the password is missing. It is forgotten as soon as it is used. */
  take(codes: readonly GuardCode[]): Approval | null
}

export function useApproving(role: () => Role): Approving {
  const userName = shallowRef('')
  const password = shallowRef('')
  const missing = shallowRef(false)

  function needsWord(codes: readonly GuardCode[]): boolean {
    return codes.some((code) => !roleMay(role(), OVERRIDE_PERMISSION[code]))
  }

  function take(codes: readonly GuardCode[]): Approval | null {
    if (!needsWord(codes)) return { overrides: codes }
    missing.value = userName.value === '' || password.value === ''
    if (missing.value) return null
    const authorization = { userName: userName.value, password: password.value }
    password.value = ''
    return { overrides: codes, authorization }
  }

  function enter(word: Parameters<Approving['enter']>[0]): void {
    userName.value = word.userName ?? userName.value
    password.value = word.password ?? password.value
    missing.value &&= password.value === ''
  }

  const begin = () => (missing.value = false)

  return { userName, password, missing, enter, begin, needsWord, take }
}

/** The part of a command's input that names what is overridden; nobody's word says nothing. */
export function overridesOf({ overrides }: Approval): { overrides?: GuardCode[] } {
  return overrides.length === 0 ? {} : { overrides: [...overrides] }
}
