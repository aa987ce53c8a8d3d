import { removeWaiver, rewordWaiver, setSeverity, type WaiverWords, waive } from '#core/edits/governance.ts'
import type { Plan, SeveritySetting, StageId, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { current, today } from '../store/derived.ts'
import { act } from './act.ts'

const stageId = () => current()?.stage.id

export function waiveFinding(finding: Finding, words: WaiverWords): void {
  const edit = (plan: Plan) => waive(plan, finding, words, today())
  act(`Waive ${finding.rule}`, finding.stage, edit, `Waived: ${finding.message}`)
}

export function changeWaiver(waiver: Waiver, from: StageId, words: WaiverWords): void {
  act(`Change the waiver of ${waiver.rule}`, stageId(), (plan) => rewordWaiver(plan, waiver, from, words, today()))
}

export function takeWaiverBack(waiver: Waiver): void {
  act(`Remove the waiver of ${waiver.rule}`, stageId(), (plan) => removeWaiver(plan, waiver))
}

export function changeSeverity(rule: string, setting: SeveritySetting | undefined): void {
  act(`Set ${rule} to ${setting ?? 'its default severity'}`, stageId(), (plan) => setSeverity(plan, rule, setting))
}
