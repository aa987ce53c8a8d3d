import type { PlanFileError } from '#core/file/plan-file.ts'

/** The sentence that says why a plan file could not be read; most are read, and nothing is loaded for it. */
export async function whyNotRead(error: PlanFileError): Promise<string> {
  const { planFileSentence } = await import('#formats/plan-file-error.ts')
  return planFileSentence(error)
}
