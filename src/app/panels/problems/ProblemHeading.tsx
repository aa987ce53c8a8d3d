import { worstOf } from '#core/checking/check.ts'
import type { FindingGroup } from '#core/checking/finding-groups.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import styles from './problems.module.css'

export function ProblemHeading({ group: { title, detail, findings } }: { readonly group: FindingGroup }) {
  const worst = worstOf(findings)
  return (
    <h3 className={styles.heading} title={title}>
      {worst && <SeverityMark severity={worst} size={iconSizes.small} />}
      <span className={styles.headingTitle}>{title}</span>
      <span className={styles.headingDetail}>{detail}</span>
      <span className={styles.headingCount}>{findings.length}</span>
    </h3>
  )
}
