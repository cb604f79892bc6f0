type Channels = readonly [number, number, number]

/** `#rrggbb` in its three channels, also when a style sheet was packed to `#rgb`; anything else is black. */
function channels(colour: string): Channels {
  const long = colour.trim().replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long)
  const part = (at: number) => Number.parseInt(match?.[at] ?? '00', 16)
  return [part(1), part(2), part(3)]
}

/** A colour between two: `share` 0 is the first, 1 the second. */
export function mixed(first: string, second: string, share: number): string {
  const [from, to] = [channels(first), channels(second)]
  const part = (at: 0 | 1 | 2) =>
    Math.round(from[at] + (to[at] - from[at]) * share)
      .toString(16)
      .padStart(2, '0')
  return `#${part(0)}${part(1)}${part(2)}`
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function contrast(first: string, second: string): number {
  const [one, other] = [luminance(first), luminance(second)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

/** Of two inks the one that is read better on a ground. */
export function readableOn(ground: string, first: string, second: string): string {
  return contrast(ground, first) >= contrast(ground, second) ? first : second
}
