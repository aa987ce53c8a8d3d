import { useEffect, useRef, useState } from 'react'
import { shortMessageOf, shortNamesIn } from '#core/checking/message.ts'
import { isWaivable } from '#core/checking/waivers.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { citationsOf, type SourceKey } from '#core/model/rule/sources.ts'
import { counted } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { applyFix, chooseFix } from '../../commands/fixes.ts'
import { askToWaive } from '../../commands/questions.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useUnplaced } from '../../store/derived.ts'
import { openDialog } from '../../store/dialog-store.ts'
import { fixesIn } from '../../store/fixes.ts'
import { useProblems } from '../../store/problems-store.ts'
import { Button } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from '../panels.module.css'

/** How many fixes are at hand, the best ones; the others are where all are looked at. */
const maxFixes = 4

interface FindingCardProps {
  readonly finding: Finding
  /** Else it is a line until somebody opens it, so that the fields stay in sight. */
  readonly isOpenAtFirst: boolean
}

/** A finding with its fixes and its source. Long names are cut: the tip and the row of the problem have them whole. */
export function FindingCard({ finding, isOpenAtFirst }: FindingCardProps) {
  const isShown = useProblems(({ shown, isMeant }) => isMeant && shown === identityOf(finding))
  const [chosen, setChosen] = useState<boolean>()
  const isOpen = chosen ?? (isOpenAtFirst || isShown)
  const plan = useUnplaced()
  const [what, why] = shortMessageOf(plan, finding)
  const isCut = `${what}${why}` !== finding.message
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isShown) setChosen(undefined)
  }, [isShown])
  useEffect(() => {
    if (isShown && isOpen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown, isOpen])
  return (
    <section
      ref={card}
      className={styles.finding}
      data-severity={finding.severity}
      data-shown={isShown}
      data-open={isOpen}
    >
      <SeverityMark severity={finding.severity} size={iconSizes.normal} />
      <h3 title={isCut || !isOpen ? finding.message : undefined}>
        <button type="button" className={styles.opener} aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
          {what}
        </button>
      </h3>
      {isOpen && <FindingDetails finding={finding} why={why} />}
    </section>
  )
}

/** Why, what can be done about it, and which source says so. */
function FindingDetails({ finding, why }: { readonly finding: Finding; readonly why: string }) {
  const plan = useUnplaced()
  const readOnly = useReadOnlyReason()
  const rule = rules.find(({ id }) => id === finding.rule)
  const short = shortNamesIn(plan, finding)
  const fixes = fixesIn(plan, finding)
  const titled = fixes === 'ask' ? [] : fixes
  return (
    <>
      {why && <p>{why.trim()}</p>}
      <div className={styles.fixes}>
        {fixes === 'ask' && (
          <Button size="small" disabledReason={readOnly} onClick={() => void chooseFix(finding)}>
            Fix…
          </Button>
        )}
        {titled.slice(0, maxFixes).map(({ title, givesUp }, index) => (
          <Button key={index} size="small" disabledReason={readOnly} onClick={() => applyFix(finding, index)}>
            {givesUp ? `${short(title)}…` : short(title)}
          </Button>
        ))}
        {titled.length > 0 && (
          <Button size="small" look="quiet" onClick={() => void chooseFix(finding)}>
            {titled.length > maxFixes ? `All ${counted(titled.length, 'fix', 'fixes')}…` : 'What changes…'}
          </Button>
        )}
        {isWaivable(finding) && (
          <Button size="small" disabledReason={readOnly} onClick={() => void askToWaive(finding)}>
            Waive…
          </Button>
        )}
      </div>
      {rule && (
        <footer title={`${rule.title} · ${finding.rule}`}>
          {citationsOf({ ...rule.source, keys: citedKeys(rule, finding) })}{' '}
          <button
            type="button"
            className={styles.about}
            onClick={() => openDialog({ type: 'rules', rule: finding.rule })}
          >
            About this rule
          </button>
        </footer>
      )}
    </>
  )
}

/** Of the topics of a rule those that are worth a look: the first two, or that of the way which the plan takes. */
const citedKeys = ({ source }: Rule, finding: Finding): readonly SourceKey[] =>
  source.isPerPath ? source.keys.filter((key) => key === finding.source) : source.keys.slice(0, 2)
