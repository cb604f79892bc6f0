import fc from 'fast-check'

/** Pieces that spreadsheets, CSV readers, encodings and our own lists in a cell are known to stumble over. */
const PIECES = [
  ...['=', '=1+1', '+86', '-5', '@', "'", '"', '""', ',', ';', '；', '|', '/', '\\', '>', '＞', '=类', '＝'],
  ...['农夫山泉', '箱', '0012', '1e5', '６', '％', '😀', '𠮷', 'é', '（箱）', '#', '...', 'TRUE', '2026-01-05', ' '],
  ...['\u{a0}', '元', 'ß', 'مرحبا', '合计', '是', 'a'],
]

/** Text of one line as the contract takes it. What an import takes off from whatever comes (zero-width signs, #N/A) is not in it. */
export const words = (least: number, most: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: least, maxLength: 5 })
    .map((pieces) => pieces.join('').slice(0, most).toWellFormed().trim())
    .filter((text) => text.length >= least && !text.includes('\u{fffd}'))

/** A code: mostly as shops have them, else anything. */
export const code = (most: number) =>
  fc.oneof(fc.stringMatching(/^[A-Z0-9][A-Z0-9._-]{0,8}$/), fc.constantFrom('1E5', '６', "'7", '00012'), words(1, most))

/** Integers from nothing to the largest, small ones more often. */
export const upTo = (most: number) => fc.oneof(fc.nat({ max: 1_000_000 }), fc.nat({ max: most }))
