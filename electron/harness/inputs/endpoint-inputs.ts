import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'

/** One valid input of every endpoint of some nouns; one that is missing does not compile. */
export type InputsOf<Noun extends keyof Endpoints> = {
  readonly [Of in Noun]: { readonly [Verb in keyof Endpoints[Of]]: InputOf<Endpoints[Of][Verb]> }
}
