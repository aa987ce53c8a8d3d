import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import type { AdvisedRule } from '#core/model/rule/advice.ts'
import { capital, counted } from '#core/model/words.ts'
import { rulePageOf } from '#formats/rules/rule-page.ts'
import { showFinding } from '../commands/showing.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { ownFile } from '../platform/own-file.ts'
import { useReport } from '../store/derived.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { RuleSeverity } from './RuleSeverity.tsx'
import styles from './rules.module.css'

interface RulePageProps {
  readonly rule: AdvisedRule
  readonly onBack: () => void
  readonly onClose: () => void
}

/** All there is to know of one rule, with a wrong and a right picture. */
export function RulePage({ rule, onBack, onClose }: RulePageProps) {
  const { title, facts, sections, picture } = rulePageOf(rule)
  const found = useReport().findings.filter((finding) => finding.rule === rule.id && !finding.waived)
  const [first] = found
  const show = () => {
    onClose()
    if (first) showFinding(first)
  }
  return (
    <Dialog
      isWide
      title={title.slice(0, -1)}
      text={
        <span className={styles.facts}>
          <SeverityMark severity={rule.severity} size={iconSizes.small} />
          <span>{capital(facts.join(', '))}</span>
          <span className="mono">{rule.id}</span>
        </span>
      }
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onBack}>
            <ArrowLeft size={iconSizes.small} aria-hidden />
            All rules
          </Button>
          <span className={styles.severity}>
            <RuleSeverity rule={rule} />
          </span>
          <Button onClick={show} disabledReason={first ? undefined : 'This plan has no open problem of this rule.'}>
            {found.length < 2 ? 'Show the problem' : `Show the first of ${counted(found.length, 'problem')}`}
          </Button>
        </>
      }
    >
      <dl className={styles.page}>
        {sections.map(({ heading, lines }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Picture key={picture} source={picture} rule={rule} />
    </Dialog>
  )
}

/** Fetched when the page is read; it is made by the exporter that makes the pictures of plans. */
function Picture({ source, rule }: { readonly source: string; readonly rule: AdvisedRule }) {
  const [isLost, setIsLost] = useState(false)
  const address = ownFile(source)
  if (isLost) return <p className={styles.none}>The picture cannot be loaded now.</p>
  return (
    <a className={styles.picture} href={address} target="_blank" rel="noreferrer" title="Open the picture on its own">
      <img src={address} alt={`A wrong and a right plan: ${rule.title}.`} onError={() => setIsLost(true)} />
    </a>
  )
}
