/** Sizes at a font scale: type grows with it, heights at 72 % of it. */
export interface Sizes {
  px(size: number): string
  row(size: number): string
}

export const ring = (color: string) => `0 0 0 1px ${color}`
export const solid = (color: string) => `1px solid ${color}`
