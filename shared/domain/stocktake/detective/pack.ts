import type { Quantity } from '../../../kernel/quantity.ts'
import { ONE_UNIT, quantity } from '../../../kernel/quantity.ts'

export interface Pack {
  readonly name: string
  /** Base units in it. */
  readonly ratio: Quantity
}

/**
 * - casesAsPieces: each of `times` cases was counted as one piece: difference = −times × (pack − 1)
 * - piecesAsCases: the other way round
 * - casesMissed, casesTwice: difference = ∓ times × pack
 */
export interface PackGuess {
  readonly how: 'casesAsPieces' | 'piecesAsCases' | 'casesMissed' | 'casesTwice'
  readonly times: number
  readonly pack: Pack
}

/** More than this many is a coincidence. */
const MOST_TIMES = 20

/** 箱/瓶: whether a difference looks like a unit mistaken. A single mistake is likelier than many. */
export function guessPack(difference: Quantity, packs: readonly Pack[]): PackGuess | null {
  if (difference === 0) return null
  const guesses = packs
    .filter(({ ratio }) => ratio > ONE_UNIT)
    .flatMap((pack) => [
      guess(difference, quantity(pack.ratio - ONE_UNIT), pack, 'casesAsPieces', 'piecesAsCases'),
      guess(difference, pack.ratio, pack, 'casesMissed', 'casesTwice'),
    ])
    .filter((one) => one !== null)
  guesses.sort((a, b) => a.times - b.times)
  return guesses[0] ?? null
}

function guess(
  difference: Quantity,
  step: Quantity,
  pack: Pack,
  short: PackGuess['how'],
  over: PackGuess['how'],
): PackGuess | null {
  // A difference of one piece is what any pack of two leaves.
  if (step <= ONE_UNIT || difference % step !== 0) return null
  const times = Math.abs(difference) / step
  return times > MOST_TIMES ? null : { how: difference < 0 ? short : over, times, pack }
}
