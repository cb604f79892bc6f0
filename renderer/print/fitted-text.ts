/** Millimetres of a point. */
const POINT = 25.4 / 72
/** Smaller than this nothing is read. */
const SMALLEST = 5
const STEP = 0.5
/** Width of a sign in its own height: Chinese is as wide as high. */
const NARROW = 0.6

export interface TextRoom {
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** Of a line, in its own height. */
  readonly leading: number
}

export interface FittedText {
  /** Points. */
  readonly size: number
  /** Lines that find room at this size. */
  readonly lines: number
}

/**
 * How large words can be printed so that all of them stand in their cell: names are cut off nowhere, they get smaller.
 * @param largest points
 */
export function fittedText(words: string, room: TextRoom, largest: number): FittedText {
  for (let size = largest; size > SMALLEST; size -= STEP) {
    const lines = linesIn(room, size)
    if (linesOf(words, room.width / (size * POINT)) <= lines) return { size, lines }
  }
  return { size: SMALLEST, lines: linesIn(room, SMALLEST) }
}

function linesIn({ height, leading }: TextRoom, size: number): number {
  return Math.max(1, Math.floor(height / (size * POINT * leading)))
}

/** Lines the words take: Chinese breaks after any sign, other words stay together where they can. */
function linesOf(words: string, width: number): number {
  let lines = 1
  let used = 0
  for (const piece of words.match(/[!-~]+|[^!-~]/g) ?? []) {
    const wide = /^[ -~]/.test(piece) ? piece.length * NARROW : 1
    if (used + wide > width && used > 0 && piece !== ' ') {
      lines += 1
      used = 0
    }
    const over = Math.max(0, Math.ceil(wide / width) - 1)
    lines += over
    used += wide - over * width
  }
  return lines
}
