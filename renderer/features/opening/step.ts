/** Steps of the 首次向导 after the books exist; the three before them are the form for new books. */
export const WIZARD_STEPS = ['product', 'balance', 'ready'] as const
export const STEPS_BEFORE = 3

export type WizardStep = (typeof WIZARD_STEPS)[number]

export function isWizardStep(value: unknown): value is WizardStep {
  return WIZARD_STEPS.some((step) => step === value)
}
