/** Steps of the 开账向导 after the books exist. */
export const WIZARD_STEPS = ['product', 'balance', 'ready'] as const

export type WizardStep = (typeof WIZARD_STEPS)[number]

export function isWizardStep(value: unknown): value is WizardStep {
  return WIZARD_STEPS.some((step) => step === value)
}
