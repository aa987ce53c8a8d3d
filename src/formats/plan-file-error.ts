import { faultIn } from '#core/file/json-fault.ts'
import type { PlanFileError } from '#core/file/plan-file.ts'

/** What a person is told of a plan file that could not be opened as it is. */
export function planFileSentence(error: PlanFileError): string {
  switch (error.type) {
    case 'not-json':
      return `The file is broken at ${placeOfFault(error.text)}: it was cut off or changed by hand. Bring an undamaged copy.`
    case 'not-text':
      return `The file has a byte at ${error.place} that is no letter of UTF-8: it was damaged, or saved by another program. Bring an undamaged copy.`
    case 'not-a-plan':
      return 'The file is not a plan of the Coexistence Planner. Plans are made by it and end in .plan.json.'
    case 'invalid':
      return `The plan has a mistake at ${placeOf(error.path)}: ${error.problem}. Correct it there and open it again.`
    case 'too-new':
      return `The plan was written by a newer planner (file version ${error.version}). Use that version to change or check it; what this one does not know is not shown.`
  }
}

const placeOf = (path: string): string => (path === '' ? 'its beginning' : path)

/** "line 3, column 7". */
function placeOfFault(text: string): string {
  const lines = text.slice(0, faultIn(text)).split('\n')
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
}
