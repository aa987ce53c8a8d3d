import type { Severity, StageId } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'

/** Findings as somebody is told of them who decides about an edit: how many there are, and the first few. */
export interface FindingsInShort {
  readonly count: number
  readonly isOneStage: boolean
  readonly first: readonly ShownFinding[]
}

interface ShownFinding {
  readonly key: string
  readonly severity: Severity
  readonly stage: StageId
  readonly message: string
}

const maxShown = 6

export function inShort(findings: readonly Finding[]): FindingsInShort {
  return {
    count: findings.length,
    isOneStage: findings.every(({ stage }) => stage === findings[0]?.stage),
    first: findings.slice(0, maxShown).map((finding) => {
      const { severity, stage, message } = finding
      return { key: identityOf(finding), severity, stage, message }
    }),
  }
}
