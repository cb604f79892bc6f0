/** Figures under a name that says what they are; what is not there is 0. Money in 分, quantities in 1/10,000. */
export class Figures {
  readonly values = new Map<string, bigint>()

  add(name: string, value: bigint | number): void {
    this.values.set(name, (this.values.get(name) ?? 0n) + BigInt(value))
  }
}

/** The first figure that is not as expected, as text; null when all are. */
export function firstDifference(found: Figures, expected: Figures): string | null {
  for (const name of new Set([...expected.values.keys(), ...found.values.keys()])) {
    const [is, shall] = [found.values.get(name) ?? 0n, expected.values.get(name) ?? 0n]
    if (is !== shall) return `${name} is ${is} instead of ${shall}`
  }
  return null
}
