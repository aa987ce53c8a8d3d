import { replaceClient } from '#core/edits/clients.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { clientName } from '#core/model/words.ts'
import { homeFixes } from './client-fixes.ts'
import { graphAt, subjectOf } from './subject.ts'

export function signInFixes(plan: Plan, finding: Finding): readonly Fix[] {
  const [client, users] = [subjectOf(plan, finding, 'client'), subjectOf(plan, finding, 'users')]
  if (!client || !users) return []
  return [
    {
      title: `Keep ${clientName.communicator2007r2} for ${users.name}`,
      apply: (before) => replaceClient(before, finding.stage, client, 'communicator2007r2'),
    },
    ...homeFixes(graphAt(plan, finding), finding.stage, users),
  ]
}
