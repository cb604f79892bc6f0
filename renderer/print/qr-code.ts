/** A QR code as one path over a square of so many units, the white around it included. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

const QUIET = 2

/** The encoder is large and seldom needed, so it is loaded when the first code is drawn. */
export async function qrCode(text: string): Promise<QrCode> {
  const { default: encoder } = await import('bwip-js/browser')
  const [drawn] = encoder.raw({ bcid: 'qrcode', text })
  if (drawn === undefined || !('pixs' in drawn)) throw new Error('no QR code was drawn')
  const { pixs, pixx } = drawn
  const dark = pixs.flatMap((pixel, at) =>
    pixel === 0 ? [] : [`M${(at % pixx) + QUIET} ${Math.floor(at / pixx) + QUIET}h1v1h-1z`],
  )
  return { size: pixx + 2 * QUIET, path: dark.join('') }
}
