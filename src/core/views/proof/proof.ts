import { type Check, createCheck } from '#core/checking/check.ts'
import type { Today } from '#core/model/base/day.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { momentOf } from '#core/model/memory/moment.ts'
import { isEndState, type Plan, type Stage } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { SourceKey } from '#core/model/rule/sources.ts'
import { counted, shortenedInside } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { byReport } from './by-report.ts'
import { everHadChat } from './chat.ts'
import { contentPoints } from './content.ts'
import { estatePoints } from './estate.ts'
import { leftoverPoints } from './leftovers.ts'
import { asEvidence, type Errors, errorsOf, judgeErrors, noOpenError, touching } from './open-errors.ts'
import { peoplePoints } from './people.ts'
import type { Point, Verdict } from './verdict.ts'

export type PointState = 'proven' | 'notYet' | 'notKnown'

export interface ProofPoint extends Verdict {
  readonly id: string
  readonly title: string
  readonly source: SourceKey
  readonly state: PointState
}

/** Whether a plan ends where a migration has to end, point by point. */
export interface Proof {
  /** The last stage. */
  readonly stage: Stage
  /** What the last stage is: only an end state can be proven. */
  readonly judged: 'endState' | 'interim' | 'onlyStage'
  readonly points: readonly ProofPoint[]
  readonly isProven: boolean
  /** Whether any stage has chat; without it nothing is asked about chat. */
  readonly hasChat: boolean
}

/** What must hold beside that no error is open. */
export const endStatePoints: readonly Point[] = [...estatePoints, ...peoplePoints, ...contentPoints, ...leftoverPoints]

export const stateName: Readonly<Record<PointState, string>> = {
  proven: 'proven',
  notYet: 'not yet',
  notKnown: 'not known',
}

/** Judges the last stage by all that the stages before it tell; undefined for a plan without stages. */
export const proofOf = (...asked: Parameters<typeof proofInParts>): Proof | undefined => atOnce(proofInParts(...asked))

/** The same a point at a time. */
export function* proofInParts(
  plan: Plan,
  today?: Today,
  check: Check = createCheck(rules),
): InParts<Proof | undefined> {
  const stage = plan.stages.at(-1)
  if (!stage) return undefined
  const at = momentOf(plan, plan.stages.length - 1)
  const errors = errorsOf(plan, check, today)
  const points = [withState(noOpenError, judgeErrors(plan, errors))]
  yield
  for (const point of endStatePoints.filter(({ isAsked }) => isAsked?.(at) ?? true)) {
    const judged = point.judge(at)
    const verdict = 'next' in judged ? yield* judged : judged
    yield
    points.push(withState(point, withErrors(plan, verdict, errors, touching(point, errors, plan, at))))
    yield
  }
  const judged = isEndState(plan, stage) ? 'endState' : plan.stages.length > 1 ? 'interim' : 'onlyStage'
  const isProven = judged === 'endState' && points.every(({ state }) => state === 'proven')
  return { stage, judged, points, isProven, hasChat: everHadChat(at) }
}

const withState = ({ id, title, source }: Pick<Point, 'id' | 'title' | 'source'>, verdict: Verdict): ProofPoint => ({
  id,
  title,
  source,
  state: stateOf(verdict),
  ...verdict,
})

/** A point with the errors that touch it, each once, also where the point has asked the same rule itself. */
function withErrors(plan: Plan, verdict: Verdict, all: Errors, touched: readonly Finding[]): Verdict {
  const own = byReport(plan, verdict.against, all)
  const named = new Set(own.flatMap(({ finding }) => finding?.id ?? []))
  const others = touched.filter((error) => !named.has(identityOf(error)))
  return { ...verdict, against: [...own, ...others.map((error) => asEvidence(plan, error))] }
}

/** Whether all that contradicts a point is accepted. */
export const isWaived = ({ against }: Verdict): boolean => against.length > 0 && against.every(({ waived }) => waived)

/** What nobody knows is not proven, and neither is what nothing speaks for. */
function stateOf({ evidence, against, unknown }: Verdict): PointState {
  if (against.length > 0) return 'notYet'
  return unknown.length > 0 || evidence.length === 0 ? 'notKnown' : 'proven'
}

/** How many points are in each state. */
export const countOf = ({ points }: Proof, state: PointState): number =>
  points.filter((point) => point.state === state).length

/** "The end state is proven: all 12 points hold in Target.", or why it is not. */
export const verdictInWords = (proof: Proof): string => `${judgementOf(proof)}${withoutChat(proof)}`

/** The verdict, and how far it is. */
export function proofInWords(proof: Proof): string {
  const judgement = judgementOf(proof)
  if (proof.isProven) return verdictInWords(proof)
  const far =
    proof.judged === 'endState'
      ? `${judgement.slice(0, -1)}: ${countsOf(proof)}.`
      : `${judgement} As one it would have ${countsOf(proof)}.`
  return `${far}${withoutChat(proof)}`
}

const withoutChat = ({ hasChat }: Proof): string =>
  hasChat ? '' : ' No stage of this plan has chat, so nothing is asked about it.'

function judgementOf({ stage, judged, points, isProven }: Proof): string {
  const name = shortenedInside(stage.name, 60)
  if (isProven) return `The end state is proven: all ${counted(points.length, 'point')} hold in ${name}.`
  switch (judged) {
    case 'endState':
      return `The end state is not proven in ${name}.`
    case 'interim':
      return `${name} is marked as interim, so there is no end state to prove.`
    case 'onlyStage':
      return `${name} is the only stage, so there is no end state to prove.`
  }
}

function countsOf(proof: Proof): string {
  const waived = proof.points.filter(isWaived).length
  const accepted = waived === 0 ? '' : ` (${waived} of them waived)`
  return `${countOf(proof, 'proven')} of ${counted(proof.points.length, 'point')} proven, ${countOf(proof, 'notYet')} not yet${accepted}, ${countOf(proof, 'notKnown')} not known`
}
