import type { PaperDirection } from '#shared/domain/report/definition.ts'
import { reportDefinition } from '#shared/domain/report/registry.ts'
import type { ReportName } from '#shared/domain/report/report-name.ts'
import { changeLayout, keptLayout } from '#renderer/ui/column-layout/kept-layouts.ts'

/** The ways a report is offered on A4, the usual one first. */
export function paperDirections(name: ReportName): readonly PaperDirection[] {
  const { paper, shortForm } = reportDefinition(name)
  if (shortForm === undefined) return [paper]
  return paper === 'landscape' ? ['landscape', 'portrait'] : ['portrait', 'landscape']
}

/** As it was last printed by this user at this computer, else the usual way. */
export function paperDirection(name: ReportName): PaperDirection {
  const directions = paperDirections(name)
  const kept = keptLayout(keptAs(name)).value
  return directions.find((direction) => direction === kept) ?? directions[0] ?? 'portrait'
}

export function takePaperDirection(name: ReportName, direction: PaperDirection): void {
  changeLayout(keptAs(name), direction)
}

function keptAs(name: ReportName): string {
  return `report paper ${name}`
}
