import type { CellProblemCode } from '#shared/domain/import/problem.ts'
import { codesBeforeShortening, namesTheSame } from '#shared/domain/import/shortened-code.ts'
import type { ReadableDb } from '#db/handle.ts'
import { allPartners, type KnownPartner } from '#db/repository/import-lookup.ts'

/** Partners of the books by code and by name, letters in either case; codes that differ in that alone are two codes. */
export class PartnerIndex {
  private readonly codes = new Map<string, KnownPartner>()
  private readonly alikeCodes = new Map<string, KnownPartner[]>()
  private readonly names = new Map<string, KnownPartner[]>()

  constructor(db: ReadableDb) {
    for (const partner of allPartners(db)) {
      this.codes.set(partner.code, partner)
      const [code, name] = [partner.code.toLowerCase(), partner.name.toLowerCase()]
      this.alikeCodes.set(code, [...(this.alikeCodes.get(code) ?? []), partner])
      this.names.set(name, [...(this.names.get(name) ?? []), partner])
    }
  }

  ofCode(code: string): KnownPartner | null {
    const [alike, another] = this.alikeCodes.get(code.toLowerCase()) ?? []
    return this.codes.get(code) ?? (another === undefined ? (alike ?? null) : null)
  }

  /** The only partner whose code is this one with zeros before it, which a spreadsheet takes off. */
  ofShortenedCode(code: string, name: string): KnownPartner | null {
    const longer = codesBeforeShortening(code).flatMap((one) => this.ofCode(one) ?? [])
    const [partner, another] = longer.filter((known) => namesTheSame(name, known.name))
    return another === undefined ? (partner ?? null) : null
  }

  ofName(name: string): readonly KnownPartner[] {
    return this.names.get(name.toLowerCase()) ?? []
  }

  /** By name, else by code. */
  find(text: string): KnownPartner | CellProblemCode {
    const named = this.ofName(text)
    const [partner, another] = named.length > 1 ? named.filter(({ enabled }) => enabled === 1) : named
    if (another !== undefined) return 'severalPartners'
    return partner ?? this.ofCode(text) ?? this.ofShortenedCode(text, '') ?? 'unknownPartner'
  }
}
