import { id, type PriceLevelId } from '../../kernel/id.ts'

/** 零售价: what a customer without a level pays. New books have the four built-in levels as rows 1 to 4. */
export const RETAIL_LEVEL: PriceLevelId = id(1)
/** 批发价 */
export const WHOLESALE_LEVEL: PriceLevelId = id(2)
/** 会员价 */
export const MEMBER_LEVEL: PriceLevelId = id(3)
/** 最低售价: not a price to sell at but the least one. */
export const MINIMUM_LEVEL: PriceLevelId = id(4)

/** Code of a level of one's own; those that are built in have one that says what they are, and words in each language. */
export const OWN_LEVEL = 'own-'

export const BUILT_IN_LEVELS = ['retail', 'wholesale', 'member', 'minimum'] as const

export function isOwnLevel(code: string): boolean {
  return code.startsWith(OWN_LEVEL)
}

/** What stands for a code in a column of names, until it is put into words: no name begins with a blank. */
export function codeAmongNames(code: string): string {
  return ` ${code}`
}

/** The words of such codes. */
export function wordsAmongNames(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([code, word]) => [codeAmongNames(code), word]))
}

/** What a level is called among names: built-in ones by the code there are words for, others by their name. */
export function levelAmongNames(code: string, name: string): string {
  return isOwnLevel(code) ? name : codeAmongNames(code)
}
