import iconv from 'iconv-lite'
import { pairLines, wrapped, type RawLine } from '#shared/domain/print/raw-receipt.ts'

// ESC/POS as Epson describes it and the printers sold in China understand it, text in GB18030. Pure: lines to bytes.

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c

const RESET = [ESC, 0x40]
/** Chinese characters by GB18030 from here on. */
const CHINESE = [FS, 0x26]
const align = (centred: boolean) => [ESC, 0x61, centred ? 1 : 0]
/** Twice as wide and high: letters by GS !, on many printers Chinese only by FS !. */
const size = (large: boolean) => [GS, 0x21, large ? 0x11 : 0, FS, 0x21, large ? 0x0c : 0]
const FEED = 0x0a
/** To the cutter, then cut and leave a strip. */
const CUT = [GS, 0x56, 0x42, 0x00]
/** Pin 2, 50 ms on, 500 ms off. */
const DRAWER = [ESC, 0x70, 0x00, 0x19, 0xfa]
/** Height 60 dots, two dots a module, text below. */
const BARCODE_LOOK = [GS, 0x68, 60, GS, 0x77, 2, GS, 0x48, 2]
const CODE128 = 73
const SET_B = [0x7b, 0x42]

export interface RawOptions {
  readonly columns: number
  readonly cut: boolean
}

/** What makes the printer open the drawer that hangs on it. */
export const OPEN_DRAWER = Uint8Array.from([...RESET, ...DRAWER])

export function escPos(lines: readonly RawLine[], { columns, cut }: RawOptions): Uint8Array {
  const bytes: number[] = [...RESET, ...CHINESE]
  for (const line of lines) bytes.push(...lineBytes(line, columns))
  bytes.push(...(cut ? CUT : [FEED, FEED, FEED]))
  return Uint8Array.from(bytes)
}

function lineBytes(line: RawLine, columns: number): number[] {
  switch (line.kind) {
    case 'rule':
      return textBytes(['-'.repeat(columns)])
    case 'barcode':
      return barcodeBytes(line.code)
    case 'pair': {
      const rows = pairLines(line.left, line.right, line.large ? columns / 2 : columns)
      return [...size(line.large), ...textBytes(rows), ...size(false)]
    }
    case 'text': {
      const rows = wrapped(line.text, line.large ? columns / 2 : columns)
      const centred = line.align === 'center'
      return [...align(centred), ...size(line.large), ...textBytes(rows), ...size(false), ...align(false)]
    }
  }
}

/** Control signs of a name would be commands of the printer; ¥ is a sign of four bytes that few printers draw, ￥ of two. */
function textBytes(rows: readonly string[]): number[] {
  const plain = (row: string) => row.replace(/\p{Cc}/gu, '').replaceAll('¥', '￥')
  return rows.flatMap((row) => [...iconv.encode(plain(row), 'gb18030'), FEED])
}

/** Code 128 set B; a code it cannot hold is text. */
function barcodeBytes(code: string): number[] {
  if (!/^[ -z|}~]{1,60}$/.test(code)) return textBytes([code])
  const data = [...SET_B, ...Buffer.from(code, 'ascii')]
  return [...align(true), ...BARCODE_LOOK, GS, 0x6b, CODE128, data.length, ...data, FEED, ...align(false)]
}
